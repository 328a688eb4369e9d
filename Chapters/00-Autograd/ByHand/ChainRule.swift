import TensorCore

// The derivative of a function inside a function. Let u = g(x) and y = f(u). If x moves by a little
// δ, u moves by g′(x)·δ, and y by f′(u) times that: slopes multiply along a path,
//
//     dy/dx = dy/du · du/dx.
//
// If x reaches y on several paths, each of them moves y, and the movements add up:
//
//     dy/dx = ∂y/∂u · du/dx + ∂y/∂v · dv/dx.
//
// Multiply along paths, add over paths: there is nothing else in backpropagation.

/// A value and its derivative with respect to the one input of a computation.
public struct Slope: Equatable, Sendable {
  /// The value, f(x).
  public var value: Scalar
  /// The derivative, f′(x).
  public var derivative: Scalar

  /// A value with its derivative.
  public init(value: Scalar, derivative: Scalar) {
    (self.value, self.derivative) = (value, derivative)
  }
}

/// `y = (3x + 2)⁴`, one path: `u = 3x + 2`, then `y = u⁴`.
///
///     dy/dx = dy/du · du/dx = 4u³ · 3 = 12·(3x + 2)³
///
/// - Parameter x: where.
/// - Returns: y and dy/dx.
/// - Exercise: 0.4
public func fourthPowerOfLine(_ x: Scalar) -> Slope {
  let u = 3 * x + 2
  let (slopeOfU, slopeOfY) = (Scalar(3), 4 * u * u * u)
  return Slope(value: u * u * u * u, derivative: slopeOfY * slopeOfU)
}

/// What each of two paths adds to a derivative.
public struct TwoPaths: Equatable, Sendable {
  /// The value at the end of both paths.
  public var value: Scalar
  /// What goes by way of the square, `∂h/∂f · f′`.
  public var throughSquare: Scalar
  /// What goes by way of the cube, `∂h/∂g · g′`.
  public var throughCube: Scalar

  /// The derivative: the sum over the paths.
  public var derivative: Scalar { throughSquare + throughCube }
}

/// `h = f·g` with `f = x²` and `g = x³`: x reaches h on two paths.
///
///     dh/dx = ∂h/∂f · f′ + ∂h/∂g · g′ = g·2x + f·3x² = 5x⁴
///
/// - Parameter x: where.
/// - Returns: h and what either path contributes.
/// - Exercise: 0.5
public func squareTimesCube(_ x: Scalar) -> TwoPaths {
  let (f, g) = (x * x, x * x * x)
  return TwoPaths(value: f * g, throughSquare: g * (2 * x), throughCube: f * (3 * x * x))
}
