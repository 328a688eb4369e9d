import Autograd
import TensorCore

/// A fully connected layer, also called dense: an affine map of each row, `y = x·W + b`.
///
/// Column j of the weights belongs to neuron j, and row i to input i: `weight[i, j]` leads from
/// input i to neuron j.
public struct Linear: Layer {
  /// W, `[inputs, outputs]`.
  public let weight: Variable

  /// b, `[outputs]`.
  public let bias: Variable

  /// A layer with random weights, and zeros for biases.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers come in.
  ///   - outputs: how many neurons there are.
  ///   - initialization: how large the weights are; should suit the activation that follows.
  ///   - generator: where the randomness comes from.
  public init(
    inputs: Int, outputs: Int, initialization: Initialization = .heNormal,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      weight: initialization.weights(inputs: inputs, outputs: outputs, using: &generator),
      bias: .zeros([outputs]))
  }

  /// A layer with given weights.
  ///
  /// - Parameters:
  ///   - weight: `[inputs, outputs]`
  ///   - bias: `[outputs]`
  public init(weight: Tensor, bias: Tensor) {
    require(
      weight.rank == 2 && bias.shape == [weight.shape[1]],
      "Linear: a weight [inputs, outputs] and a bias [outputs] expected; "
        + "got \(weight.shape) and \(bias.shape)")
    (self.weight, self.bias) = (Variable(weight), Variable(bias))
  }

  /// Maps `[…, inputs]` to `[…, outputs]`.
  ///
  /// One node, not two: `linear` multiplies and adds at once, and sends back all three gradients.
  ///
  /// - Exercise: 2.10
  public func callAsFunction(_ x: Variable) -> Variable {
    linear(x, weight: weight, bias: bias)
  }
}
