import Foundation

// How the demo speaks: numbers, and results beside what they should be.

/// A number with so many digits after the point.
func text(_ value: some BinaryFloatingPoint, decimals: Int) -> String {
  String(format: "%.\(decimals)f", Double(value))
}

/// A share from 0 to 1 as percent.
func percent(_ share: Double) -> String { "\(text(100 * share, decimals: 1)) %" }

/// Prints a result beside its target, and whether it was reached.
func report(_ what: String, _ result: Double, target: Double) {
  print("\(result >= target ? "✔" : "✘") \(what): \(percent(result)) (target \(percent(target)))")
}
