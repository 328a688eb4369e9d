import Foundation
import TensorCore

// Three numbers in nats about distributions p and q over the same few outcomes. An outcome of
// probability p is a surprise of −ln p.

/// The mean surprise of a distribution, `H(p) = −Σ p·ln p`, in nats.
///
/// - Parameter p: `[outcomes]`, probabilities that add up to 1.
/// - Returns: from 0 for certainty to ln k for k outcomes of equal probability.
/// - Source: Shannon, 1948, "A Mathematical Theory of Communication".
public func entropy(_ p: Tensor) -> Scalar { crossEntropy(p, p) }

/// The mean surprise of someone who expects q where p is true, `H(p, q) = −Σ p·ln q`, in nats.
///
/// What never happens surprises nobody: where p is 0, so is the term, whatever q.
///
/// - Parameters:
///   - p: what is true, `[outcomes]`.
///   - q: what is expected, `[outcomes]`.
/// - Returns: at least H(p); ∞ if something happens that q excludes.
public func crossEntropy(_ p: Tensor, _ q: Tensor) -> Scalar {
  require(p.shape == q.shape, "crossEntropy: equal shapes expected; got \(p.shape) and \(q.shape)")
  return zip(p.elements, q.elements).reduce(0) { sum, pair in
    pair.0 == 0 ? sum : sum - pair.0 * Foundation.log(pair.1)
  }
}

/// The surprise that is due to expecting the wrong thing, `KL(p‖q) = Σ p·ln(p/q)`, in nats.
///
/// The cross-entropy without the entropy. Not a distance: KL(p‖q) and KL(q‖p) differ.
///
/// - Parameters:
///   - p: what is true, `[outcomes]`.
///   - q: what is expected, `[outcomes]`.
/// - Returns: at least 0, and 0 only for p = q.
/// - Source: Kullback & Leibler, 1951, "On Information and Sufficiency".
/// - Exercise: 3.5
public func klDivergence(_ p: Tensor, _ q: Tensor) -> Scalar {
  require(p.shape == q.shape, "klDivergence: equal shapes expected; got \(p.shape) and \(q.shape)")
  return zip(p.elements, q.elements).reduce(0) { sum, pair in
    pair.0 == 0 ? sum : sum + pair.0 * Foundation.log(pair.0 / pair.1)
  }
}
