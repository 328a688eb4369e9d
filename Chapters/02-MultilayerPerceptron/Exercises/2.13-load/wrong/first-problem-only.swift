// diagnosis: only the first problem is reported
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
let unexpected = Set(checkpoint.keys).subtracting(variables.map(\.name))
problems += unexpected.sorted().map { .unexpected($0) }
if let first = problems.first { throw CheckpointError(problems: [first]) }
for (name, variable) in variables {
  if let value = checkpoint[name] { variable.value = value }
}
