/// How a heat map turns numbers into color.
///
/// The color is an ink over the page, the thicker the larger the value, so that nothing is white on
/// a dark page or black on a light one.
public enum ColorScale: Equatable, Sendable {
  /// From nothing at the lowest value to full blue at the highest.
  case sequential
  /// Orange below 0, blue above, nothing at 0.
  case diverging

  /// How many thicknesses of ink are told apart.
  private static let steps = 50.0

  /// The range a heat map of these values spans.
  func range(of values: [Double]) -> ClosedRange<Double> {
    let shown = values.filter(Scale.linear.shows)
    guard let low = shown.min(), let high = shown.max() else { return 0...1 }
    if self == .diverging {
      let limit = max(abs(low), abs(high))
      return limit > 0 ? -limit...limit : -1...1
    }
    return low < high ? low...high : min(low, 0)...max(high, low == 0 ? 1 : 0)
  }

  /// The thickness of ink for a value: from 0 to 1, and below 0 in the second color.
  func level(of value: Double, in range: ClosedRange<Double>) -> Double {
    guard Scale.linear.shows(value) else { return 0 }
    let (low, high) = (range.lowerBound, range.upperBound)
    let level =
      self == .sequential ? (value - low) / (high - low) : value / max(abs(low), abs(high))
    let bounded = min(1, max(self == .sequential ? 0 : -1, level))
    return (bounded * ColorScale.steps).rounded() / ColorScale.steps
  }

  /// The attributes of the cell of a value; nil where no ink is needed.
  func style(of value: Double, in range: ClosedRange<Double>) -> String? {
    guard Scale.linear.shows(value) else { return "class=\"s b \(Ink.grid.name)\"" }
    let level = level(of: value, in: range)
    if level == 0 { return nil }
    let ink = Ink.series(level < 0 ? 1 : 0)
    let opacity = abs(level) < 1 ? " stroke-opacity=\"\(thousandths(abs(level)))\"" : ""
    return "class=\"s b \(ink.name)\"\(opacity)"
  }
}
