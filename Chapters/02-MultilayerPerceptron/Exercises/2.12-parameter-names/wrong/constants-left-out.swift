// diagnosis: constants are left out: they are no parameters, but belong to a checkpoint
if let variable = value as? Variable {
  guard variable.needsGradient else { return }
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
    visit(child.value, name: name.isEmpty ? String(label) : "\(name).\(label)")
  }
default: return
}
