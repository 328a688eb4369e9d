// diagnosis: the residual is turned round: it is the constant minus the target
guard var low = targets.min(), var high = targets.max() else {
  fatalError("bestConstant: at least one target expected; got none")
}
for _ in 0..<100 {
  let middle = low + (high - low) / 2
  let pull = targets.reduce(0) { $0 + loss.slope($1 - middle) }
  if pull < 0 { low = middle } else { high = middle }
}
return high
