import Autograd
import MultilayerPerceptron
import TensorCore

/// Everything of an image in one row: channel after channel, row after row.
///
/// What was [count, 64, 7, 7] becomes [count, 3136], ready for a linear layer. No number changes, so
/// the gradient is the upstream gradient in the old shape.
public struct Flatten: Layer {
  /// A layer without parameters.
  public init() {}

  /// Maps `[count, …]` to `[count, product of the rest]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    x.reshaped([x.shape[0], x.shape.dropFirst().reduce(1, *)])
  }
}
