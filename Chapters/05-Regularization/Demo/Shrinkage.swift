import Figures
import Regularization
import TensorCore

/// What a weight becomes under each penalty, and what it costs.
func shrinkage() -> Panels {
  let penalties: [(String, Penalty)] = [
    ("L1", .l1(0.5)), ("L2", .l2(0.5)), ("elastic net", .elasticNet(l1: 0.25, l2: 0.25)),
  ]
  let costs = penalties.map { name, penalty in
    Series(name, over: -2...2) { Double(penalty.value(of: Tensor([Scalar($0)]))) }
  }
  let results = penalties.map { name, penalty in
    Series(name, over: -2...2) { Double(penalty.proximal(Tensor([Scalar($0)])).scalar) }
  }
  return Panels(
    title: "Three prices for a weight, and the best compromise with each", columns: 2,
    figures: [
      LineChart(
        title: "What a weight costs", xTitle: "weight", series: costs, yRange: 0...2,
        size: Size(380, 320)),
      LineChart(
        title: "What becomes of it", xTitle: "weight before the proximal step",
        series: results + [Series("untouched", over: -2...2, dashed: true) { $0 }],
        size: Size(380, 320)),
    ])
}
