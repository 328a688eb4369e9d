import Foundation
import Perceptron
import TensorCore

// How the demo speaks: headings, numbers, results beside what they should be.

/// Prints the title of a part.
func heading(_ title: String) { print("\n\(title)") }

/// A number with so many digits behind the point, and with a real minus sign.
func text(_ value: some BinaryFloatingPoint, decimals: Int) -> String {
  String(format: "%.\(decimals)f", Double(value)).replacing("-", with: "−")
}

/// A share from 0 to 1 as percent.
func percent(_ share: Double) -> String { "\(text(100 * share, decimals: 1)) %" }

/// A number with thousands set apart.
func grouped(_ value: some BinaryFloatingPoint) -> String {
  let digits = Array(String(Int(value)))
  let places = zip(digits, digits.indices.reversed())
  return places.map { $1 > 0 && $1.isMultiple(of: 3) ? "\($0)," : "\($0)" }.joined()
}

/// Prints a result beside its target, and whether it was reached.
func report(_ what: String, _ result: Double, target: Double) {
  let mark = result >= target ? "✔" : "✘"
  print("  \(mark) \(what): \(percent(result)) (target \(percent(target)))")
}

/// The line `w₁x + w₂y + b = 0` as text.
func equation(_ neuron: Neuron) -> String {
  let (w, b) = (neuron.weights.elements, neuron.bias)
  func term(_ value: Scalar, _ name: String) -> String {
    "\(value < 0 ? "−" : "+") \(text(abs(value), decimals: 1))\(name)"
  }
  return "\(text(w[0], decimals: 1))x \(term(w[1], "y")) \(term(b, "")) = 0"
}
