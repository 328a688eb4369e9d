// diagnosis: classes are weighted by how often they are predicted, not by how often they occur
switch average {
case .micro: return accuracy
case .macro: return classes.map(score).reduce(0, +) / Double(max(1, classes.count))
case .weighted:
  let sum: Double = classes.map { Double(predictions(of: $0)) * score($0) }.reduce(0, +)
  return sum / Double(max(1, total))
}
