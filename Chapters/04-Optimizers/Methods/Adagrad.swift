import Autograd
import TensorCore

/// Adagrad: every weight is slowed down by all the slopes it has seen.
///
/// A weight whose gradients are rare or small keeps large steps. The sum only grows, and the steps
/// only shrink: under a constant gradient they are `η/√t`.
///
///     s ← s + g²
///     θ ← θ − η·g / (√s + ε)
///
/// - Source: Duchi, Hazan & Singer, 2011, "Adaptive Subgradient Methods for Online Learning and
///   Stochastic Optimization", figure 1, with the diagonal matrix.
public struct Adagrad: Optimizer {
  /// The step size, η: the length of the first step in each direction.
  public var learningRate: Scalar

  /// Keeps the division finite, ε; outside the root.
  public var epsilon: Scalar

  private var memory = WeightMemory(numbersPerWeight: 1)

  /// Adagrad with a hundredth as the first step, unless told otherwise.
  public init(learningRate: Scalar = 0.01, epsilon: Scalar = 1e-10) {
    checkSettings("Adagrad", rate: learningRate, epsilon: epsilon)
    (self.learningRate, self.epsilon) = (learningRate, epsilon)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    let (rate, epsilon) = (learningRate, epsilon)
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let sums = stretch.memory(0)
      for i in stretch.range {
        let sum = sums[i] + slopes[i] * slopes[i]
        weights[i] -= rate * slopes[i] / (sum.squareRoot() + epsilon)
        sums[i] = sum
      }
    }
  }
}
