// diagnosis: classes with the score 0 are left out of the mean
switch average {
case .micro: return accuracy
case .macro:
  let scores = classes.map(score).filter { $0 > 0 }
  return scores.reduce(0, +) / Double(max(1, scores.count))
case .weighted:
  let sum: Double = classes.map { Double(rows(of: $0)) * score($0) }.reduce(0, +)
  return sum / Double(max(1, total))
}
