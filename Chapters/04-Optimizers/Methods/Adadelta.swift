import Autograd
import TensorCore

/// Adadelta: steps in the unit of the weights, from the size of the steps before.
///
/// If a weight has a unit, then a gradient has its inverse, and `η·g` adds what cannot be added.
/// Here the step is a gradient divided by the size of gradients, which has no unit, times the size
/// of steps, which has the right one. ε stands inside both roots, as in the paper: without it the
/// first step, which looks back on none, would have the length 0.
///
///     s ← ρ·s + (1 − ρ)·g²
///     δ = g · √(u + ε) / √(s + ε)
///     u ← ρ·u + (1 − ρ)·δ²
///     θ ← θ − η·δ
///
/// - Source: Zeiler, 2012, "ADADELTA: An Adaptive Learning Rate Method", algorithm 1.
///   https://arxiv.org/abs/1212.5701
public struct Adadelta: Optimizer {
  /// A factor for every step, η; the paper has none, which is 1.
  public var learningRate: Scalar

  /// How much of the running means of squares stays at each step, ρ.
  public var decay: Scalar

  /// What the first step begins with, ε; inside the roots.
  public var epsilon: Scalar

  private var memory = WeightMemory(numbersPerWeight: 2)

  /// Adadelta without a learning rate to choose, unless one is wanted.
  public init(learningRate: Scalar = 1, decay: Scalar = 0.9, epsilon: Scalar = 1e-6) {
    checkSettings("Adadelta", rate: learningRate, decays: [decay], epsilon: epsilon)
    (self.learningRate, self.decay, self.epsilon) = (learningRate, decay, epsilon)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    let (rate, decay, epsilon) = (learningRate, decay, epsilon)
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let (squares, squaredSteps) = (stretch.memory(0), stretch.memory(1))
      for i in stretch.range {
        let square = decay * squares[i] + (1 - decay) * slopes[i] * slopes[i]
        let scale = (squaredSteps[i] + epsilon).squareRoot() / (square + epsilon).squareRoot()
        let step = slopes[i] * scale
        weights[i] -= rate * step
        squares[i] = square
        squaredSteps[i] = decay * squaredSteps[i] + (1 - decay) * step * step
      }
    }
  }
}
