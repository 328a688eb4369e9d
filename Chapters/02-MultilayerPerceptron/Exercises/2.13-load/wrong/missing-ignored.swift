// diagnosis: variables without an entry keep their old values, and nobody is told
let variables = namedVariables
var problems: [CheckpointError.Problem] = []
for (name, variable) in variables {
  switch checkpoint[name]?.shape {
  case nil: break
  case variable.shape: break
  case let shape?:
    problems.append(.shape(name, expected: variable.shape, found: shape))
  }
}
let unexpected = Set(checkpoint.keys).subtracting(variables.map(\.name))
problems += unexpected.sorted().map { .unexpected($0) }
if !problems.isEmpty { throw CheckpointError(problems: problems) }
for (name, variable) in variables {
  if let value = checkpoint[name] { variable.value = value }
}
