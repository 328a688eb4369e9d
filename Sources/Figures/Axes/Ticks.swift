import Foundation

/// The marked values of an axis and their labels.
///
/// Values stand 1, 2 or 5 times a power of ten apart; on a logarithmic axis at powers of ten, and
/// at 2 and 5 times them where there is room.
public struct Ticks: Equatable, Sendable {
  /// The marked values, rising.
  public let values: [Double]
  /// What is written at each.
  public let labels: [String]

  /// Round values, of which the first and the last enclose a range.
  ///
  /// - Parameters:
  ///   - range: what the ticks must enclose; a range of one value is widened around it.
  ///   - count: about how many steps.
  ///   - whole: whether only whole numbers make sense, as for epochs.
  /// - Returns: two ticks or more.
  public static func linear(
    covering range: ClosedRange<Double>, count: Int = 5, whole: Bool = false
  ) -> Ticks {
    require(
      range.lowerBound.magnitude < 1e200 && range.upperBound.magnitude < 1e200,
      "Ticks.linear: a range below 1e200 expected; got \(range)")
    let range = widened(range)
    let width = (range.upperBound - range.lowerBound) / Double(max(1, count))
    let step = Step(atLeast: whole ? max(1, width) : width)
    let first = Int((range.lowerBound / step.value + 1e-9).rounded(.down))
    let last = Int((range.upperBound / step.value - 1e-9).rounded(.up))
    let multiples = Array(first...last)
    let largest = step[max(abs(first), abs(last))]
    return Ticks(
      values: multiples.map { step[$0] },
      labels: multiples.map { step.label($0, largest: largest) })
  }

  /// Powers of ten, or round multiples of them, of which the first and the last enclose a range.
  ///
  /// - Parameters:
  ///   - range: what the ticks must enclose; above 0.
  ///   - count: at most about how many ticks.
  /// - Returns: two ticks or more.
  public static func logarithmic(covering range: ClosedRange<Double>, count: Int = 6) -> Ticks {
    require(range.lowerBound > 0, "Ticks.logarithmic: a range above 0 expected; got \(range)")
    let first = Int((log10(range.lowerBound) + 1e-9).rounded(.down))
    let last = max(first + 1, Int((log10(range.upperBound) - 1e-9).rounded(.up)))
    let decades = last - first
    if decades <= max(1, count / 3) { return withinDecades(first...last, covering: range) }
    let stride = (decades + count - 1) / count
    let exponents = Array(Swift.stride(from: first, to: last + stride, by: stride))
    return powers(exponents.map { (1, $0) })
  }

  /// The ticks that lie in a range.
  public func inside(_ range: ClosedRange<Double>) -> Ticks {
    let slack = (range.upperBound - range.lowerBound) * 1e-9
    let kept = values.indices.filter {
      values[$0] >= range.lowerBound - slack && values[$0] <= range.upperBound + slack
    }
    return Ticks(values: kept.map { values[$0] }, labels: kept.map { labels[$0] })
  }

  private static func withinDecades(
    _ exponents: ClosedRange<Int>, covering range: ClosedRange<Double>
  ) -> Ticks {
    let all = exponents.flatMap { exponent in [1, 2, 5].map { (digit: $0, exponent: exponent) } }
    let values = all.map { Double($0.digit) * powerOfTen($0.exponent) }
    let first = values.lastIndex { $0 <= range.lowerBound * (1 + 1e-9) } ?? 0
    let last = values.firstIndex { $0 >= range.upperBound * (1 - 1e-9) } ?? values.count - 1
    return powers(Array(all[first...max(last, first + 1)]))
  }

  private static func powers(_ parts: [(digit: Int, exponent: Int)]) -> Ticks {
    let plain = parts.allSatisfy { (-3...4).contains($0.exponent) }
    return Ticks(
      values: parts.map { Double($0.digit) * powerOfTen($0.exponent) },
      labels: parts.map { part in
        if plain { return decimalText(part.digit, exponent: part.exponent) }
        let power = "10" + superscript(part.exponent)
        return part.digit == 1 ? power : "\(part.digit)×\(power)"
      })
  }
}

/// A range with room in it: around a single value, half a unit, or a tenth of a large value.
func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
  let size = max(abs(range.lowerBound), abs(range.upperBound))
  guard range.upperBound - range.lowerBound <= size * 1e-9 else { return range }
  let margin = size > 5 || size == 0 ? max(0.5, size / 10) : size / 2
  return range.lowerBound - margin...range.upperBound + margin
}

/// Ten to a whole power, rounded correctly on every machine.
func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
