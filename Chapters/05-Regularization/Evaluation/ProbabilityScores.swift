import Foundation
import TensorCore

// Scores of probabilities. Both are proper: on average nobody scores better than by saying what
// they believe, and so they may judge forecasts, which accuracy may not.

/// The mean negative logarithm of the probability of what happened, in nats: the cross-entropy.
///
///     −mean(log p[label])
///
/// Who gave a probability of 0 to what happened pays infinitely much.
///
/// - Parameters:
///   - probabilities: `[rows, classes]`
///   - labels: the true class of each row.
/// - Returns: 0 for perfect certainty, log(classes) for none at all.
/// - Source: Good, 1952, "Rational Decisions".
public func logLoss(probabilities: Tensor, labels: [Int]) -> Double {
  requireProbabilities(probabilities, labels, "logLoss")
  let surprises = zip(probabilities.rows, labels).map { -log(Double($0.elements[$1])) }
  return surprises.reduce(0, +) / Double(labels.count)
}

/// The mean squared distance of the probabilities from what happened.
///
///     mean Σₖ (p[k] − [k = label])²
///
/// It is Brier's own form, from 0 to 2. With two classes both terms are equal, and (p − y)², the form
/// for a single event, is half of it.
///
/// - Parameters:
///   - probabilities: `[rows, classes]`
///   - labels: the true class of each row.
/// - Returns: 0 for perfect certainty, (classes − 1)/classes for equal probabilities.
/// - Source: Brier, 1950, eq. 2, "Verification of Forecasts Expressed in Terms of Probability".
public func brierScore(probabilities: Tensor, labels: [Int]) -> Double {
  requireProbabilities(probabilities, labels, "brierScore")
  let difference = probabilities - .oneHot(labels, classes: probabilities.shape[1])
  return Double((difference * difference).sum()) / Double(labels.count)
}

/// Probabilities from 0 to 1, and a label for each of one row at least.
func requireProbabilities(_ probabilities: Tensor, _ labels: [Int], _ operation: String) {
  require(
    probabilities.rank == 2 && probabilities.shape[0] == labels.count && !labels.isEmpty,
    "\(operation): a label for each row of [rows, classes] expected; "
      + "got \(labels.count) labels for \(probabilities.shape)")
  require(
    probabilities.elements.allSatisfy { (0...1).contains($0) },
    "\(operation): probabilities from 0 to 1 expected; "
      + "got \(probabilities.minimum()) to \(probabilities.maximum())")
}
