// diagnosis: entries that belong to no variable are overlooked
let variables = namedVariables
var problems: [CheckpointError.Problem] = []
for (name, variable) in variables {
  switch checkpoint[name]?.shape {
  case nil: problems.append(.missing(name))
  case variable.shape: break
  case let shape?:
    problems.append(.shape(name, expected: variable.shape, found: shape))
  }
}
if !problems.isEmpty { throw CheckpointError(problems: problems) }
for (name, variable) in variables {
  if let value = checkpoint[name] { variable.value = value }
}
