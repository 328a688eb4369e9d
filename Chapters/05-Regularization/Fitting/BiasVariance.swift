import TensorCore

/// Why predictions are wrong: the model cannot bend that way, or it bends with every point.
///
/// Let many models of one kind be fitted, each to its own sample. Where the mean of their predictions
/// misses the truth, that is bias; how far they scatter around their mean is variance. Their mean
/// squared distance from the truth is the sum of both, because the mixed terms cancel:
///
///     mean (p − t)² = (mean p − t)² + mean (p − mean p)²
///
/// To new observations, which scatter around the truth themselves, the variance of that noise is added.
///
/// - Source: Geman, Bienenstock & Doursat, 1992, "Neural Networks and the Bias/Variance Dilemma", eq. 2.5.
public struct BiasVariance: Equatable, Sendable {
  /// The mean square of what the mean prediction misses.
  public let squaredBias: Double
  /// The mean square of what a prediction is away from the mean one.
  public let variance: Double
  /// The mean squared distance of a prediction from the truth.
  public var error: Double { squaredBias + variance }

  /// Compares predictions with the truth.
  ///
  /// - Parameters:
  ///   - predictions: what each fit says of each point, `[fits, points]`.
  ///   - truth: what it should say, without noise, `[points]`.
  /// - Exercise: 5.17
  public init(predictions: Tensor, truth: Tensor) {
    require(
      predictions.rank == 2 && predictions.count > 0 && truth.shape == [predictions.shape[1]],
      "BiasVariance: predictions [fits, points] and a truth [points] expected; "
        + "got \(predictions.shape) and \(truth.shape)")
    let bias = predictions.mean(axis: 0) - truth
    squaredBias = Double((bias * bias).mean())
    variance = Double(predictions.variance(axis: 0).mean())
  }
}
