import TensorCore

/// A rule for moving weights downhill, written with tensors, line by line as in its paper.
///
/// The chapter has every rule twice: here, to be read, on one tensor; and as an ``Optimizer``, to be
/// used, on all parameters of a model and in one pass over the memory. Tests hold the two equal.
public protocol PlainRule {
  /// Moves the weights one step.
  ///
  /// - Parameters:
  ///   - weights: θ, of any shape.
  ///   - gradient: ∂L/∂θ at any θ; most rules ask for it once, where the weights are.
  mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor)
}

extension PlainRule {
  /// Where a number of steps leads: the start, and the weights after each step.
  public func path(
    from start: Tensor, steps: Int, gradient: (Tensor) -> Tensor
  ) -> [Tensor] {
    var (rule, weights) = (self, start)
    return [start]
      + (0..<steps).map { _ in
        rule.move(&weights, gradient: gradient)
        return weights
      }
  }
}

/// Where ε stands that keeps a division by a root finite.
///
/// Adagrad, RMSprop and Adam were published with it outside the root or without it; lecture notes
/// often put it inside. For slopes well above √ε it makes no difference. In a first step along a
/// slope of 0.001 with ε = 10⁻⁸, it makes one of half a percent.
public enum EpsilonPlace: Sendable {
  /// √s + ε: as in the papers of Adagrad and Adam, and in libraries.
  case outside
  /// √(s + ε): as in the paper of Adadelta.
  case inside

  /// The root of squares, kept away from 0 by ε.
  public func root(_ squares: Tensor, _ epsilon: Scalar) -> Tensor {
    switch self {
    case .outside: sqrt(squares) + epsilon
    case .inside: sqrt(squares + epsilon)
    }
  }
}
