import Autograd
import TensorCore

/// Layers one after the other, each fed with what the one before it made: `f₃(f₂(f₁(x)))`.
///
///     let network = Sequential(
///       Linear(inputs: 784, outputs: 128, using: &generator),
///       Activation(relu),
///       Linear(inputs: 128, outputs: 10, using: &generator))
///
/// The parameters are called `layers.0.weight`, `layers.0.bias`, `layers.2.weight`, …. A network
/// that forks, joins, or has several inputs is a struct of its own.
public struct Sequential: Layer {
  /// From the input to the output.
  public let layers: [any Layer]

  /// Layers in a list.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// Layers, one by one.
  public init(_ layers: any Layer...) { self.layers = layers }

  /// The output of the last layer; without layers, the input.
  ///
  /// - Exercise: 2.11
  public func callAsFunction(_ x: Variable) -> Variable {
    layers.reduce(x) { x, layer in layer(x) }
  }
}
