import TensorCore

// Batch, layer, instance and group normalization, all of them by hand. They differ in one thing
// only: which numbers share a mean and a variance.
//
//     images [N, C, H, W]       the numbers that share a mean            how many means
//     batch                     one channel, of all images               C
//     layer (of rows)           one row, all features                    N
//     instance                  one channel of one image                 N·C
//     group                     a few channels of one image              N·groups

/// Which numbers are normalized together.
public enum NormalizationKind: Equatable, Sendable {
  /// Each feature or channel, over all rows or images of the batch.
  case batch
  /// Each row, over all its features: the last axis.
  case layer
  /// Each channel of each image.
  case instance
  /// Each of so many groups of neighboring channels, of each image.
  case group(count: Int)
}

extension NormalizationKind {
  /// The numbers that share a mean, side by side in rows.
  ///
  /// - Parameter x: `[batch, features]` or `[batch, channels, …]`.
  /// - Returns: `[means, numbers that share one]`
  /// - Exercise: 5.8
  public func rows(of x: Tensor) -> Tensor {
    switch self {
    case .batch: x.swappingAxes(0, 1).reshaped([x.shape[1], -1])
    case .layer: x.reshaped([-1, x.shape[x.rank - 1]])
    case .instance: x.reshaped([x.shape[0] * x.shape[1], -1])
    case .group(let count): x.reshaped([x.shape[0] * count, -1])
    }
  }

  /// The numbers back in their places: the inverse of ``rows(of:)``.
  ///
  /// - Parameters:
  ///   - rows: from ``rows(of:)``, changed or not.
  ///   - shape: the shape they came from.
  /// - Returns: a tensor of that shape.
  func tensor(of rows: Tensor, shape: [Int]) -> Tensor {
    guard self == .batch else { return rows.reshaped(shape) }
    return rows.reshaped([shape[1], shape[0]] + shape[2...]).swappingAxes(0, 1)
  }

  /// One number for each feature or channel, in a shape that repeats over all of `x`.
  func perChannel(_ values: Tensor, for x: Tensor) -> Tensor {
    if self == .layer { return values }
    return values.reshaped([-1] + [Int](repeating: 1, count: x.rank - 2))
  }

  /// The sum over everything but the features or channels.
  func sumPerChannel(_ x: Tensor) -> Tensor {
    NormalizationKind.layer == self
      ? x.reshaped([-1, x.shape[x.rank - 1]]).sum(axis: 0)
      : NormalizationKind.batch.rows(of: x).sum(axis: 1)
  }
}

/// A normalization with a gain and a bias for each channel, on plain tensors.
///
///     y = γ·x̂ + β
///
/// Standardizing takes something away: which mean and which variance a channel has can no longer be
/// learned by what comes before. γ and β give it back, as two numbers that are learned directly.
public struct PlainNormalization: Equatable, Sendable {
  /// Which numbers are normalized together.
  public var kind: NormalizationKind

  /// γ: what becomes the standard deviation of each channel, `[channels]`.
  public var gain: Tensor

  /// β: what becomes its mean, `[channels]`.
  public var bias: Tensor

  /// ε: added to the variance.
  public var epsilon: Scalar

  /// A normalization with a given gain and bias.
  public init(_ kind: NormalizationKind, gain: Tensor, bias: Tensor, epsilon: Scalar = 1e-5) {
    (self.kind, self.gain, self.bias, self.epsilon) = (kind, gain, bias, epsilon)
  }

  /// The output, `γ·x̂ + β`.
  ///
  /// - Parameter x: `[batch, features]` or `[batch, channels, …]`.
  /// - Returns: the shape of `x`.
  public func forward(_ x: Tensor) -> Tensor {
    kind.perChannel(gain, for: x) * standardize(x) + kind.perChannel(bias, for: x)
  }

  /// The three gradients: γ is a factor of x̂, β is added, and x goes through the standardization.
  ///
  ///     ∂γ = Σ g·x̂      ∂β = Σ g      ∂x = standardization's gradient of g·γ
  ///
  /// - Parameters:
  ///   - x: the input.
  ///   - upstream: g, of the shape of `x`.
  /// - Returns: the gradients, each of the shape of what it belongs to.
  public func gradients(
    at x: Tensor, upstream: Tensor
  ) -> (x: Tensor, gain: Tensor, bias: Tensor) {
    let scaled = upstream * kind.perChannel(gain, for: x)
    let gradient = standardizationGradient(
      at: kind.rows(of: x), axis: 1, epsilon: epsilon, upstream: kind.rows(of: scaled))
    return (
      kind.tensor(of: gradient, shape: x.shape),
      kind.sumPerChannel(upstream * standardize(x)),
      kind.sumPerChannel(upstream)
    )
  }

  private func standardize(_ x: Tensor) -> Tensor {
    let rows = standardized(kind.rows(of: x), axis: 1, epsilon: epsilon)
    return kind.tensor(of: rows, shape: x.shape)
  }
}
