import TensorCore

/// How pure the yes is, over how much is found, at every threshold.
///
/// Unlike the ROC curve it changes with how rare class 1 is: a score that knows nothing has the
/// share of class 1 for its precision, everywhere.
///
/// - Source: Davis & Goadrich, 2006, "The Relationship Between Precision-Recall and ROC Curves".
///   https://doi.org/10.1145/1143844.1143874
public struct PrecisionRecallCurve: Equatable, Sendable {
  /// What one threshold lets through.
  public struct Point: Equatable, Sendable {
    /// The lowest score that means yes.
    public let threshold: Double
    /// The share of class 1 that is let through.
    public let recall: Double
    /// The share of class 1 among what is let through; 1 where nothing is.
    public let precision: Double
  }

  /// One point for each threshold that makes a difference; recall rises from 0 to 1.
  public let points: [Point]

  /// The curve of a score.
  ///
  /// - Parameters:
  ///   - scores: `[rows]`, larger for class 1; only their order counts.
  ///   - labels: 0 or 1 for each row, and both occur.
  public init(scores: Tensor, labels: [Int]) {
    let counts = thresholdCounts(scores: scores, labels: labels)
    let positives = Double(labels.count { $0 == 1 })
    points = counts.map {
      let (found, alarms) = (Double($0.truePositives), Double($0.falsePositives))
      return Point(
        threshold: $0.threshold, recall: found / positives,
        precision: found + alarms == 0 ? 1 : found / (found + alarms))
    }
  }

  /// The mean precision, each weighted with the recall that its threshold adds.
  ///
  ///     AP = Σ (recallₙ − recallₙ₋₁)·precisionₙ
  ///
  /// Steps, not trapezoids: between two thresholds, precision does not run along a straight line, and
  /// the trapezoid would promise more than there is.
  ///
  /// - Exercise: 5.14
  public var averagePrecision: Double {
    zip(points, points.dropFirst()).map { ($1.recall - $0.recall) * $1.precision }.reduce(0, +)
  }
}
