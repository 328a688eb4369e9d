import Autograd
import TensorCore

// A single step along an exploding gradient can undo an hour of training. Clipping makes it a short
// one. It keeps training from diverging; it does not keep a model from overfitting. A gradient that
// is not a number stays so: hidden, it would only be found later.

extension Gradients {
  /// The length of the whole gradient, as one vector of all parameters.
  ///
  ///     √(Σ g²)
  ///
  /// - Parameter parameters: of which to take the gradients; their order decides the rounding.
  /// - Returns: the length, 0 or more.
  public func norm(of parameters: [Variable]) -> Scalar {
    parameters.reduce(Scalar(0)) { sum, parameter in
      let gradient = self[parameter]
      return sum + (gradient * gradient).sum()
    }.squareRoot()
  }

  /// The same direction, but not longer than a limit.
  ///
  ///     g · min(1, limit/‖g‖)
  ///
  /// All parameters are scaled by the same number; scaled one by one, the direction would change.
  ///
  /// - Parameters:
  ///   - limit: the greatest length, above 0.
  ///   - parameters: whose gradients are one vector together.
  /// - Returns: the gradients, of a length up to the limit.
  /// - Source: Pascanu, Mikolov & Bengio, 2013, "On the Difficulty of Training Recurrent Neural
  ///   Networks", algorithm 1.
  /// - Exercise: 4.9
  public func clipped(toNorm limit: Scalar, of parameters: [Variable]) -> Gradients {
    require(limit > 0, "clipped: a norm above 0 expected; got \(limit)")
    let length = norm(of: parameters)
    guard length > limit else { return self }
    var result = self
    for parameter in parameters { result[parameter] *= Tensor(limit / length) }
    return result
  }

  /// Each derivative on its own, cut off at ±limit; the direction changes.
  ///
  /// - Parameter limit: the greatest size, above 0.
  /// - Returns: the gradients, with no element beyond the limit.
  public func clipped(toValue limit: Scalar) -> Gradients {
    require(limit > 0, "clipped: a value above 0 expected; got \(limit)")
    return mapValues { maximum(minimum($0, Tensor(limit)), Tensor(-limit)) }
  }
}
