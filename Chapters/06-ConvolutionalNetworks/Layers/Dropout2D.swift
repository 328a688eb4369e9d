import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore

/// Clears whole channels, each with the same chance, and scales up those it keeps.
///
/// Neighboring pixels say nearly the same. Where dropout clears single ones, the next layer reads
/// what is missing from their neighbors; with a channel, all of what it has seen is gone.
///
/// - Source: Tompson, Goroshin, Jain, LeCun & Bregler, 2015, "Efficient Object Localization Using
///   Convolutional Networks", section 3.2.
public struct Dropout2D: ModalLayer {
  /// The chance of each channel to be cleared.
  public let rate: Scalar

  /// A layer that clears channels with the chance `rate`, from 0 up to, not including, 1.
  public init(rate: Scalar) {
    require(0..<1 ~= rate, "Dropout2D: a rate in 0..<1 expected; got \(rate)")
    self.rate = rate
  }

  /// Drops channels of `[count, channels, …]` in training; the identity at inference.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    guard training else { return x }
    require(x.shape.count > 2, "Dropout2D: [count, channels, …] expected; got \(x.shape)")
    let mask = Tensor.ones(x.shape.enumerated().map { axis, extent in axis < 2 ? extent : 1 })
    return x * dropout(Variable(constant: mask), rate: rate, using: &generator)
  }
}
