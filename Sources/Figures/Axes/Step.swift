import Foundation

/// The distance between ticks: 1, 2 or 5 times a power of ten.
///
/// Multiples are kept as whole numbers until they are written, so no label shows the rounding of
/// binary fractions.
struct Step {
  let digit: Int
  let exponent: Int

  /// The smallest step that is not below a width.
  init(atLeast width: Double) {
    var exponent = Int(log10(width).rounded(.down))
    var digit = 1
    let enough = width * (1 - 1e-9)
    while Double(digit) * powerOfTen(exponent) < enough {
      (digit, exponent) = digit == 5 ? (1, exponent + 1) : (digit == 1 ? 2 : 5, exponent)
    }
    (self.digit, self.exponent) = (digit, exponent)
  }

  var value: Double { self[1] }

  /// A multiple of the step, the nearest Double to the true decimal.
  subscript(multiple: Int) -> Double {
    Double("\(multiple * digit)e\(exponent)") ?? 0
  }

  /// A multiple as text; all ticks of an axis agree on one form by their largest.
  func label(_ multiple: Int, largest: Double) -> String {
    let whole = multiple * digit
    if largest < 1e7 && exponent >= -4 { return decimalText(whole, exponent: exponent) }
    if whole == 0 { return "0" }
    let power = Int((log10(largest) + 1e-9).rounded(.down))
    return decimalText(whole, exponent: exponent - power) + "e" + (power < 0 ? "−" : "")
      + String(power.magnitude)
  }
}

/// `whole × 10^exponent`, written out: `125` and −2 make `1.25`, with thousands set apart.
func decimalText(_ whole: Int, exponent: Int) -> String {
  let sign = whole < 0 ? "−" : ""
  let zeros = whole == 0 ? 0 : max(0, exponent)
  var digits = String(whole.magnitude) + String(repeating: "0", count: zeros)
  let decimals = max(0, -exponent)
  digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let point = digits.index(digits.endIndex, offsetBy: -decimals)
  let fraction = decimals == 0 ? "" : "." + digits[point...]
  let integer = digits[..<point]
  return sign + (integer.count > 4 ? grouped(Int(integer) ?? 0) : String(integer)) + fraction
}

/// A whole number as raised digits: `⁻³`.
func superscript(_ number: Int) -> String {
  let raised: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
  return String(String(number).map { raised[$0] ?? $0 })
}
