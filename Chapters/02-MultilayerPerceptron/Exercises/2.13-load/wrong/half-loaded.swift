// diagnosis: values are assigned while the checkpoint is still being examined: a later problem leaves the model half loaded
let variables = namedVariables
var problems: [CheckpointError.Problem] = []
for (name, variable) in variables {
  switch checkpoint[name]?.shape {
  case nil: problems.append(.missing(name))
  case variable.shape: variable.value = checkpoint[name] ?? variable.value
  case let shape?:
    problems.append(.shape(name, expected: variable.shape, found: shape))
  }
}
let unexpected = Set(checkpoint.keys).subtracting(variables.map(\.name))
problems += unexpected.sorted().map { .unexpected($0) }
if !problems.isEmpty { throw CheckpointError(problems: problems) }
