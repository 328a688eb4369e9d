// diagnosis: the wrong half is kept: where the slopes add up to less than 0, the minimum lies above
guard var low = targets.min(), var high = targets.max() else {
  fatalError("bestConstant: at least one target expected; got none")
}
for _ in 0..<100 {
  let middle = low + (high - low) / 2
  let pull = targets.reduce(0) { $0 + loss.slope(middle - $1) }
  if pull > 0 { low = middle } else { high = middle }
}
return high
