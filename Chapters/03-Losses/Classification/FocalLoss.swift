import Autograd
import Foundation
import TensorCore

// Where nearly all rows are easy, and right, their many small losses outweigh the few that matter.
// The focal loss takes a row's cross-entropy times (1 − p)^γ, p being the probability of the truth:
// with γ = 2, a row that is right with 0.9 counts a hundredth.

/// The focal loss of yes-or-no predictions, in nats, from logits.
///
/// Let s be the logit of the right answer: z for yes, −z for no. It has the probability p = σ(s), the
/// other one q = 1 − p = σ(−s), and `−ln p = softplus(−s)`:
///
///     loss = α·q^γ·(−ln p)              ∂loss/∂s = −α·q^γ·(q + γ·p·(−ln p))
///
/// by the product rule with `∂q/∂s = −p·q` and `∂(−ln p)/∂s = −q`. γ = 0 is the cross-entropy.
///
/// - Parameters:
///   - logits: z, any shape.
///   - targets: the same shape: 1 for yes, 0 for no.
///   - gamma: γ ≥ 0, how much less the easy rows count.
///   - alpha: α for a yes, and 1 − α for a no; nil for 1 for both.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the logits if nothing is reduced.
/// - Source: Lin, Goyal, Girshick, He & Dollár, 2017, "Focal Loss for Dense Object Detection", eq. 5.
/// - Exercise: 3.10
public func focalLoss(
  logits: Variable, targets: Tensor, gamma: Scalar = 2, alpha: Scalar? = nil,
  reduction: Reduction = .mean
) -> Variable {
  require(gamma >= 0, "focalLoss: a gamma of 0 or more expected; got \(gamma)")
  return pairedLoss(logits, targets, reduction, operation: #function) { z, y in
    let sign = 2 * y - 1
    let s = sign * z
    let tail = (-s.magnitudes).softplus()
    let surprise = (-s).positivePart + tail  // −ln p
    let q = (-s).sigmoid()
    // q^γ = e^(γ·ln q), and −ln q = softplus(s).
    var weight = (-gamma * (s.positivePart + tail)).exp()
    if let alpha { weight *= (2 * alpha - 1) * y + (1 - alpha) }
    return (weight * surprise, -sign * weight * (q + gamma * (1 - q) * surprise))
  }
}

/// The focal loss of one class among many, in nats, from logits.
///
/// With ℓ = ln p, the logarithm of the true class's probability, and q = 1 − p:
///
///     loss = −q^γ·ℓ              ∂loss/∂ℓ = γ·p·q^(γ − 1)·ℓ − q^γ
///
/// and from there to the logits as for the cross-entropy, `∂ℓ/∂zⱼ = [j = label] − softmax(z)ⱼ`.
///
/// - Parameters:
///   - logits: z, `[rows, classes]`
///   - labels: the true class of each row, in `0..<classes`.
///   - gamma: γ ≥ 0, how much less the easy rows count.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
public func focalLoss(
  logits: Variable, labels: [Int], gamma: Scalar = 2, reduction: Reduction = .mean
) -> Variable {
  require(gamma >= 0, "focalLoss: a gamma of 0 or more expected; got \(gamma)")
  check(labels, for: logits, "focalLoss")
  return softmaxLoss(logits, Batch([labels.count], reduction)) { row in
    let logP = row[labels[row.index]]
    let (p, q) = (Foundation.exp(logP), -expm1(logP))
    let weight = Foundation.pow(q, gamma)
    // As q vanishes, ℓ/q nears −1, and counts nothing, having the weight q^γ.
    let slope = weight * (q > 0 ? gamma * p * logP / q - 1 : -1)
    row.becomeSlopes(times: -slope, label: labels[row.index])
    return -weight * logP
  }
}
