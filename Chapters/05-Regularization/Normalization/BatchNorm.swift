import Autograd
import MultilayerPerceptron
import TensorCore

/// Normalizes each feature over the batch: in training by the batch, afterwards by what it remembers.
///
///     training       y = γ·(x − μ) / √(σ² + ε) + β         μ, σ²: of this batch, for each feature
///     inference      the same with the running μ and σ²
///
/// γ and β are learned. The running statistics are measured: each training batch moves them a little
/// towards its own mean and variance. So a prediction depends on its own row alone, and may be made
/// for one row; what comes out in training depends on who else is in the batch.
///
/// Features are the second axis. Images `[batch, channels, height, width]` have one mean and one
/// variance a channel, over the batch and all places.
///
/// - Source: Ioffe & Szegedy, 2015, "Batch Normalization: Accelerating Deep Network Training by
///   Reducing Internal Covariate Shift", algorithms 1 and 2.
public struct BatchNorm: ModalLayer {
  /// γ, `[features]`.
  public let gain: Variable

  /// β, `[features]`.
  public let bias: Variable

  /// The mean of each feature over the batches so far, `[features]`: a constant to the engine.
  public let runningMean: Variable

  /// The variance of each feature, `[features]`: a constant to the engine.
  public let runningVariance: Variable

  /// The share of the newest batch in the running statistics.
  public let momentum: Scalar

  /// ε: added to the variance.
  public let epsilon: Scalar

  /// A layer with the gain 1, the bias 0, the running mean 0 and the running variance 1.
  ///
  /// - Parameters:
  ///   - features: how many features or channels there are.
  ///   - momentum: the share of the newest batch in the running statistics.
  ///   - epsilon: ε.
  public init(features: Int, momentum: Scalar = 0.1, epsilon: Scalar = 1e-5) {
    (gain, bias) = (Variable(.ones([features])), Variable(.zeros([features])))
    runningMean = Variable(constant: .zeros([features]))
    runningVariance = Variable(constant: .ones([features]))
    (self.momentum, self.epsilon) = (momentum, epsilon)
  }

  /// Normalizes by the batch and remembers its statistics, or by what is remembered.
  ///
  /// - Parameters:
  ///   - x: `[batch, features]` or `[batch, channels, …]`; in training, at least two numbers a
  ///     feature: a variance is asked for.
  ///   - training: by which statistics.
  /// - Returns: the shape of `x`.
  public func callAsFunction(_ x: Variable, training: Bool) -> Variable {
    guard training else {
      return batchNorm(
        x, gain: gain, bias: bias, mean: runningMean.value, variance: runningVariance.value,
        epsilon: epsilon)
    }
    let (output, mean, variance) = batchNorm(x, gain: gain, bias: bias, epsilon: epsilon)
    let count = Scalar(x.value.count / mean.count)
    runningMean.value = runningAverage(runningMean.value, next: mean, momentum: momentum)
    // The batch is a sample of what will come: n − 1 makes its variance an unbiased estimate.
    runningVariance.value = runningAverage(
      runningVariance.value, next: variance * (count / (count - 1)), momentum: momentum)
    return output
  }

  /// The same; there is no randomness in it.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    self(x, training: training)
  }
}

/// `average + momentum·(next − average)`: forgets the past by and by.
///
/// - Parameters:
///   - average: so far.
///   - next: the newest measurement, of the same shape.
///   - momentum: its share, from 0 to 1.
/// - Returns: the average, moved.
/// - Exercise: 5.7
public func runningAverage(_ average: Tensor, next: Tensor, momentum: Scalar) -> Tensor {
  average + momentum * (next - average)
}

// MARK: - As one node

/// Normalizes each feature by its mean and variance in the batch.
///
///     y = γ·x̂ + β      x̂ = (x − μ)·s      s = 1/√(σ² + ε)
///     ∂β = Σ g         ∂γ = Σ g·x̂         ∂x = γ·s·(g − mean(g) − x̂·mean(g·x̂))
///
/// Sums and means are over the batch and, of images, over all places. The derivation is at
/// ``standardizationGradient(at:axis:epsilon:upstream:)``.
///
/// - Parameters:
///   - x: `[batch, features]` or `[batch, channels, …]`, at least two numbers a feature.
///   - gain: γ, `[features]`
///   - bias: β, `[features]`
///   - epsilon: ε.
/// - Returns: the output, of the shape of `x`; and μ and σ² of each feature, `[features]`, the
///   variance being that of a population.
public func batchNorm(
  _ x: Variable, gain: Variable, bias: Variable, epsilon: Scalar = 1e-5
) -> (output: Variable, mean: Tensor, variance: Tensor) {
  checkChannels(x, gain, bias, "batchNorm")
  let normalization = ChannelNormalization(overBatchOf: x.shape)
  require(
    normalization.count > 1,
    "batchNorm: two numbers or more for each feature expected in training; got shape \(x.shape)")
  let (mean, variance) = normalization.statistics(of: x.value)
  let output = normalization(
    x, gain: gain, bias: bias, mean: mean, scale: 1 / sqrt(variance + epsilon), isOwn: true)
  return (output, mean.flattened(), variance.flattened())
}

/// Normalizes each feature by a given mean and variance, as at inference.
///
///     y = γ·(x − μ)·s + β      ∂x = γ·s·g
///
/// - Parameters:
///   - x: `[batch, features]` or `[batch, channels, …]`
///   - gain: γ, `[features]`
///   - bias: β, `[features]`
///   - mean: μ, `[features]`
///   - variance: σ², `[features]`
///   - epsilon: ε.
/// - Returns: the shape of `x`.
public func batchNorm(
  _ x: Variable, gain: Variable, bias: Variable, mean: Tensor, variance: Tensor,
  epsilon: Scalar = 1e-5
) -> Variable {
  checkChannels(x, gain, bias, "batchNorm")
  require(
    mean.shape == gain.shape && variance.shape == gain.shape,
    "batchNorm: a mean and a variance for each of \(gain.shape) features expected; "
      + "got \(mean.shape) and \(variance.shape)")
  let (center, scale) = (mean.reshaped([1, -1, 1]), 1 / sqrt(variance + epsilon))
  return ChannelNormalization(overBatchOf: x.shape)(
    x, gain: gain, bias: bias, mean: center, scale: scale.reshaped([1, -1, 1]), isOwn: false)
}

/// Refuses shapes that do not fit together.
func checkChannels(_ x: Variable, _ gain: Variable, _ bias: Variable, _ operation: String) {
  require(
    x.shape.count > 1 && x.value.count > 0 && gain.shape == [x.shape[1]]
      && bias.shape == gain.shape,
    "\(operation): [batch, channels, …] with a gain and a bias for each channel expected; "
      + "got \(x.shape), \(gain.shape) and \(bias.shape)")
}
