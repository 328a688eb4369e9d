import Foundation

/// A range cut into equal intervals, for counting what falls into each.
public struct Bins: Equatable, Sendable {
  /// From the start of the first interval to the end of the last.
  public let range: ClosedRange<Double>
  /// How many intervals.
  public let count: Int

  /// A range in equal intervals.
  public init(_ range: ClosedRange<Double>, count: Int) {
    require(
      count > 0 && range.lowerBound < range.upperBound
        && (range.upperBound - range.lowerBound).isFinite,
      "Bins: a range and a count above 0 expected; got \(range) and \(count)")
    (self.range, self.count) = (range, count)
  }

  /// Intervals that suit the data: 2 · (interquartile range) ÷ ∛n wide, but from 8 to 60 in number.
  ///
  /// - Source: Freedman & Diaconis, 1981, "On the histogram as a density estimator".
  public init(for values: [Double]) {
    let sorted = values.filter(Scale.linear.shows).sorted()
    guard let low = sorted.first, let high = sorted.last else {
      self.init(0...1, count: 8)
      return
    }
    let range = widened(low...high)
    let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
    let width = 2 * spread / cbrt(Double(sorted.count))
    let ideal = width > 0 ? (range.upperBound - range.lowerBound) / width : 8
    self.init(range, count: Int(min(60, max(8, ideal.rounded(.up)))))
  }

  /// The width of an interval.
  public var width: Double { (range.upperBound - range.lowerBound) / Double(count) }

  /// The ends of the intervals, from the lowest up: one more than there are intervals.
  public var edges: [Double] { (0...count).map { range.lowerBound + Double($0) * width } }

  /// How many values lie in each interval; those outside the range lie in none.
  ///
  /// An interval holds its lower end, and the last one both.
  public func counts(of values: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for value in values where range.contains(value) {
      counts[min(count - 1, Int((value - range.lowerBound) / width))] += 1
    }
    return counts
  }
}
