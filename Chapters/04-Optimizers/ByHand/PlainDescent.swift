import TensorCore

/// Gradient descent: a step against the gradient, in proportion to it.
///
///     θ ← θ − η·g
///
/// On `w²` the gradient is 2w, and a step multiplies w by `1 − 2η`: with η = 0.1 it shrinks to 0.8
/// of itself, with ½ it lands on 0, with 1 it jumps to and fro for ever, and above 1 it flies away.
public struct PlainDescent: PlainRule {
  /// The learning rate, η.
  public var rate: Scalar

  /// Descent with a fixed rate.
  public init(rate: Scalar) { self.rate = rate }

  /// Moves the weights one step downhill.
  ///
  /// - Exercise: 4.1
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    weights -= rate * gradient(weights)
  }

  /// How many steps it takes until a condition holds.
  ///
  /// - Parameters:
  ///   - start: where the weights begin.
  ///   - limit: after how many steps to give up.
  ///   - gradient: ∂L/∂θ.
  ///   - hasArrived: the condition.
  /// - Returns: the number of steps, or nil if the limit was reached.
  public func stepCount(
    from start: Tensor, limit: Int, gradient: (Tensor) -> Tensor, until hasArrived: (Tensor) -> Bool
  ) -> Int? {
    var (rule, weights) = (self, start)
    for step in 0...limit {
      if hasArrived(weights) { return step }
      rule.move(&weights, gradient: gradient)
    }
    return nil
  }
}
