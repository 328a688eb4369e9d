import Autograd
import Figures
import Foundation

/// Shows that a smaller step is better, until it is worse.
func measureQuotients(_ options: DemoOptions) {
  print("The slope of x³ at 3 is 27. How far off is the difference quotient?")
  let steps = (1...12).map { pow(10, -Double($0)) }
  let quotients = [
    ("forward", forwardDifference), ("central", centralDifference),
  ]
  let errors = quotients.map { _, quotient in
    steps.map { h in abs(quotient({ $0 * $0 * $0 }, 3, h) - 27) }
  }
  for (i, h) in steps.enumerated() {
    print(String(format: "  h = %.0e   forward %.1e   central %.1e", h, errors[0][i], errors[1][i]))
  }
  let smallest = errors[1].min() ?? .infinity
  let best = steps[errors[1].firstIndex(of: smallest) ?? 0]
  print(
    String(
      format:
        "%@ the best of these steps to either side is %.0e, off by %.1e (target at most 1e-9)\n",
      smallest <= 1e-9 ? "✔" : "✘", best, smallest))
  let chart = LineChart(
    title: "Slope of x³ at 3: a large step is inexact, a tiny one drowns in rounding",
    xTitle: "step h", yTitle: "error",
    series: zip(quotients, errors).map { Series($0.0, x: steps, y: $1) },
    xScale: .logarithmic, yScale: .logarithmic)
  options.write(chart, named: "quotients")
}
