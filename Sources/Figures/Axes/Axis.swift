import Foundation

/// How an axis spaces its values.
public enum Scale: Equatable, Sendable {
  /// Equal differences, equal distances.
  case linear
  /// Equal ratios, equal distances; values not above 0 are left out.
  case logarithmic

  /// Whether a value can be shown.
  func shows(_ value: Double) -> Bool {
    // Beyond 1e100, differences of values would overflow.
    abs(value) < 1e100 && (self == .linear || value > 1e-100)
  }
}

/// One direction of a plot: the values it shows, where they lie, and its ticks.
struct Axis {
  let title: String
  let scale: Scale
  let domain: ClosedRange<Double>
  let ticks: Ticks

  /// How far an axis reaches beyond its data.
  enum Fit {
    /// To the next tick on both sides.
    case ticks
    /// Not at all.
    case tight
    /// A twentieth, so that no mark is cut off.
    case padded
  }

  /// An axis for values, of which it ignores those it cannot show.
  ///
  /// - Parameters:
  ///   - title: what the values are, with their unit.
  ///   - values: the data.
  ///   - scale: linear or logarithmic.
  ///   - range: what to show instead of all data.
  ///   - fit: how far to reach beyond the data where no range is given.
  ///   - count: about how many ticks; whole numbers get whole ticks.
  init(
    _ title: String, values: some Sequence<Double>, scale: Scale = .linear,
    range: ClosedRange<Double>? = nil, fit: Fit = .ticks, count: Int = 5
  ) {
    let shown = values.filter(scale.shows)
    let empty = scale == .linear ? 0.0...1 : 1...10
    var extent = range ?? (shown.min() ?? empty.lowerBound)...(shown.max() ?? empty.upperBound)
    require(
      scale.shows(extent.lowerBound) && scale.shows(extent.upperBound),
      "\(title): a range that a \(scale) axis can show expected; got \(extent)")
    if range == nil && fit == .padded { extent = padded(extent, scale: scale) }
    let whole = !shown.isEmpty && shown.allSatisfy { $0 == $0.rounded() }
    let covering = Axis.ticks(covering: extent, scale: scale, count: count, whole: whole)
    if (range == nil && fit == .ticks) || extent.lowerBound == extent.upperBound {
      extent = covering.values[0]...covering.values[covering.values.count - 1]
    }
    (self.title, self.scale, domain) = (title, scale, extent)
    ticks = covering.inside(extent)
  }

  /// An axis of names: the n-th stands in the middle between n and n + 1.
  init(_ title: String, names: [String]) {
    (self.title, scale, domain) = (title, .linear, 0...Double(max(1, names.count)))
    ticks = Ticks(values: names.indices.map { Double($0) + 0.5 }, labels: names)
  }

  /// How many ticks suit a figure of a width or height, in pixels.
  static func count(along length: Double) -> Int { max(2, Int(length / 76)) }

  private static func ticks(
    covering range: ClosedRange<Double>, scale: Scale, count: Int, whole: Bool
  ) -> Ticks {
    guard scale == .logarithmic else { return .linear(covering: range, count: count, whole: whole) }
    return .logarithmic(covering: range, count: count + 1)
  }

  /// Where a value lies: 0 at the start of the axis, 1 at its end.
  func position(of value: Double) -> Double {
    switch scale {
    case .linear: (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    case .logarithmic:
      log(value / domain.lowerBound) / log(domain.upperBound / domain.lowerBound)
    }
  }
}

private func padded(_ range: ClosedRange<Double>, scale: Scale) -> ClosedRange<Double> {
  let range = widened(range)
  if scale == .logarithmic {
    let factor = pow(range.upperBound / range.lowerBound, 0.05)
    return range.lowerBound / factor...range.upperBound * factor
  }
  let margin = (range.upperBound - range.lowerBound) / 20
  return range.lowerBound - margin...range.upperBound + margin
}
