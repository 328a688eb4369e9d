import TensorCore

/// Whether a classifier knows what it knows: of all it is 80 % sure of, 80 % should be right.
///
/// The rows are sorted into bins by their confidence. In each, mean confidence and share of
/// right answers should agree.
///
/// - Source: Guo, Pleiss, Sun & Weinberger, 2017, "On Calibration of Modern Neural Networks",
///   section 2. https://arxiv.org/abs/1706.04599
public struct Calibration: Equatable, Sendable {
  /// Rows of similar confidence.
  public struct Bin: Equatable, Sendable {
    /// How many there are, at least one.
    public let count: Int
    /// Their mean confidence.
    public let confidence: Double
    /// The share that came true.
    public let frequency: Double
    /// How far the two are apart; positive means too sure.
    public var gap: Double { confidence - frequency }
  }

  /// The bins that have rows, from the least confident on.
  public let bins: [Bin]

  /// Sorts forecasts of an event.
  ///
  /// Bin b of n holds confidences over b/n up to (b + 1)/n; the first holds 0 as well.
  ///
  /// - Parameters:
  ///   - confidences: the probability given to the event in each row, `[rows]`, from 0 to 1.
  ///   - cameTrue: whether it happened.
  ///   - bins: how many equal parts there are of 0 to 1.
  public init(confidences: Tensor, cameTrue: [Bool], bins: Int = 10) {
    require(
      confidences.shape == [cameTrue.count] && !cameTrue.isEmpty && bins > 0,
      "Calibration: an outcome for each of [rows] and a bin expected; "
        + "got \(cameTrue.count) outcomes for \(confidences.shape) and \(bins) bins")
    require(
      confidences.elements.allSatisfy { (0...1).contains($0) },
      "Calibration: confidences from 0 to 1 expected; "
        + "got \(confidences.minimum()) to \(confidences.maximum())")
    let forecasts = zip(confidences.elements, cameTrue)
    let sorted = Dictionary(grouping: forecasts) { confidence, _ in
      max(0, Int((confidence * Scalar(bins)).rounded(.up)) - 1)
    }
    self.bins = sorted.sorted { $0.key < $1.key }.map { _, forecasts in
      let count = Double(forecasts.count)
      return Bin(
        count: forecasts.count, confidence: forecasts.map { Double($0.0) }.reduce(0, +) / count,
        frequency: Double(forecasts.count { $0.1 }) / count)
    }
  }

  /// Sorts the answers of a classifier: the event is that its likeliest class is the true one.
  ///
  /// - Parameters:
  ///   - probabilities: `[rows, classes]`
  ///   - labels: the true class of each row.
  ///   - bins: how many equal parts there are of 0 to 1.
  public init(probabilities: Tensor, labels: [Int], bins: Int = 10) {
    requireProbabilities(probabilities, labels, "Calibration")
    self.init(
      confidences: probabilities.maximum(axis: 1),
      cameTrue: zip(probabilities.argmax(axis: 1), labels).map { $0 == $1 }, bins: bins)
  }

  /// The expected calibration error: by how much confidence and frequency differ, row for row.
  ///
  ///     ECE = Σ count·|confidence − frequency| / Σ count, over the bins
  ///
  /// - Source: Guo et al., 2017, eq. 3.
  /// - Exercise: 5.15
  public var expectedError: Double {
    let rows = bins.map(\.count).reduce(0, +)
    return bins.map { Double($0.count) * abs($0.gap) }.reduce(0, +) / Double(rows)
  }

  /// The maximum calibration error: by how much they differ in the worst bin.
  public var largestError: Double { bins.map { abs($0.gap) }.max() ?? 0 }
}
