import TensorCore

// What derivatives are for. A line y = m·x + b is to pass as close as possible by some points. How
// far it misses them, on average and squared, is a function of the two numbers m and b,
//
//     E(m, b) = 1/n · Σ (m·xᵢ + b − yᵢ)²
//
// and the chain rule gives its two slopes: the outer one is twice the miss, the inner ones are xᵢ
// and 1.
//
//     ∂E/∂m = 2/n · Σ (m·xᵢ + b − yᵢ)·xᵢ
//     ∂E/∂b = 2/n · Σ (m·xᵢ + b − yᵢ)
//
// The gradient points uphill, so a step against it leads down if it is short enough. Its direction
// is the negative gradient; the learning rate only says how far. Nothing is tried out: the same
// start gives the same path.

/// A straight line, `y = m·x + b`.
public struct Line: Equatable, Sendable {
  /// How much y grows when x grows by 1: m.
  public var slope: Scalar
  /// Where the line meets the y axis: b.
  public var intercept: Scalar

  /// A line with a slope and an intercept.
  public init(slope: Scalar = 0, intercept: Scalar = 0) {
    (self.slope, self.intercept) = (slope, intercept)
  }

  /// The line's y at each x.
  public func callAsFunction(_ x: Tensor) -> Tensor { slope * x + intercept }

  /// How far the line misses the points: the mean of the squared distances along y.
  ///
  /// - Parameters:
  ///   - x: `[n]`
  ///   - y: `[n]`
  /// - Returns: E(m, b).
  public func error(x: Tensor, y: Tensor) -> Scalar {
    let misses = self(x) - y
    return (misses * misses).mean()
  }

  /// The slopes of the error.
  ///
  /// - Parameters:
  ///   - x: `[n]`
  ///   - y: `[n]`
  /// - Returns: `∂E/∂m` and `∂E/∂b`.
  public func errorSlopes(x: Tensor, y: Tensor) -> (bySlope: Scalar, byIntercept: Scalar) {
    let misses = self(x) - y
    return (2 * (misses * x).mean(), 2 * misses.mean())
  }

  /// One step of gradient descent: against the gradient, `rate` times as far as it is long.
  public mutating func descend(x: Tensor, y: Tensor, rate: Scalar) {
    let slopes = errorSlopes(x: x, y: y)
    slope -= rate * slopes.bySlope
    intercept -= rate * slopes.byIntercept
  }
}
