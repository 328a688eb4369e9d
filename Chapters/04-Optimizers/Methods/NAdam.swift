import Autograd
import Foundation
import TensorCore

/// NAdam: Adam whose mean looks one step ahead, as Nesterov's momentum does.
///
/// Of the mean β₁·m + (1 − β₁)·g, the first part is old news and the second fresh. NAdam takes the
/// part that the *next* step will carry over instead of the one this step did. Its decay grows from
/// β₁/2 towards β₁, so that the first, noisy gradients are carried less far:
///
///     μₜ = β₁·(1 − ½·0.96^(t·ψ))
///     m ← β₁·m + (1 − β₁)·g            v ← β₂·v + (1 − β₂)·g²
///     m̂ = μₜ₊₁·m / (1 − μ₁⋯μₜ₊₁) + (1 − μₜ)·g / (1 − μ₁⋯μₜ)
///     θ ← θ − η · m̂ / (√(v/(1 − β₂ᵗ)) + ε)
///
/// - Source: Dozat, 2016, "Incorporating Nesterov Momentum into Adam", algorithm 8.
public struct NAdam: Optimizer {
  /// The step size, η.
  public var learningRate: Scalar

  /// How much of the running mean of the gradient stays at each step, β₁.
  public var meanDecay: Scalar

  /// How much of the running mean of the squared gradient stays at each step, β₂.
  public var squareDecay: Scalar

  /// Keeps the division finite, ε; outside the root.
  public var epsilon: Scalar

  /// How fast μ approaches β₁, ψ.
  public var momentumGrowth: Scalar

  private var stepCount = 0
  private var momentumProduct: Scalar = 1
  private var memory = WeightMemory(numbersPerWeight: 2)

  /// NAdam with a learning rate of 0.002, unless told otherwise.
  public init(
    learningRate: Scalar = 2e-3, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999,
    epsilon: Scalar = 1e-8, momentumGrowth: Scalar = 0.004
  ) {
    checkSettings("NAdam", rate: learningRate, decays: [meanDecay, squareDecay], epsilon: epsilon)
    (self.learningRate, self.epsilon) = (learningRate, epsilon)
    (self.meanDecay, self.squareDecay) = (meanDecay, squareDecay)
    self.momentumGrowth = momentumGrowth
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    stepCount += 1
    let (meanDecay, squareDecay, epsilon) = (meanDecay, squareDecay, epsilon)
    let (now, next) = (momentum(at: stepCount), momentum(at: stepCount + 1))
    momentumProduct *= now
    let freshRate = learningRate * (1 - now) / (1 - momentumProduct)
    let meanRate = learningRate * next / (1 - momentumProduct * next)
    let correction = 1 / (1 - pow(squareDecay, Scalar(stepCount))).squareRoot()
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let (means, squares) = (stretch.memory(0), stretch.memory(1))
      for i in stretch.range {
        let slope = slopes[i]
        let mean = meanDecay * means[i] + (1 - meanDecay) * slope
        let square = squareDecay * squares[i] + (1 - squareDecay) * slope * slope
        let step = freshRate * slope + meanRate * mean
        weights[i] -= step / (square.squareRoot() * correction + epsilon)
        (means[i], squares[i]) = (mean, square)
      }
    }
  }

  /// μₜ.
  private func momentum(at step: Int) -> Scalar {
    meanDecay * (1 - 0.5 * pow(0.96, Scalar(step) * momentumGrowth))
  }
}
