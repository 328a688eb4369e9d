import Autograd
import MultilayerPerceptron
import TensorCore

/// Clears each number with the same chance, and scales up those it keeps: inverted dropout.
///
///     y = x · mask/(1 − rate)        mask: 0 with the chance `rate`, else 1; drawn for each number
///
/// A unit cannot rely on any other one to be there, so that none becomes a specialist for repairing
/// another's mistakes. Seen from afar, each batch trains one of 2ⁿ thinned networks, and inference
/// with all units approximates the vote of all of them.
///
/// - Parameters:
///   - x: any shape.
///   - rate: the chance of each number to be cleared, from 0 up to, not including, 1.
///   - generator: where the randomness comes from.
/// - Returns: the shape of `x`.
/// - Source: Hinton, Srivastava, Krizhevsky, Sutskever & Salakhutdinov, 2012, "Improving Neural
///   Networks by Preventing Co-Adaptation of Feature Detectors"; Srivastava et al., 2014, "Dropout:
///   A Simple Way to Prevent Neural Networks from Overfitting", section 10 (the inverted form).
public func dropout(
  _ x: Variable, rate: Scalar, using generator: inout some RandomNumberGenerator
) -> Variable {
  let mask = keptMask(x.shape, rate: rate, using: &generator) / (1 - rate)
  return Variable(x.value * mask, from: [x]) { upstream, gradients in
    gradients.add(upstream * mask, to: x)
  }
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

  /// Clears numbers in training; the identity at inference.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    training && rate > 0 ? dropout(x, rate: rate, using: &generator) : x
  }
}

/// 0 with the chance `rate`, else 1, drawn for each element on its own.
func keptMask(
  _ shape: [Int], rate: Scalar, using generator: inout some RandomNumberGenerator
) -> Tensor {
  require(0..<1 ~= rate, "dropout: a rate in 0..<1 expected; got \(rate)")
  return Tensor.uniform(shape, using: &generator) .>= Tensor(rate)
}
