import TensorCore

// A classifier of two classes gives a score; somebody else chooses from which score on it means yes.

/// What a threshold lets through: the rows whose score reaches it.
public struct ThresholdCounts: Equatable, Sendable {
  /// The lowest score that means yes.
  public let threshold: Double
  /// Rows of class 1 let through.
  public let truePositives: Int
  /// Rows of class 0 let through.
  public let falsePositives: Int
}

/// The counts at every threshold that makes a difference, from one that lets nothing through on down.
///
/// Rows with equal scores pass together: no threshold tells them apart.
///
/// - Parameters:
///   - scores: `[rows]`, larger for class 1; only their order counts.
///   - labels: 0 or 1 for each row, and both occur.
/// - Returns: first ∞ with nothing, then an entry for each distinct score; the last has all rows.
public func thresholdCounts(scores: Tensor, labels: [Int]) -> [ThresholdCounts] {
  requireBinary(scores, labels, "thresholdCounts")
  let ranking = zip(scores.elements, labels).sorted { $0.0 > $1.0 }
  var (positives, negatives) = (0, 0)
  var result = [ThresholdCounts(threshold: .infinity, truePositives: 0, falsePositives: 0)]
  for (place, (score, label)) in ranking.enumerated() {
    positives += label
    negatives += 1 - label
    let isLastOfEquals = place + 1 == ranking.count || ranking[place + 1].0 < score
    if isLastOfEquals {
      let counts = ThresholdCounts(
        threshold: Double(score), truePositives: positives, falsePositives: negatives)
      result.append(counts)
    }
  }
  return result
}

/// Scores that can be put in order, and labels 0 and 1 that both occur.
func requireBinary(_ scores: Tensor, _ labels: [Int], _ operation: String) {
  require(
    scores.shape == [labels.count],
    "\(operation): a label for each score of [rows] expected; "
      + "got \(labels.count) labels for \(scores.shape)")
  require(
    Set(labels) == [0, 1],
    "\(operation): labels 0 and 1 expected, both of them; got \(Set(labels).sorted())")
  require(
    !scores.elements.contains { $0.isNaN },
    "\(operation): scores that are numbers expected; got NaN")
}
