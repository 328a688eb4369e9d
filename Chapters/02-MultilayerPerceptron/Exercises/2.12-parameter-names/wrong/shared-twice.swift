// diagnosis: a variable that is stored in two places is appended twice
if let variable = value as? Variable {
  found.append((name, variable))
  return
}
let mirror = Mirror(reflecting: value)
switch mirror.displayStyle {
case .optional:
  for child in mirror.children { visit(child.value, name: name) }
case .struct, .enum, .tuple, .collection:
  if value is Tensor { return }
  for (position, child) in mirror.children.enumerated() {
    let label = (child.label ?? String(position)).trimmingPrefix(".")
    visit(child.value, name: name.isEmpty ? String(label) : "\(name).\(label)")
  }
default: return
}
