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
  let seeds = options.quick ? 1 : 3
  var series: [Series] = []
  print("\ndigits: errors on the rows learned from and on 397 others")
  for (name, sizes) in [("linear", [64, 10]), ("64-256-10", [64, 256, 10])] {
    let errors = counts.map { count in
      (0..<seeds).map { seed -> (training: Double, test: Double) in
        var generator = SeededGenerator(seed: options.seed + UInt64(seed))
        let rows = digits.shuffled(using: &generator)
        let (training, test) = (rows.prefix(count), rows.rows(at: Array(1400..<1797)))
        let model = fitted(MLP(sizes: sizes, using: &generator), to: training, using: &generator)
        return (1 - rightShare(model, training), 1 - rightShare(model, test))
      }
    }
    let means = errors.map { runs -> (training: Double, test: Double) in
      let count = Double(runs.count)
      return (runs.map(\.training).reduce(0, +) / count, runs.map(\.test).reduce(0, +) / count)
    }
    let columns = zip(counts, means).map { "\($0): \(percent($1.training)), \(percent($1.test))" }
    print("\(name)   \(columns.joined(separator: "   "))")
    let x = counts.map { Double($0) }
    series.append(
      Series("\(name), learned from", x: x, y: means.map { 100 * $0.training }, dashed: true))
    series.append(Series("\(name), others", x: x, y: means.map { 100 * $0.test }))
  }
  let chart = LineChart(
    title: "Learning curves: handwritten digits", xTitle: "rows learned from",
    yTitle: "% wrong", series: series, xScale: .logarithmic)
  options.write(chart, named: "learning-curves")
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
