import Autograd
import TensorCore

/// RMSprop: the gradient, divided by its recent size.
///
/// Adagrad's sum becomes a running mean, which can shrink again, and so steps do not die out. The
/// mean begins at 0 and is not corrected: the first step has the length `η/√(1 − β)`.
///
///     s ← β·s + (1 − β)·g²
///     θ ← θ − η·g / (√s + ε)
///
/// - Source: Tieleman & Hinton, 2012, "Lecture 6.5: rmsprop", Neural Networks for Machine Learning;
///   with β = 0.9 and no ε.
public struct RMSprop: Optimizer {
  /// The step size, η.
  public var learningRate: Scalar

  /// How much of the running mean of the squared gradient stays at each step, β.
  public var decay: Scalar

  /// Keeps the division finite, ε; outside the root.
  public var epsilon: Scalar

  private var memory = WeightMemory(numbersPerWeight: 1)

  /// RMSprop with Hinton's decay, unless told otherwise.
  public init(learningRate: Scalar = 1e-3, decay: Scalar = 0.9, epsilon: Scalar = 1e-8) {
    checkSettings("RMSprop", rate: learningRate, decays: [decay], epsilon: epsilon)
    (self.learningRate, self.decay, self.epsilon) = (learningRate, decay, epsilon)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    let (rate, decay, epsilon) = (learningRate, decay, epsilon)
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let squares = stretch.memory(0)
      for i in stretch.range {
        let square = decay * squares[i] + (1 - decay) * slopes[i] * slopes[i]
        weights[i] -= rate * slopes[i] / (square.squareRoot() + epsilon)
        squares[i] = square
      }
    }
  }
}
