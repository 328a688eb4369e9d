import Autograd
import Foundation
import TensorCore

/// Adam: gradient descent in which every weight has a step size of its own.
///
/// Two running means are kept for each weight: of its gradient, and of its gradient's square. Both
/// begin at 0 and would be too small at first, which the divisions by `1 − βᵗ` make up for. Their
/// quotient is about 1 as long as the gradient keeps its sign, whatever its size, so that `η` is
/// roughly the distance a weight moves in one step.
///
///     m ← β₁·m + (1 − β₁)·g            v ← β₂·v + (1 − β₂)·g²
///     θ ← θ − η · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)
///
/// - Source: Kingma & Ba, 2015, "Adam: A Method for Stochastic Optimization", algorithm 1.
///   https://arxiv.org/abs/1412.6980
public struct Adam: Optimizer {
  /// The step size, η.
  public var learningRate: Scalar

  /// How much of the running mean of the gradient stays at each step, β₁.
  public var meanDecay: Scalar

  /// How much of the running mean of the squared gradient stays at each step, β₂.
  public var squareDecay: Scalar

  /// Keeps the division finite, ε; outside the root, as in the paper.
  public var epsilon: Scalar

  /// How many updates were made, t.
  public private(set) var stepCount = 0

  private var memory = WeightMemory(numbersPerWeight: 2)

  /// Adam with the paper's settings, unless told otherwise.
  public init(
    learningRate: Scalar = 1e-3, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999,
    epsilon: Scalar = 1e-8
  ) {
    checkSettings("Adam", rate: learningRate, decays: [meanDecay, squareDecay], epsilon: epsilon)
    (self.learningRate, self.epsilon) = (learningRate, epsilon)
    (self.meanDecay, self.squareDecay) = (meanDecay, squareDecay)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    update(parameters, along: gradients, weightDecay: 0)
  }

  /// Adam's step, from weights that were shrunk by the share `η·λ`: with λ = 0, Adam as it is.
  ///
  /// - Parameters:
  ///   - parameters: what to move.
  ///   - gradients: of the loss.
  ///   - weightDecay: λ; see ``AdamW``.
  mutating func update(
    _ parameters: [Variable], along gradients: Gradients, weightDecay: Scalar
  ) {
    stepCount += 1
    let (meanDecay, squareDecay, epsilon) = (meanDecay, squareDecay, epsilon)
    let kept = 1 - learningRate * weightDecay
    // The corrections are the same for all weights: divided out here, they cost nothing below.
    let rate = learningRate / (1 - pow(meanDecay, Scalar(stepCount)))
    let correction = 1 / (1 - pow(squareDecay, Scalar(stepCount))).squareRoot()
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let (means, squares) = (stretch.memory(0), stretch.memory(1))
      for i in stretch.range {
        let slope = slopes[i]
        let mean = meanDecay * means[i] + (1 - meanDecay) * slope
        let square = squareDecay * squares[i] + (1 - squareDecay) * slope * slope
        let step = rate * mean / (square.squareRoot() * correction + epsilon)
        weights[i] = kept * weights[i] - step
        (means[i], squares[i]) = (mean, square)
      }
    }
  }
}
