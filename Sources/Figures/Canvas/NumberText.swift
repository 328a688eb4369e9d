import Foundation

// Numbers as text, the same bytes in every locale.

/// A length or coordinate to a tenth of a pixel, in the fewest characters: `12`, `0.5`, `-3.2`.
func pixels(_ value: Double) -> String {
  guard abs(value) < 1e9 else { return "0" }
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

/// A share from 0 to 1 to three digits: `0.5`.
func thousandths(_ share: Double) -> String {
  let whole = Int((min(1, max(0, share)) * 1000).rounded())
  if whole.isMultiple(of: 1000) { return "\(whole / 1000)" }
  var digits = String(1000 + whole).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "0.\(digits)"
}

/// A value with so many digits after the point, with a true minus sign: `−0.25`.
func fixed(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
  let digits = String(format: "%.\(decimals)f", abs(value))
  let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
  return value < 0 && !isZero ? "−" + digits : digits
}

/// A value to about three digits, for captions and terminals: `0.0123`, `4.56`, `1.2e9`.
func brief(_ value: Double) -> String {
  guard value.isFinite else { return fixed(value, decimals: 0) }
  let text = String(format: "%.3g", abs(value)).replacing("e+0", with: "e").replacing(
    "e+", with: "e"
  )
  .replacing("e-0", with: "e−").replacing("e-", with: "e−")
  return value < 0 ? "−" + text : text
}
