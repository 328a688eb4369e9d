import TensorCore

/// A learning rate that falls when the loss no longer does.
///
///     optimizer.learningRate = plateau.rate(after: validationLoss)
///
/// A loss is better if it is below the best so far by a share of it. When `patience` losses in a row
/// were not, the next one that is not makes the rate smaller, and the counting begins again.
public struct ReduceOnPlateau: Sendable {
  /// The present learning rate.
  public private(set) var rate: Scalar
  /// What the rate is multiplied by.
  public let factor: Scalar
  /// How many losses in a row may be no better.
  public let patience: Int
  /// The share by which a loss must be below the best one.
  public let threshold: Scalar
  /// The rate never falls below this.
  public let minimum: Scalar

  private var best = Scalar.infinity
  private var badCount = 0

  /// A rate that has not fallen yet.
  public init(
    rate: Scalar, factor: Scalar = 0.1, patience: Int = 10, threshold: Scalar = 1e-4,
    minimum: Scalar = 0
  ) {
    require(
      0 < factor && factor < 1, "ReduceOnPlateau: a factor between 0 and 1 expected; got \(factor)")
    (self.rate, self.factor, self.patience) = (rate, factor, patience)
    (self.threshold, self.minimum) = (threshold, minimum)
  }

  /// The learning rate to go on with, now that another loss is known.
  public mutating func rate(after loss: Scalar) -> Scalar {
    if loss < best * (1 - threshold) {
      (best, badCount) = (loss, 0)
    } else {
      badCount += 1
    }
    if badCount > patience {
      rate = max(minimum, rate * factor)
      badCount = 0
    }
    return rate
  }
}
