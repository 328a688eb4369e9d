import TensorCore

/// What is gained and what is paid at every threshold: found positives over false alarms.
///
/// The name, receiver operating characteristic, comes from radar: how many planes, how many gulls?
/// From (0, 0), where nothing is let through, to (1, 1), where everything is. A score that knows
/// nothing climbs the diagonal; a perfect one goes up the left side and along the top.
///
///     let curve = ROCCurve(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
///     curve.area      // 0.75
///
/// - Source: Fawcett, 2006, "An Introduction to ROC Analysis". https://doi.org/10.1016/j.patrec.2005.10.010
public struct ROCCurve: Equatable, Sendable {
  /// What one threshold lets through.
  public struct Point: Equatable, Sendable {
    /// The lowest score that means yes.
    public let threshold: Double
    /// The share of class 0 that is let through: 1 − specificity.
    public let falsePositiveRate: Double
    /// The share of class 1 that is let through: recall.
    public let truePositiveRate: Double
  }

  /// One point for each threshold that makes a difference, from (0, 0) to (1, 1).
  public let points: [Point]

  /// The curve of a score.
  ///
  /// - Parameters:
  ///   - scores: `[rows]`, larger for class 1; only their order counts.
  ///   - labels: 0 or 1 for each row, and both occur.
  public init(scores: Tensor, labels: [Int]) {
    let counts = thresholdCounts(scores: scores, labels: labels)
    let positives = Double(labels.count { $0 == 1 })
    let negatives = Double(labels.count) - positives
    points = counts.map {
      Point(
        threshold: $0.threshold, falsePositiveRate: Double($0.falsePositives) / negatives,
        truePositiveRate: Double($0.truePositives) / positives)
    }
  }

  /// The area under the curve, from 0 to 1; ½ for a score that knows nothing.
  ///
  /// Between two thresholds the curve is straight, as if the rows of equal score came in random
  /// order, so the area is one of trapezoids: width times mean height.
  ///
  /// - Exercise: 5.13
  public var area: Double {
    zip(points, points.dropFirst()).map { left, right in
      let width = right.falsePositiveRate - left.falsePositiveRate
      return width * (left.truePositiveRate + right.truePositiveRate) / 2
    }.reduce(0, +)
  }
}

/// How probable it is that a random row of class 1 scores higher than a random one of class 0.
///
/// A tie counts half. It is the area under the ROC curve: each pair of a positive and a negative row
/// is a cell of the unit square, which lies below the curve if the positive row comes first. And it is
/// the Mann–Whitney statistic U over the number of pairs, which a single sorting yields: if the rows
/// are ranked from 1 up, equal ones sharing their mean rank, and R is the sum of the positive ranks,
///
///     U = R − positives·(positives + 1) / 2
///
/// because R = positives·(positives + 1) / 2 if all positive rows come last in every pair.
///
/// - Parameters:
///   - scores: `[rows]`, larger for class 1; only their order counts.
///   - labels: 0 or 1 for each row, and both occur.
/// - Returns: from 0 to 1.
/// - Source: Mann & Whitney, 1947; Hanley & McNeil, 1982, for the area.
public func probabilityOfRightOrder(scores: Tensor, labels: [Int]) -> Double {
  requireBinary(scores, labels, "probabilityOfRightOrder")
  let order = scores.elements.indices.sorted { scores.elements[$0] < scores.elements[$1] }
  let equals = order.chunked { scores.elements[$0] == scores.elements[$1] }
  var (rankSum, rowsBelow) = (0.0, 0)
  for rows in equals {
    let meanRank = Double(rowsBelow) + Double(rows.count + 1) / 2
    rankSum += meanRank * Double(rows.count { labels[$0] == 1 })
    rowsBelow += rows.count
  }
  let positives = Double(labels.count { $0 == 1 })
  let pairs = positives * (Double(labels.count) - positives)
  return (rankSum - positives * (positives + 1) / 2) / pairs
}

extension Array {
  /// Cuts the array wherever two neighbors do not belong together.
  fileprivate func chunked(_ belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    let cuts = indices.dropFirst().filter { !belongTogether(self[$0 - 1], self[$0]) }
    return zip([0] + cuts, cuts + [count]).map { self[$0..<$1] }
  }
}
