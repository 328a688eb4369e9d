import Autograd
import Figures
import Foundation
import Losses

/// Compares every loss's pullback with difference quotients, and prints the worst error of each.
func checkLosses() {
  let checks = LossCase.all.map { ($0.name, $0.check) }
  print("Every loss's gradient against difference quotients, the worst error of each:")
  for (name, check) in checks {
    print("  \(column(name, width: 53))" + String(format: "%.1e", check.error))
  }
  let passed = checks.count { $0.1.passes }
  print(
    "\(passed == checks.count ? "✔" : "✘") \(passed) of \(checks.count) checks pass "
      + "(target all, each within \(GradientCheck.tolerance))\n")
}

/// A text with spaces behind it, or before it if the width is negative.
func column(_ text: String, width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? spaces + text : text + spaces
}

/// A line of a table: a name, and cells below their headings.
func row(_ name: String, _ cells: [String]) -> String {
  "  " + column(name, width: 27) + cells.map { column($0, width: -15) }.joined()
}
