import Autograd
import Figures
import Foundation

/// Compares every pullback with difference quotients, and prints the worst error of each operation.
func checkOperations() {
  let cases = OperationCase.all
  let checks = cases.map(\.check)
  var worst: [String: Double] = [:]
  for (operation, check) in zip(cases.map(\.operation), checks) {
    worst[operation] = max(worst[operation] ?? 0, check.error)
  }
  print("Every pullback against difference quotients, the worst error of each:")
  let cells = worst.sorted { $0.key < $1.key }.map { operation, error in
    operation.padding(toLength: 14, withPad: " ", startingAt: 0)
      + String(format: "%.0e   ", error)
  }
  for start in stride(from: 0, to: cells.count, by: 4) {
    print("  " + cells[start..<min(start + 4, cells.count)].joined())
  }
  let passed = checks.count(where: \.passes)
  print(
    "\(passed == checks.count ? "✔" : "✘") \(passed) of \(checks.count) checks of "
      + "\(worst.count) operations pass (target all, each within \(GradientCheck.tolerance))\n")
}
