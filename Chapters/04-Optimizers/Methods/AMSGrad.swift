import Autograd
import Foundation
import TensorCore

/// AMSGrad: Adam, divided by the largest mean square so far.
///
/// Adam forgets. When a large gradient is rare and small ones that point the other way are common,
/// it has forgotten the large one when the small ones take their large steps, and walks the wrong
/// way. With the maximum, no step size of a weight ever grows.
///
///     m ← β₁·m + (1 − β₁)·g      v ← β₂·v + (1 − β₂)·g²      v̂ ← max(v̂, v)
///     θ ← θ − η · m/(1 − β₁ᵗ) / (√(v̂/(1 − β₂ᵗ)) + ε)
///
/// The paper has no corrections for the first steps; they are kept here, as in libraries.
///
/// - Source: Reddi, Kale & Kumar, 2018, "On the Convergence of Adam and Beyond", algorithm 2.
///   https://arxiv.org/abs/1904.09237
public struct AMSGrad: Optimizer {
  /// The step size, η.
  public var learningRate: Scalar

  /// How much of the running mean of the gradient stays at each step, β₁.
  public var meanDecay: Scalar

  /// How much of the running mean of the squared gradient stays at each step, β₂.
  public var squareDecay: Scalar

  /// Keeps the division finite, ε; outside the root.
  public var epsilon: Scalar

  private var stepCount = 0
  private var memory = WeightMemory(numbersPerWeight: 3)

  /// AMSGrad with Adam's usual settings, unless told otherwise.
  public init(
    learningRate: Scalar = 1e-3, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999,
    epsilon: Scalar = 1e-8
  ) {
    checkSettings(
      "AMSGrad", rate: learningRate, decays: [meanDecay, squareDecay], epsilon: epsilon)
    (self.learningRate, self.epsilon) = (learningRate, epsilon)
    (self.meanDecay, self.squareDecay) = (meanDecay, squareDecay)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    stepCount += 1
    let (meanDecay, squareDecay, epsilon) = (meanDecay, squareDecay, epsilon)
    let rate = learningRate / (1 - pow(meanDecay, Scalar(stepCount)))
    let correction = 1 / (1 - pow(squareDecay, Scalar(stepCount))).squareRoot()
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let (means, squares, peaks) = (stretch.memory(0), stretch.memory(1), stretch.memory(2))
      for i in stretch.range {
        let slope = slopes[i]
        let mean = meanDecay * means[i] + (1 - meanDecay) * slope
        let square = squareDecay * squares[i] + (1 - squareDecay) * slope * slope
        let peak = max(peaks[i], square)
        weights[i] -= rate * mean / (peak.squareRoot() * correction + epsilon)
        (means[i], squares[i], peaks[i]) = (mean, square, peak)
      }
    }
  }
}
