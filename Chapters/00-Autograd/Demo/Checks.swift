import Autograd
import Foundation
import TensorCore

/// Compares pullbacks with difference quotients, and prints the worst error of each.
func checkOperations() {
  let x: Tensor = [[0.5, -1.5, 2], [1.2, 0.3, -0.7]]
  let positive: Tensor = [[0.5, 1.5, 2], [1.2, 0.3, 0.7]]
  let checks: [(name: String, check: GradientCheck)] = [
    ("x · row", GradientCheck(at: [x, [0.4, -0.9, 1.6]]) { $0[0] * $0[1] }),
    ("x / column", GradientCheck(at: [x, [[1.1], [-0.6]]]) { $0[0] / $0[1] }),
    ("exp", GradientCheck(at: x) { exp($0) }),
    ("log", GradientCheck(at: positive) { log($0) }),
    ("tanh", GradientCheck(at: x) { tanh($0) }),
    ("sigmoid", GradientCheck(at: x) { sigmoid($0) }),
    ("softmax", GradientCheck(at: x) { softmax($0) }),
    ("x · xᵀ", GradientCheck(at: x) { matmul($0, $0, transposingRight: true) }),
    ("inverse", GradientCheck(at: [[2, 0.5], [-1, 1.5]]) { $0.inverse() }),
    ("variance", GradientCheck(at: x) { $0.variance(axis: 1) }),
    ("rows 1, 0, 1", GradientCheck(at: x) { $0.rows(at: [1, 0, 1]) }),
  ]
  print("Pullbacks against difference quotients (tolerance \(GradientCheck.tolerance)):")
  for (name, check) in checks {
    let label = name.padding(toLength: 13, withPad: " ", startingAt: 0)
    print("  \(check.passes ? "✔" : "✘") \(label) \(String(format: "%.1e", check.error))")
  }
  print("")
}
