import Autograd
import TensorCore

// Where a model already ends in a softmax. The other way round, probabilities given to a loss that
// expects logits, is a mistake no shape reveals: the loss falls, but never below
// ln(1 + (k − 1)/e), since a logit ahead by 1 is all it can get.

/// The cross-entropy of predicted probabilities, in nats: `−ln p[label]`.
///
///     ∂loss/∂p = −1/p for the label's class, 0 for the others
///
/// Probabilities below ε are taken for ε, for value and slope. Prefer logits:
/// ``crossEntropy(logits:labels:reduction:)``.
///
/// - Parameters:
///   - probabilities: `[rows, classes]`, rows that add up to 1: what a softmax gave.
///   - labels: the true class of each row, in `0..<classes`.
///   - clipping: ε.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
public func crossEntropy(
  probabilities: Variable, labels: [Int], clipping: Scalar = 1e-7, reduction: Reduction = .mean
) -> Variable {
  check(labels, for: probabilities, "crossEntropy")
  return blockwiseLoss([probabilities], Batch([labels.count], reduction)) { rows in
    let labels = Array(labels[rows])
    let p = maximum(probabilities.value.part(rows).elements(at: labels), Tensor(clipping))
    var slopes = Tensor.zeros([labels.count, probabilities.shape[1]])
    slopes.add((-1 / p).elements, at: labels)
    return (-log(p), [slopes])
  }
}

/// The cross-entropy of predicted probabilities where the truth is a distribution, in nats.
///
///     loss = −Σⱼ yⱼ·ln pⱼ              ∂loss/∂pⱼ = −yⱼ/pⱼ
///
/// - Parameters:
///   - probabilities: p, `[rows, classes]`, rows that add up to 1.
///   - targets: y, `[rows, classes]`, not negative: one-hot rows, or how probable each class is.
///   - clipping: ε, below which no probability is taken to be.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
public func crossEntropy(
  probabilities: Variable, targets: Tensor, clipping: Scalar = 1e-7, reduction: Reduction = .mean
) -> Variable {
  check(targets, for: probabilities, "crossEntropy")
  return blockwiseLoss([probabilities], Batch([targets.shape[0]], reduction)) { rows in
    let (y, p) = (targets.part(rows), maximum(probabilities.value.part(rows), Tensor(clipping)))
    return (-(y * log(p)).sum(axis: 1), [-y / p])
  }
}
