import Foundation
import TensorCore

// Reverse mode by hand, on one function of two numbers:
//
//     F(x, y) = (3x + 2)⁴ + x·y + tanh y
//
// Forwards, each operation gets a line of its own and a name for its result. Backwards, the same
// lines are read from the last to the first, and each name gets its gradient ∂F/∂name: the sum,
// over the lines in which the name was used, of that line's gradient times its slope. The engine
// does just this, except that it finds the lines and their order by itself.

/// F and both its derivatives, from one walk forwards and one walk backwards.
public struct HandWalk: Equatable, Sendable {
  /// The value of F.
  public var value: Scalar
  /// The slope along x, ∂F/∂x.
  public var slopeX: Scalar
  /// The slope along y, ∂F/∂y.
  public var slopeY: Scalar
}

/// `F(x, y) = (3x + 2)⁴ + x·y + tanh y` and its gradient, line by line.
///
/// - Parameters:
///   - x: the first input, which is used twice: in u and in p.
///   - y: the second one, also used twice: in p and in t.
/// - Returns: F, ∂F/∂x and ∂F/∂y.
/// - Exercise: 0.8
public func walkByHand(_ x: Scalar, _ y: Scalar) -> HandWalk {
  // Forwards
  let u = 3 * x + 2
  let q = u * u * u * u
  let p = x * y
  let t = Foundation.tanh(y)
  let value = q + p + t

  // Backwards, from ∂F/∂F = 1. A sum passes its gradient on as it is.
  let (dq, dp, dt) = (Scalar(1), Scalar(1), Scalar(1))
  let du = dq * 4 * u * u * u
  let dx = du * 3 + dp * y
  let dy = dp * x + dt * (1 - t * t)
  return HandWalk(value: value, slopeX: dx, slopeY: dy)
}
