import Foundation

/// A time for a person: `0.4 s`, `12 s`, `3:05 min`, `1:02:10 h`.
func duration(_ seconds: Double) -> String {
  guard seconds.isFinite && seconds < 1e7 else { return "?" }
  if seconds < 9.95 { return fixed(seconds, decimals: 1) + " s" }
  let whole = Int(seconds.rounded())
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 { return "\(whole / 60):\(two(whole % 60)) min" }
  return "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60)) h"
}

/// A rate to three digits: `52,300`, `3.25`.
func rateText(_ rate: Double) -> String {
  guard rate >= 1e-3 && rate < 1e15 else { return rate < 1 ? "0" : "?" }
  let parts = String(format: "%.2e", rate).split(separator: "e")
  let digits = Int(parts[0].replacing(".", with: "")) ?? 0
  return decimalText(digits, exponent: (Int(parts[1]) ?? 0) - 2)
}
