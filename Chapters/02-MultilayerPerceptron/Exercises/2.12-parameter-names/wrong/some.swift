// diagnosis: what lies in an optional is called `some`, after the case that holds it
if let variable = value as? Variable {
  if known.insert(variable).inserted { found.append((name, variable)) }
  return
}
let mirror = Mirror(reflecting: value)
switch mirror.displayStyle {
case .optional:
  for child in mirror.children { visit(child.value, name: name + ".some") }
case .struct, .enum, .tuple, .collection:
  if value is Tensor { return }
  for (position, child) in mirror.children.enumerated() {
    let label = (child.label ?? String(position)).trimmingPrefix(".")
    visit(child.value, name: name.isEmpty ? String(label) : "\(name).\(label)")
  }
default: return
}
