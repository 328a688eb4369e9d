import Autograd
import TensorCore

/// Gradient descent: a step against the gradient, in proportion to it, `θ ← θ − η·g`.
///
/// It is called stochastic when the gradient comes from a random batch, not from all rows.
///
/// - Source: Robbins & Monro, 1951, "A Stochastic Approximation Method".
public struct SGD: Optimizer {
  /// The step size, η.
  public var learningRate: Scalar

  /// Descent with a fixed step size.
  public init(learningRate: Scalar) {
    checkSettings("SGD", rate: learningRate)
    self.learningRate = learningRate
  }

  /// Moves each parameter one step.
  public func update(_ parameters: [Variable], along gradients: Gradients) {
    let rate = learningRate
    var nothing = WeightMemory(numbersPerWeight: 0)
    nothing.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      for i in stretch.range { weights[i] -= rate * slopes[i] }
    }
  }
}
