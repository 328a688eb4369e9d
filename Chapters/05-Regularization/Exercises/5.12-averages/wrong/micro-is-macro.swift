// diagnosis: the micro average is taken over classes, not over rows
switch average {
case .micro, .macro: return classes.map(score).reduce(0, +) / Double(max(1, classes.count))
case .weighted:
  let sum: Double = classes.map { Double(rows(of: $0)) * score($0) }.reduce(0, +)
  return sum / Double(max(1, total))
}
