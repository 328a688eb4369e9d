import TensorCore

// A measurement without its uncertainty is half a measurement.

/// Several measurements of the same: the folds of a cross-validation, or seeds.
public struct Estimate: Equatable, Sendable {
  /// What was measured.
  public let values: [Double]

  /// At least two measurements.
  public init(_ values: [Double]) {
    require(values.count > 1, "Estimate: at least two measurements expected; got \(values)")
    self.values = values
  }

  /// The mean.
  public var mean: Double { values.reduce(0, +) / Double(values.count) }

  /// How far a single measurement is from the mean, typically: `√(Σ(x − mean)² / (n − 1))`.
  public var deviation: Double {
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    return (squares.reduce(0, +) / Double(values.count - 1)).squareRoot()
  }

  /// How far the mean is from the truth, typically, if measurements are independent: `deviation / √n`.
  ///
  /// Folds share training rows and are not quite independent; for them it is a little too small.
  public var standardError: Double { deviation / Double(values.count).squareRoot() }
}

/// Between which accuracies the true one lies, given how many of so many rows were right.
///
/// With the observed share p of n rows and z standard deviations,
///
///     (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
///
/// It never leaves 0 to 1, and is not empty if all rows are right.
///
/// - Parameters:
///   - correct: how many are right.
///   - count: of how many, at least one.
///   - deviations: z; 1.96 for an interval that holds the truth in 95 % of all cases.
/// - Returns: the lowest and the highest accuracy that agree with what was seen.
/// - Source: Wilson, 1927, "Probable Inference, the Law of Succession, and Statistical Inference".
public func wilsonInterval(
  correct: Int, of count: Int, deviations: Double = 1.959964
) -> ClosedRange<Double> {
  require(
    count > 0 && (0...count).contains(correct),
    "wilsonInterval: 0 to \(count) right of at least one row expected; got \(correct)")
  let (n, square) = (Double(count), deviations * deviations)
  let share = Double(correct) / n
  let center = share + square / (2 * n)
  let variance = share * (1 - share) / n + square / (4 * n * n)
  let half = deviations * variance.squareRoot()
  let scale = 1 + square / n
  return max(0, (center - half) / scale)...min(1, (center + half) / scale)
}
