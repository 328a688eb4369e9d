import Figures
import Losses
import TensorCore

private let residualLosses: [(name: String, loss: ResidualLoss)] = [
  ("squared", .squared), ("absolute", .absolute), ("Huber, δ = 1", .huber(delta: 1)),
  ("pseudo-Huber, δ = 1", .pseudoHuber(delta: 1)), ("log-cosh", .logCosh),
  ("quantile, q = 0.8", .quantile(0.8)),
]

private let marginLosses: [(name: String, loss: MarginLoss)] = [
  ("mistakes", .zeroOne), ("perceptron", .perceptron), ("hinge", .hinge),
  ("squared hinge", .squaredHinge), ("cross-entropy", .logistic),
  ("focal, γ = 2", .focal(gamma: 2)),
]

/// Draws what a residual costs, and how hard it pulls.
func drawResidualLosses(_ options: DemoOptions) {
  print("loss                  corner at 0   greatest pull")
  for (name, loss) in residualLosses {
    let pull = loss.greatestPull.map { fixed($0, decimals: 2) } ?? "no limit"
    print(
      column(name, width: 22) + column(loss.hasKink ? "yes" : "no", width: 14) + pull)
  }
  let values = residualLosses.map { name, loss in
    Series(name, over: -4...4) { Double(loss.value(Scalar($0))) }
  }
  let slopes = residualLosses.map { name, loss in
    Series(name, over: -4...4, samples: 801) { Double(loss.slope(Scalar($0))) }
  }
  options.write(
    Panels(
      title: "What a residual costs, and how hard it pulls",
      figures: [
        chart("loss", "residual ŷ − y", values, 0...5),
        chart("slope", "residual ŷ − y", slopes, -2.5...2.5),
      ]), named: "residuals")
}

/// Draws what a margin costs, and how hard it pulls.
func drawMarginLosses(_ options: DemoOptions) {
  let values = marginLosses.map { name, loss in
    Series(name, over: -3...3, samples: 601) { Double(loss.value(Scalar($0))) }
  }
  let slopes = marginLosses.map { name, loss in
    Series(name, over: -3...3, samples: 601) { Double(loss.slope(Scalar($0))) }
  }
  options.write(
    Panels(
      title: "What a margin costs, and how hard it pulls",
      figures: [
        chart("loss", "margin y·f", values, 0...4),
        chart("slope", "margin y·f", slopes, -3...0.5),
      ]), named: "margins")
}

private func chart(
  _ title: String, _ xTitle: String, _ series: [Series], _ range: ClosedRange<Double>
) -> LineChart {
  LineChart(
    title: title, xTitle: xTitle, series: series, yRange: range, size: Size(440, 400))
}
