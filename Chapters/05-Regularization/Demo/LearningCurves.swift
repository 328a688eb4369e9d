import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

/// What more rows do for a simple model and for a flexible one.
func drawLearningCurves(_ options: DemoOptions) {
  guard let digits = try? Digits.load() else { options.stop("the digits cannot be read") }
  let counts = options.quick ? [50, 400] : [25, 50, 100, 200, 400, 800, 1400]
  let seeds = options.quick ? [options.seed] : (0..<3).map { options.seed + $0 }
  var series: [Series] = []
  print("\ndigits: wrong of the rows learned from, and of 397 others")
  for (name, sizes) in [("64-10", [64, 10]), ("64-256-10", [64, 256, 10])] {
    let means = counts.map { meanErrors(of: sizes, learning: $0, digits, seeds: seeds) }
    let columns = zip(counts, means).map { "\($0): \(percent($1.training)), \(percent($1.test))" }
    print("\(column(name, width: 12))\(columns.joined(separator: "   "))")
    let x = counts.map { Double($0) }
    series += [
      Series("\(name), learned from", x: x, y: means.map { 100 * $0.training }, dashed: true),
      Series("\(name), others", x: x, y: means.map { 100 * $0.test }),
    ]
  }
  let chart = LineChart(
    title: "Learning curves: handwritten digits", xTitle: "rows learned from",
    yTitle: "% wrong", series: series, xScale: .logarithmic)
  options.write(chart, named: "learning-curves")
}

/// The shares that are wrong, in the mean over several seeds.
private func meanErrors(
  of sizes: [Int], learning count: Int, _ digits: ClassificationData, seeds: [UInt64]
) -> (training: Double, test: Double) {
  var sum = (training: 0.0, test: 0.0)
  for seed in seeds {
    var generator = SeededGenerator(seed: seed)
    let rows = digits.shuffled(using: &generator)
    let training = rows.prefix(count)
    let model = fitted(MLP(sizes: sizes, using: &generator), to: training, using: &generator)
    sum.training += 1 - rightShare(model, training)
    sum.test += 1 - rightShare(model, rows.rows(at: Array(1400..<1797)))
  }
  return (sum.training / Double(seeds.count), sum.test / Double(seeds.count))
}

/// Trains a classifier for as many steps whatever the number of rows.
func fitted(
  _ model: MLP, to data: ClassificationData, steps: Int = 600,
  using generator: inout some RandomNumberGenerator
) -> MLP {
  let parameters = model.parameters
  var optimizer = Adam(learningRate: 0.003)
  var step = 0
  while step < steps {
    for batch in data.batches(of: 32, shuffledBy: &generator) where step < steps {
      let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
      optimizer.update(parameters, along: loss.gradients())
      step += 1
    }
  }
  return model
}

/// The share of the rows that the model gets right.
func rightShare(_ model: MLP, _ data: ClassificationData) -> Double {
  accuracy(scores: withoutGradients { model(data.inputs).value }, labels: data.labels)
}
