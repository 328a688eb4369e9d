import Autograd
import MultilayerPerceptron
import TensorCore

/// Clears each number with the same chance, and makes up for it by scaling up those it keeps.
///
///     y = x · mask / (1 − rate), each element of the mask being 0 with the chance `rate`, else 1
///
/// The factor keeps the expectation: `E[y] = (1 − rate)·x / (1 − rate) = x`. So nothing has to be
/// done at inference, where `y = x`. (This form is called inverted dropout. In the classic form,
/// training does not scale, and inference multiplies by `1 − rate`.) Backwards, the gradient takes
/// the same mask and the same factor.
///
/// - Parameters:
///   - x: any shape.
///   - rate: the chance of each element to be cleared, from 0 up to, not including, 1.
///   - generator: where the randomness comes from.
/// - Returns: the shape of `x`.
/// - Source: Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov, 2014, "Dropout: A Simple Way
///   to Prevent Neural Networks from Overfitting", section 10 (scaling in training).
public func dropout(
  _ x: Variable, rate: Scalar, using generator: inout some RandomNumberGenerator
) -> Variable {
  require(0..<1 ~= rate, "dropout: a rate in 0..<1 expected; got \(rate)")
  let scaledMask = (Tensor.uniform(x.shape, using: &generator) .>= Tensor(rate)) / (1 - rate)
  return x * Variable(constant: scaledMask)
}

/// Dropout as a layer: in training it clears numbers at random, at inference it does nothing.
public struct Dropout: ModalLayer {
  /// The chance of each number to be cleared.
  public let rate: Scalar

  /// A layer that clears numbers with the chance `rate`, from 0 up to, not including, 1.
  public init(rate: Scalar) {
    require(0..<1 ~= rate, "Dropout: a rate in 0..<1 expected; got \(rate)")
    self.rate = rate
  }

  /// Drops in training; the identity at inference.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    training ? dropout(x, rate: rate, using: &generator) : x
  }
}
