// diagnosis: a variable has only the last part of its name: the path to it is lost
if let variable = value as? Variable {
  if known.insert(variable).inserted { found.append((name, variable)) }
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
    visit(child.value, name: String(label))
  }
default: return
}
