import Autograd
import TensorCore

/// A multilayer perceptron: linear layers with an activation between each two of them.
///
///     aₗ = f(aₗ₋₁·Wₗ + bₗ), and no f after the last layer
///
/// The last layer's outputs stay as they are: the logits of a classifier, the values of a
/// regression. What turns logits into probabilities belongs to the loss.
///
///     let classifier = MLP(sizes: [784, 128, 64, 10], using: &generator)
///     classifier.parameterCount                     // 109386
public struct MLP: Layer {
  /// From the input to the output.
  public let layers: [Linear]

  /// f, applied element by element.
  public let activation: (Variable) -> Variable

  /// A network with random weights.
  ///
  /// - Parameters:
  ///   - sizes: the number of inputs, of neurons in each hidden layer, and of outputs.
  ///   - activation: f.
  ///   - initialization: how large the weights are; should suit the activation.
  ///   - generator: where the randomness comes from.
  public init(
    sizes: [Int], activation: @escaping (Variable) -> Variable = relu,
    initialization: Initialization = .heNormal, using generator: inout some RandomNumberGenerator
  ) {
    require(sizes.count > 1, "MLP: the sizes of input and output expected, at least; got \(sizes)")
    self.activation = activation
    layers = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
      Linear(inputs: inputs, outputs: outputs, initialization: initialization, using: &generator)
    }
  }

  /// Maps `[rows, sizes.first]` to `[rows, sizes.last]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    layers.dropFirst().reduce(layers[0](x)) { z, layer in layer(activation(z)) }
  }
}
