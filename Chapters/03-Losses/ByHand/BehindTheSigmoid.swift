import Foundation
import TensorCore

// Why the loss must fit the activation. Let the answer be yes, and p = σ(z), so that p′ = p(1 − p).
//
//                          cross-entropy                squared error
//     L                    −ln p                        (1 − p)²
//     ∂L/∂p                −1/p                         −2(1 − p)
//     ∂L/∂z = ∂L/∂p·p′     −(1 − p)                     −2p(1 − p)²
//     ∂²L/∂z²              p(1 − p)                     −2p(1 − p)²(1 − 3p)
//
// The cross-entropy's 1/p cancels the p that makes the sigmoid flat: a confident mistake is pulled back
// with full force. The squared error has nothing to cancel it with. The last line follows from
// ∂(p(1 − p)²)/∂p = (1 − p)² − 2p(1 − p) = (1 − p)(1 − 3p), times p′. It is negative where p < ⅓, that is
// z < −ln 2: there the squared error curves down, and is not convex.

/// A loss of the probability σ(z) for an answer that is yes.
public enum SigmoidLoss: Hashable, Sendable, CaseIterable {
  case crossEntropy
  case squaredError
}

extension SigmoidLoss {
  /// What the logit `z` costs.
  public func value(_ z: Scalar) -> Scalar {
    switch self {
    case .crossEntropy: max(0, -z) + log1p(Foundation.exp(-abs(z)))
    case .squaredError: (1 - probability(z)) * (1 - probability(z))
    }
  }

  /// `∂L/∂z`.
  public func slope(_ z: Scalar) -> Scalar {
    let p = probability(z)
    return switch self {
    case .crossEntropy: p - 1
    case .squaredError: -2 * p * (1 - p) * (1 - p)
    }
  }

  /// `∂²L/∂z²`: nowhere negative for a convex loss.
  public func curvature(_ z: Scalar) -> Scalar {
    let p = probability(z)
    return switch self {
    case .crossEntropy: p * (1 - p)
    case .squaredError: -2 * p * (1 - p) * (1 - p) * (1 - 3 * p)
    }
  }

  private func probability(_ z: Scalar) -> Scalar { 1 / (1 + Foundation.exp(-z)) }
}
