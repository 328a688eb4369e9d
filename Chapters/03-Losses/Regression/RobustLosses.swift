import Autograd
import TensorCore

// Squared near 0, absolute far away: small errors are averaged, as if they were noise, and large
// ones outvoted, as if they were mistakes. All three have slopes without a jump.

/// Half the squared error up to a distance δ, and from there on a straight line.
///
///     loss = ½·e²                 where |e| ≤ δ            slope e
///            δ·|e| − ½·δ²         elsewhere                slope ±δ
///
/// The slope is the residual, clamped to ±δ; with that slope s, both lines are s·(e − ½·s). Value and
/// slope are continuous at |e| = δ, the second derivative jumps there from 1 to 0. For δ → ∞ this is
/// half the squared error; for δ → 0, divided by δ, the absolute one.
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape.
///   - delta: δ > 0, how large an error may be before it counts as an outlier, in units of the target.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the prediction if nothing is reduced.
/// - Source: Huber, 1964, "Robust Estimation of a Location Parameter".
/// - Exercise: 3.2
public func huberLoss(
  _ prediction: Variable, target: Tensor, delta: Scalar = 1, reduction: Reduction = .mean
) -> Variable {
  require(delta > 0, "huberLoss: a delta above 0 expected; got \(delta)")
  return residualLoss(prediction, target, reduction) { e in
    let slope = e.smaller(Vector(repeating: delta)).larger(Vector(repeating: -delta))
    return (slope * (e - 0.5 * slope), slope)
  }
}

/// Huber's loss as a hyperbola, smooth in all derivatives.
///
///     loss = δ²·(√(1 + (e/δ)²) − 1)              slope = e / √(1 + (e/δ)²)
///
/// With the root r, `r − 1 = (e/δ)²/(r + 1)`, so that the loss is e²/(r + 1), and nothing cancels
/// where e is small.
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape.
///   - delta: δ > 0, where the hyperbola bends, in units of the target.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the prediction if nothing is reduced.
/// - Source: Charbonnier, Blanc-Féraud, Aubert & Barlaud, 1994, "Two deterministic half-quadratic
///   regularization algorithms for computed imaging".
public func pseudoHuberLoss(
  _ prediction: Variable, target: Tensor, delta: Scalar = 1, reduction: Reduction = .mean
) -> Variable {
  require(delta > 0, "pseudoHuberLoss: a delta above 0 expected; got \(delta)")
  return residualLoss(prediction, target, reduction) { e in
    let square = e * e
    let root = (1 + square / (delta * delta)).squareRoot()
    return (square / (1 + root), e / root)
  }
}

/// The logarithm of the hyperbolic cosine, `ln cosh e`, smooth in all derivatives.
///
///     loss = |e| + ln(1 + e^(−2|e|)) − ln 2              slope = tanh e
///
/// About ½·e² near 0, and |e| − ln 2 far away. Written so, no cosh overflows.
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the prediction if nothing is reduced.
public func logCoshLoss(
  _ prediction: Variable, target: Tensor, reduction: Reduction = .mean
) -> Variable {
  let log2 = log(Tensor(2)).scalar
  return residualLoss(prediction, target, reduction) { e in
    let size = e.magnitudes
    return (size + (-2 * size).softplus() - log2, e.tanh())
  }
}
