/// How a heat map turns numbers into color.
///
/// The color is an ink over the page, the thicker the larger the value, so that nothing is white on
/// a dark page or black on a light one.
public enum ColorScale: Equatable, Sendable {
  /// From nothing at the lowest value to full blue at the highest.
  case sequential
  /// Orange below 0, blue above, nothing at 0.
  case diverging

  /// How many degrees of thickness are told apart.
  static let steps = 50

  /// The range of values the scale must span.
  func range(of values: [Double]) -> ClosedRange<Double> {
    let shown = values.filter(Scale.linear.shows)
    guard let low = shown.min(), let high = shown.max() else { return 0...1 }
    if self == .diverging {
      let limit = max(abs(low), abs(high))
      return limit > 0 ? -limit...limit : -1...1
    }
    return low < high ? low...high : min(low, 0)...(high > 0 ? high : 1)
  }

  /// From −1 to 1: the thickness of ink for a value, negative for the second color.
  func level(of value: Double, in range: ClosedRange<Double>) -> Double {
    switch self {
    case .sequential:
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return min(1, max(0, share))
    case .diverging:
      let limit = max(abs(range.lowerBound), abs(range.upperBound))
      return min(1, max(-1, value / limit))
    }
  }

  /// The ink of a level.
  static func ink(_ level: Double) -> Ink { .series(level < 0 ? 1 : 0) }
}
