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

  private var means: [Variable: Tensor] = [:]
  private var squares: [Variable: Tensor] = [:]

  /// Adam with the paper's settings, unless told otherwise.
  public init(
    learningRate: Scalar = 1e-3, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999,
    epsilon: Scalar = 1e-8
  ) {
    (self.learningRate, self.epsilon) = (learningRate, epsilon)
    (self.meanDecay, self.squareDecay) = (meanDecay, squareDecay)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    stepCount += 1
    for parameter in parameters {
      let gradient = gradients[parameter]
      move(
        &parameter.value.elements, along: gradient.elements,
        &means[parameter, default: .zeros(gradient.shape)].elements,
        &squares[parameter, default: .zeros(gradient.shape)].elements)
    }
  }

  /// All three lines in one pass over the memory.
  private func move(
    _ weights: inout [Scalar], along gradient: [Scalar], _ means: inout [Scalar],
    _ squares: inout [Scalar]
  ) {
    // The corrections are the same for all weights: divided out here, they cost nothing below.
    let rate = learningRate / (1 - pow(meanDecay, Scalar(stepCount)))
    let correction = 1 / (1 - pow(squareDecay, Scalar(stepCount))).squareRoot()
    let g = gradient.span
    var theta = weights.mutableSpan
    var m = means.mutableSpan
    var v = squares.mutableSpan
    // All four have the shape of the parameter, so the indices need no checks.
    for i in g.indices {
      let slope = g[unchecked: i]
      let mean = meanDecay * m[unchecked: i] + (1 - meanDecay) * slope
      let square = squareDecay * v[unchecked: i] + (1 - squareDecay) * slope * slope
      theta[unchecked: i] -= rate * mean / (square.squareRoot() * correction + epsilon)
      m[unchecked: i] = mean
      v[unchecked: i] = square
    }
  }
}
