import Figures
import Foundation
import TensorCore

/// What came of one recipe, run by run.
struct Outcome {
  var recipe: Recipe
  var runs: [Run]

  /// The mean over the runs of something at their end.
  func mean(_ value: (Run) -> Double) -> Double {
    runs.map(value).reduce(0, +) / Double(runs.count)
  }

  var training: Double { mean { $0.training[$0.training.count - 1].accuracy } }
  var test: Double { mean { $0.test[$0.test.count - 1].accuracy } }
  var testLoss: Double { mean { $0.test[$0.test.count - 1].loss } }

  /// The smallest and the largest share of right answers.
  var range: (Double, Double) {
    let values = runs.map { $0.test[$0.test.count - 1].accuracy }
    return (values.min() ?? 0, values.max() ?? 0)
  }
}

/// Prints what each recipe bought, beside the network without any.
func printTable(of results: [Outcome]) {
  guard let plain = results.first else { return }
  print(
    "                              training      test  lowest–highest  bought  test loss    gap")
  for result in results {
    let (low, high) = result.range
    let bought = 100 * (result.test - plain.test)
    let columns = [
      String(format: "%8.1f %%", 100 * result.training),
      String(format: "%6.1f %%", 100 * result.test),
      String(format: "    %.1f–%.1f", 100 * low, 100 * high), String(format: "   %+6.1f", bought),
      String(format: "%10.3f", result.testLoss),
      String(format: "%8.1f", 100 * (result.training - result.test)),
    ]
    let name = result.recipe.name.padding(toLength: 28, withPad: " ", startingAt: 0)
    let stops = result.runs.compactMap(\.stop).map(String.init).joined(separator: ", ")
    print(name + columns.joined() + (stops.isEmpty ? "" : "   kept epochs \(stops)"))
  }
  print("(means over the seeds; bought and gap in percentage points)")
}

/// Training and test loss over the epochs, a panel for each recipe.
func curves(of results: [Outcome]) -> Panels {
  let panels = results.map { result in
    LineChart(
      title: result.recipe.name, xTitle: "epoch",
      series: [
        Series("learned from", meanOf: result.runs.map { $0.training.map(\.loss) }),
        Series("others", meanOf: result.runs.map { $0.test.map(\.loss) }),
      ], yRange: 0...1.2, size: Size(300, 250))
  }
  return Panels(
    title: "Cross-entropy in nats, on pictures that were learned from and on others", columns: 4,
    figures: panels)
}

/// How large the weights of the first layer are in the end.
func weightHistogram(of results: [Outcome]) -> Histogram {
  let shown = ["nothing", "L1, 0.3, proximal", "L2, 0.003"]
  let chosen = results.filter { shown.contains($0.recipe.name) }
  for result in chosen {
    let zeros = (result.runs[0].weights .== 0).mean()
    print("\(result.recipe.name): \(percent(Double(zeros))) of the first layer's weights are 0")
  }
  return Histogram(
    title: "Weights of the first layer, after training", xTitle: "weight",
    series: chosen.map { Series($0.recipe.name, $0.runs[0].weights.elements.map { Double($0) }) },
    bins: Bins(-0.2...0.2, count: 41), showsShares: true)
}

/// Prints the results that were aimed at, beside their targets.
func reportTargets(for results: [Outcome], quick: Bool) {
  guard let plain = results.first else { return }
  func find(_ name: String) -> Outcome? { results.first { $0.recipe.name == name } }
  report("test accuracy with nothing", plain.test, target: quick ? 0.65 : 0.8)
  guard !quick else { return }
  // As many pictures as chapter 02's network had, and PyTorch's with 128 hidden units.
  report("test accuracy with all pictures", find("nothing, all pictures")?.test ?? 0, target: 0.846)
  for name in ["dropout, 0.3", "L2, 0.003", "several together"] {
    let saved = 1 - (find(name)?.testLoss ?? .infinity) / plain.testLoss
    report("share of the test loss saved by \(name)", saved, target: 0.08)
  }
}
