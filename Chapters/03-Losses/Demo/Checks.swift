import Autograd
import Figures
import Foundation
import Losses

/// Compares every loss's pullback with difference quotients, and prints the worst error of each.
func checkLosses() {
  let checks = LossCase.all.map { ($0.name, $0.check) }
  print("Every loss's gradient against difference quotients, the worst error of each:")
  for (name, check) in checks {
    let name = name.padding(toLength: 50, withPad: " ", startingAt: 0)
    print("  \(name)" + String(format: "%.1e", check.error))
  }
  let passed = checks.count { $0.1.passes }
  print(
    "\(passed == checks.count ? "✔" : "✘") \(passed) of \(checks.count) checks pass "
      + "(target all, each within \(GradientCheck.tolerance))\n")
}
