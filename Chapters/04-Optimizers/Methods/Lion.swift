import Autograd
import TensorCore

/// Lion: every weight moves by exactly η, and only the sign is learned.
///
/// The sign is that of a mean in which the newest gradient counts more than in the mean that is
/// remembered. One number a weight is kept, where Adam keeps two. Since each step is as long as the
/// one before, the learning rate wants to be three to ten times smaller than Adam's.
///
///     c = β₁·m + (1 − β₁)·g
///     θ ← θ − η·(sign c + λ·θ)
///     m ← β₂·m + (1 − β₂)·g
///
/// The rule was not thought out but found, by a search through programs.
///
/// - Source: Chen et al., 2023, "Symbolic Discovery of Optimization Algorithms", program 1.
///   https://arxiv.org/abs/2302.06675
public struct Lion: Optimizer {
  /// The step size, η: by how much every weight moves.
  public var learningRate: Scalar

  /// How much of the past the sign is taken from, β₁.
  public var signDecay: Scalar

  /// How much of the running mean of the gradient stays at each step, β₂.
  public var meanDecay: Scalar

  /// How fast the weights decay, λ.
  public var weightDecay: Scalar

  private var memory = WeightMemory(numbersPerWeight: 1)

  /// Lion with the paper's settings, unless told otherwise.
  public init(
    learningRate: Scalar = 1e-4, signDecay: Scalar = 0.9, meanDecay: Scalar = 0.99,
    weightDecay: Scalar = 0
  ) {
    checkSettings(
      "Lion", rate: learningRate, decays: [signDecay, meanDecay], weightDecay: weightDecay)
    (self.learningRate, self.weightDecay) = (learningRate, weightDecay)
    (self.signDecay, self.meanDecay) = (signDecay, meanDecay)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    let (rate, signDecay, meanDecay) = (learningRate, signDecay, meanDecay)
    let kept = 1 - learningRate * weightDecay
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes, means) = (stretch.weights, stretch.gradient, stretch.memory(0))
      for i in stretch.range {
        let mixed = signDecay * means[i] + (1 - signDecay) * slopes[i]
        let step = mixed > 0 ? rate : mixed < 0 ? -rate : 0
        weights[i] = kept * weights[i] - step
        means[i] = meanDecay * means[i] + (1 - meanDecay) * slopes[i]
      }
    }
  }
}
