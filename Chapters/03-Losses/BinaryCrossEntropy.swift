import Autograd
import TensorCore

/// The mean cross-entropy of yes-or-no predictions, in nats, from logits.
///
/// With the probability `p = sigmoid(z)`, a row costs `−y·ln p − (1 − y)·ln(1 − p)`. Written with
/// the logit z it needs no logarithm of a number near 0 and no exponential of a large one:
///
///     max(z, 0) − z·y + ln(1 + e^−|z|)            ∂loss/∂z = (sigmoid(z) − y) / count
///
/// - Parameters:
///   - logits: any shape.
///   - targets: the same shape: 1 for yes, 0 for no, or a probability between.
/// - Returns: a scalar.
public func binaryCrossEntropy(logits: Variable, targets: Tensor) -> Variable {
  require(
    logits.shape == targets.shape,
    "binaryCrossEntropy: equal shapes expected; got \(logits.shape) and \(targets.shape)")
  let z = logits.value
  let losses = maximum(z, 0) - z * targets + log(1 + exp(-abs(z)))
  return Variable(Tensor(losses.mean()), from: [logits]) { upstream, gradients in
    gradients.add(upstream / Scalar(z.count) * (sigmoid(z) - targets), to: logits)
  }
}
