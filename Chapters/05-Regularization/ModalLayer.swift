import Autograd
import MultilayerPerceptron
import TensorCore

/// A layer that does one thing in training and another one afterwards.
///
/// Which of the two is meant is said where the layer is called; no flag is kept anywhere. Called
/// plainly it is at inference, so that whoever uses a trained model need not know of this:
///
///     model(x, training: true, using: &generator)      // a training step
///     model(x)                                         // everything else
///
/// A network that contains such a layer is one itself, and hands both arguments on.
public protocol ModalLayer: Layer {
  /// What the layer makes of its input.
  ///
  /// - Parameters:
  ///   - x: the input.
  ///   - training: whether the result is learned from; at inference nothing is drawn or remembered.
  ///   - generator: where the randomness of training comes from.
  /// - Returns: the output.
  func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable
}

extension ModalLayer {
  /// What the layer makes of its input at inference.
  public func callAsFunction(_ x: Variable) -> Variable {
    var unused = SeededGenerator(seed: 0)
    return self(x, training: false, using: &unused)
  }

  /// The same for plain data, for which no gradient is wanted.
  public func callAsFunction(
    _ x: Tensor, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    self(Variable(constant: x), training: training, using: &generator)
  }
}

extension Layer {
  /// What the layer makes of its input: told which mode is meant if it has modes, and plainly if not.
  ///
  /// - Parameters:
  ///   - x: the input.
  ///   - training: whether the result is learned from.
  ///   - generator: where the randomness of training comes from.
  /// - Returns: the output.
  public func applied(
    to x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    guard let layer = self as? any ModalLayer else { return self(x) }
    return layer(x, training: training, using: &generator)
  }
}

extension Sequential: ModalLayer {
  /// The output of the last layer; each layer that has modes is told which one is meant.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    var x = x
    for layer in layers { x = layer.applied(to: x, training: training, using: &generator) }
    return x
  }
}
