import TensorCore

// How a neuron learns from a loss that has a derivative.
//
// A loss L looks at the scores z = w·x + b of all rows. Whatever it is, the chain rule takes its
// derivative from the scores to the parameters, since ∂z/∂wⱼ = xⱼ and ∂z/∂b = 1:
//
//     ∂L/∂wⱼ = Σᵢ ∂L/∂zᵢ · xᵢⱼ          ∂L/∂b = Σᵢ ∂L/∂zᵢ

extension Neuron {
  /// From the slope at each score to the slope at each parameter.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - upstream: how the loss changes with each row's score, `∂L/∂z`, `[rows]`.
  /// - Returns: `∂L/∂w` in place of the weights and `∂L/∂b` in place of the bias, as a gradient has
  ///   one number for each parameter.
  /// - Exercise: 1.14
  public func gradient(inputs: Tensor, upstream: Tensor) -> Neuron {
    Neuron(weights: matmul(upstream, inputs), bias: upstream.sum())
  }

  /// One step downhill: all rows together, then every parameter against its slope.
  ///
  ///     w ← w − η ∂L/∂w        b ← b − η ∂L/∂b
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - rate: how far to go, η.
  ///   - scoreGradient: from the scores `[rows]` to how the loss changes with each, `[rows]`:
  ///     `{ logLossGradient(scores: $0, targets: targets) }`.
  public mutating func descend(
    inputs: Tensor, rate: Scalar, scoreGradient: (_ scores: Tensor) -> Tensor
  ) {
    let slope = gradient(inputs: inputs, upstream: scoreGradient(score(inputs)))
    weights -= rate * slope.weights
    bias -= rate * slope.bias
  }
}
