import TensorCore

/// A hidden layer of cosines that is drawn once and never trained: only what follows is fitted.
///
///     φ(x) = √(2/features)·cos(x·W + b),   W ~ N(0, 1/width²),   b ~ U(0, 2π)
///
/// With more and more features, φ(x)·φ(x′) comes near the Gaussian kernel exp(−‖x − x′‖²/2·width²).
/// Here it serves as the simplest network that can be made wider than its data: as the output layer is
/// linear, its best weights are known exactly, and no doubt is left whether training has ended.
///
/// - Source: Rahimi & Recht, 2007, "Random Features for Large-Scale Kernel Machines".
public struct RandomFeatures: Sendable {
  /// W, `[inputs, features]`.
  public let frequencies: Tensor
  /// b, `[features]`.
  public let phases: Tensor

  /// Draws a layer.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers come in.
  ///   - features: how many cosines there are.
  ///   - width: at which distance two inputs begin to look different.
  ///   - generator: where the randomness comes from.
  public init(
    inputs: Int, features: Int, width: Scalar, using generator: inout some RandomNumberGenerator
  ) {
    require(width > 0, "RandomFeatures: a width above 0 expected; got \(width)")
    frequencies = .normal([inputs, features], deviation: 1 / width, using: &generator)
    phases = .uniform([features], in: 0..<(2 * .pi), using: &generator)
  }

  /// Maps `[rows, inputs]` to `[rows, features]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let scale = (2 / Scalar(phases.count)).squareRoot()
    return scale * cos(matmul(x, frequencies) + phases)
  }
}
