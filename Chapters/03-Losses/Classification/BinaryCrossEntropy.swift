import Autograd
import TensorCore

// Yes or no. A prediction p for the answer y costs −y·ln p − (1 − y)·ln(1 − p) nats: −ln p if the
// answer is yes, −ln(1 − p) if it is no.

/// The cross-entropy of yes-or-no predictions, in nats, from logits.
///
/// The probability is `p = σ(z)`, and `ln p = z − softplus(z)`, `ln(1 − p) = −softplus(z)`, where
/// `softplus(z) = max(z, 0) + ln(1 + e^−|z|)`. So no number near 0 need have a logarithm, and a
/// confident mistake by 10,000 costs 10,000. With a weight w on the answer yes, and c = w where y = 1
/// and 1 where y = 0, that is 1 + (w − 1)·y:
///
///     loss = −w·y·ln p − (1 − y)·ln(1 − p) = c·softplus(z) − w·y·z
///     ∂loss/∂z = c·p − w·y
///
/// Unweighted, the prediction minus the truth. Convex in z, and in the weights of a single layer.
///
/// - Parameters:
///   - logits: z, any shape; what a sigmoid would make into probabilities, before it has.
///   - targets: y, the same shape: 1 for yes, 0 for no, or a probability between.
///   - positiveWeight: w, how many times a yes counts: number of no's by number of yes's balances
///     the two.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the logits if nothing is reduced.
/// - Exercise: 3.6
public func binaryCrossEntropy(
  logits: Variable, targets: Tensor, positiveWeight: Scalar = 1, reduction: Reduction = .mean
) -> Variable {
  pairedLoss(logits, targets, reduction, operation: #function) { z, y in
    let count = 1 + (positiveWeight - 1) * y
    let yes = positiveWeight * y
    // max(z, 0) and y·z apart from the small rest, which would be rounded away beside them.
    let loss = count * z.positivePart - z * yes + count * (-z.magnitudes).softplus()
    return (loss, count * z.sigmoid() - yes)
  }
}

/// The cross-entropy of yes-or-no predictions, in nats, from probabilities.
///
///     loss = −y·ln p − (1 − y)·ln(1 − p)              ∂loss/∂p = (p − y) / (p·(1 − p))
///
/// A probability that was rounded to 0 or 1 would cost ∞ where it is wrong; so p is clipped to
/// `ε…1 − ε` for value and slope. That caps the loss at −ln ε, 16.1 nats, where from logits
/// it grows on. Prefer ``binaryCrossEntropy(logits:targets:positiveWeight:reduction:)``.
///
/// - Parameters:
///   - probabilities: p, any shape, each in 0…1: what a sigmoid gave.
///   - targets: y, the same shape: 1 for yes, 0 for no, or a probability between.
///   - clipping: ε.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the probabilities if nothing is reduced.
public func binaryCrossEntropy(
  probabilities: Variable, targets: Tensor, clipping: Scalar = 1e-7, reduction: Reduction = .mean
) -> Variable {
  pairedLoss(probabilities, targets, reduction, operation: #function) { p, y in
    let p = p.larger(Vector(repeating: clipping)).smaller(Vector(repeating: 1 - clipping))
    let loss = -y * p.log() - (1 - y) * (1 - p).log()
    return (loss, (p - y) / (p * (1 - p)))
  }
}
