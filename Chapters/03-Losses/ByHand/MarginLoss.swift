import Foundation
import TensorCore

// Yes or no again, but seen from the margin m = y·f, with the truth y = ±1 and the score f: positive if
// the sign is right, and large if it is right by far. Every loss here is a function of m alone.

/// What a margin costs.
public enum MarginLoss: Hashable, Sendable {
  /// Right or wrong: what one would like to minimize, and cannot, its slope being 0 everywhere.
  case zeroOne
  case perceptron
  case hinge
  case squaredHinge
  /// The cross-entropy behind a sigmoid, in nats.
  case logistic
  case focal(gamma: Scalar)
}

extension MarginLoss {
  /// What the margin `m` costs.
  public func value(_ m: Scalar) -> Scalar {
    switch self {
    case .zeroOne: m > 0 ? 0 : 1
    case .perceptron: max(0, -m)
    case .hinge: max(0, 1 - m)
    case .squaredHinge: max(0, 1 - m) * max(0, 1 - m)
    case .logistic: surprise(m)
    case .focal(let gamma): Foundation.pow(doubt(m), gamma) * surprise(m)
    }
  }

  /// How the cost changes with the margin; 0 at a kink.
  public func slope(_ m: Scalar) -> Scalar {
    switch self {
    case .zeroOne: 0
    case .perceptron: m < 0 ? -1 : 0
    case .hinge: m < 1 ? -1 : 0
    case .squaredHinge: -2 * max(0, 1 - m)
    case .logistic: -doubt(m)
    case .focal(let gamma):
      -Foundation.pow(doubt(m), gamma) * (doubt(m) + gamma * (1 - doubt(m)) * surprise(m))
    }
  }

  /// The probability that a sigmoid gives to the wrong answer, `σ(−m)`.
  private func doubt(_ m: Scalar) -> Scalar { 1 / (1 + Foundation.exp(m)) }

  /// `−ln σ(m)`, from the side that does not overflow.
  private func surprise(_ m: Scalar) -> Scalar {
    max(0, -m) + log1p(Foundation.exp(-abs(m)))
  }
}
