import Figures
import Perceptron
import TensorCore

/// What one row costs, depending on how far it is on its right side.
func drawLosses(_ options: DemoOptions) {
  print("\nLosses of one row")
  func curve(_ name: String, _ loss: (Tensor) -> Scalar) -> Series {
    Series(name, over: -3...3) { margin in Double(loss([Tensor(Scalar(margin))])) }
  }
  let chart = LineChart(
    title: "What a row costs with its score z and its sign y",
    xTitle: "yz: wrong side < 0 < right side",
    yTitle: "loss",
    series: [
      curve("wrong or right") { 1 - step($0).sum() },
      curve("perceptron") { perceptronLoss(scores: $0, signs: [1]) },
      curve("hinge") { hingeLoss(scores: $0, signs: [1]) },
      curve("log loss") { logLoss(scores: $0, targets: [1]) },
      curve("squared error") { squaredError(scores: $0, targets: [1]) },
    ], yRange: 0...4)
  options.write(chart, named: "losses")
}
