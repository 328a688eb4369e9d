import Foundation
import TensorCore

/// By what to divide the logits so that their probabilities can be believed.
///
/// A network trained until it makes no mistakes becomes too sure of itself. Dividing all logits by
/// one temperature T > 1 makes softmax(z/T) flatter and changes no answer, as their order stays. T
/// is what makes the log loss of *other* rows least, on which the network has not been trained.
///
/// With β = 1/T and every row of logits counted from that of its label, d[k] = z[k] − z[label], the loss
/// is L(β) = mean(log Σₖ exp(β·d[k])), and its slope is
///
///     L′(β) = mean(Σₖ p[k]·d[k]),   p = softmax(β·d) = softmax(β·z)
///
/// The second derivative is the mean variance of d under p and so never negative: L′ rises, and where
/// it crosses 0 is found by halving an interval.
///
/// - Parameters:
///   - logits: z of the validation rows, `[rows, classes]`.
///   - labels: their true classes.
/// - Returns: T, between 0.01 and 100; the ends if the loss goes on falling there.
/// - Source: Guo et al., 2017, section 4.2. https://arxiv.org/abs/1706.04599
public func temperature(fittedTo logits: Tensor, labels: [Int]) -> Double {
  require(
    logits.rank == 2 && logits.shape[0] == labels.count && !labels.isEmpty,
    "temperature: a label for each row of [rows, classes] expected; "
      + "got \(labels.count) labels for \(logits.shape)")
  let labels = Tensor.oneHot(labels, classes: logits.shape[1])
  let difference = logits - (logits * labels).sum(axis: 1, keepingAxis: true)
  func slope(_ inverse: Double) -> Scalar {
    (softmax(Scalar(inverse) * difference) * difference).sum()
  }
  // β lies between e^low and e^high: halving the exponent treats 2 and ½ alike.
  var (low, high) = (log(0.01), log(100.0))
  for _ in 0..<40 {
    let middle = (low + high) / 2
    if slope(exp(middle)) <= 0 { low = middle } else { high = middle }
  }
  return exp(-(low + high) / 2)
}
