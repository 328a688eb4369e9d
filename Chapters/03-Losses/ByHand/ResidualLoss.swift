import Foundation
import TensorCore

// One record, one number: the residual e = ŷ − y, how far the prediction is above the target. Every
// loss here is a function of e, and its slope says how hard the record pulls:
//
//                  value                                   slope
//     squared      e²                                      2e
//     absolute     |e|                                     ±1
//     Huber        ½e² up to δ, then δ|e| − ½δ²            e, but at most ±δ
//     pseudo-Huber δ²(√(1 + (e/δ)²) − 1)                   e/√(1 + (e/δ)²)
//     log-cosh     ln cosh e                               tanh e
//     quantile     (1 − q)e above, −qe below               1 − q above, −q below

/// The loss of a single residual, as it stands in books.
public enum ResidualLoss: Hashable, Sendable {
  case squared
  case absolute
  case huber(delta: Scalar)
  case pseudoHuber(delta: Scalar)
  case logCosh
  case quantile(Scalar)
}

extension ResidualLoss {
  /// What the residual `e` costs.
  public func value(_ e: Scalar) -> Scalar {
    switch self {
    case .squared: e * e
    case .absolute: abs(e)
    case .huber(let delta):
      abs(e) <= delta ? e * e / 2 : delta * abs(e) - delta * delta / 2
    case .pseudoHuber(let delta):
      delta * delta * ((1 + (e / delta) * (e / delta)).squareRoot() - 1)
    case .logCosh: Foundation.log(cosh(e))
    case .quantile(let q): e > 0 ? (1 - q) * e : -q * e
    }
  }

  /// How the cost changes with the prediction; 0 at e = 0, even where there is no derivative.
  public func slope(_ e: Scalar) -> Scalar {
    if e == 0 { return 0 }
    return switch self {
    case .squared: 2 * e
    case .absolute: e > 0 ? 1 : -1
    case .huber(let delta): abs(e) <= delta ? e : (e > 0 ? delta : -delta)
    case .pseudoHuber(let delta): e / (1 + (e / delta) * (e / delta)).squareRoot()
    case .logCosh: Foundation.tanh(e)
    case .quantile(let q): e > 0 ? 1 - q : -q
    }
  }

  /// Whether the slope jumps at e = 0, measured on either side.
  public var hasKink: Bool { abs(slope(1e-4) - slope(-1e-4)) > 0.01 }

  /// The hardest that a record can pull, however far off; nil if there is no limit.
  ///
  /// Measured: does ten times the residual still pull harder?
  public var greatestPull: Scalar? {
    let (far, further) = (abs(slope(-1e4)), abs(slope(-1e5)))
    return further > 1.01 * far ? nil : further
  }
}
