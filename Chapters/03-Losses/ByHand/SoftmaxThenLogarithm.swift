import Foundation
import TensorCore

// The cross-entropy's gradient the long way round, one row at a time. From logits to probabilities to
// loss:
//
//     pᵢ = e^zᵢ / Σₖ e^zₖ              L = −Σᵢ yᵢ·ln pᵢ
//
// backwards through the logarithm, ∂L/∂pᵢ = −yᵢ/pᵢ, and through the softmax, where every probability
// depends on every logit, ∂pᵢ/∂zⱼ = pᵢ·([i = j] − pⱼ). By the chain rule
//
//     ∂L/∂zⱼ = Σᵢ (−yᵢ/pᵢ)·pᵢ·([i = j] − pⱼ) = −yⱼ + pⱼ·Σᵢ yᵢ
//
// where pᵢ cancels. With it goes all danger: the long way divides by a pᵢ that may have been rounded
// to 0, the short one does not.

/// The gradient of a row's cross-entropy with respect to its logits, every factor of the chain rule
/// written out.
///
/// - Parameters:
///   - logits: z, `[classes]`
///   - targets: y, `[classes]`
/// - Returns: `[classes]`; not a number where a probability was rounded to 0.
/// - Exercise: 3.7
public func crossEntropyGradient(logits: Tensor, targets: Tensor) -> Tensor {
  let p = softmax(logits).elements
  let lossByProbability = zip(targets.elements, p).map { y, p in -y / p }
  let gradient = p.indices.map { j in
    p.indices.reduce(Scalar(0)) { sum, i in
      sum + lossByProbability[i] * p[i] * ((i == j ? 1 : 0) - p[j])
    }
  }
  return Tensor(gradient)
}
