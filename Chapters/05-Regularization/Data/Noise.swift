import Autograd
import MultilayerPerceptron
import TensorCore

/// Adds normal noise to its input in training, and nothing at inference.
///
///     y = x + n      n ~ N(0, σ²), drawn for each number
///
/// Points get a neighborhood in which the answer should not change. For a linear model under squared
/// error this is exactly L2: `E[(w·(x + n) − t)²] = (w·x − t)² + σ²·‖w‖²`.
///
/// - Source: Bishop, 1995, "Training with Noise is Equivalent to Tikhonov Regularization".
public struct Noise: ModalLayer {
  /// σ: the standard deviation of the noise.
  public let deviation: Scalar

  /// A layer that adds noise of the standard deviation `deviation`.
  public init(deviation: Scalar) {
    require(deviation >= 0, "Noise: a deviation ≥ 0 expected; got \(deviation)")
    self.deviation = deviation
  }

  /// Adds noise in training; the identity at inference.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    guard training && deviation > 0 else { return x }
    return x + Variable(constant: .normal(x.shape, deviation: deviation, using: &generator))
  }
}
