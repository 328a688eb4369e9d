import TensorCore

/// Stops a trial that does worse than half of those before it did at the same point.
///
/// - Source: Golovin et al., 2017, "Google Vizier: A Service for Black-Box Optimization", section
///   3.1.2, there with running means; as here in Akiba et al., 2019, "Optuna".
public struct MedianPruning: Sendable {
  /// How many whole trials there must be before one is stopped.
  public var warmUpTrials: Int

  /// How many units every trial may spend before it is judged.
  public var warmUpUnits: Int

  /// A rule that lets the first trials pass.
  public init(warmUpTrials: Int = 5, warmUpUnits: Int = 1) {
    require(
      warmUpTrials > 0 && warmUpUnits > 0,
      "MedianPruning: at least one trial and one unit expected; got \(warmUpTrials), \(warmUpUnits)"
    )
    (self.warmUpTrials, self.warmUpUnits) = (warmUpTrials, warmUpUnits)
  }

  /// Whether a trial is to be stopped.
  ///
  /// Losses go up and down, so that a trial is judged by the lowest it has had: it stops if even
  /// that is above the median of the losses that the others had after as many units.
  ///
  /// - Parameters:
  ///   - losses: what the trial had after each unit so far.
  ///   - whole: what each trial that was brought to its end had after each unit.
  /// - Returns: never true before both warm-ups are over.
  /// - Exercise: 4.14
  public func stops(_ losses: [Double], among whole: [[Double]]) -> Bool {
    guard let lowest = losses.min(), losses.count >= warmUpUnits, whole.count >= warmUpTrials
    else { return false }
    return lowest > median(of: whole.map { $0[losses.count - 1] })
  }
}

/// The middle of the sorted values, or the mean of the middle two.
func median(of values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
