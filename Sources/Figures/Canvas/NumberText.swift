import Foundation

/// A number with so many digits after the point, the same in every locale.
///
/// `fixed(-0.26, decimals: 1)` is `−0.3`. The minus sign is a true one, and what is rounded to 0 has none.
public func fixed(_ value: some BinaryFloatingPoint, decimals: Int) -> String {
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
  let digits = String(format: "%.\(decimals)f", Double(abs(value)))
  let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
  return value < 0 && !isZero ? "−" + digits : digits
}

/// A share from 0 to 1 in percent: `84.6 %`.
public func percent(_ share: some BinaryFloatingPoint, decimals: Int = 1) -> String {
  fixed(100 * share, decimals: decimals) + " %"
}

/// A whole number with its thousands set apart: `101,770`.
public func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  let places = zip(digits, (0..<digits.count).reversed())
  let text = places.map { $1 > 0 && $1.isMultiple(of: 3) ? "\($0)," : "\($0)" }.joined()
  return number < 0 ? "−" + text : text
}

/// A number to about three digits, for labels in little room: `0.0123`, `4.56`, `1.2e9`.
func brief(_ value: Double) -> String {
  guard value.isFinite else { return fixed(value, decimals: 0) }
  let parts = String(format: "%.3g", abs(value)).split(separator: "e")
  let exponent = parts.count > 1 ? Int(parts[1]).map { "e\($0)" } ?? "" : ""
  return (value < 0 ? "−" : "") + parts[0] + exponent.replacing("-", with: "−")
}
