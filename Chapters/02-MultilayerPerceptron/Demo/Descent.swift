import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

/// Draws batch, mini-batch and stochastic gradient descent on the same network and the same data.
///
/// They differ in one number, the size of a batch: all rows, some, or one. An epoch looks at each
/// row once in any case, but makes one step, some, or as many as there are rows.
func compareBatchSizes(_ options: DemoOptions) {
  do {
    let digits = try Digits.load()
    let sizes = [("batch", digits.count), ("mini-batch", 32), ("stochastic", 1)]
    let epochs = options.quick ? 5 : 20
    let curves = sizes.map { name, size in
      let start = ProgressBar.uptime()
      let losses = descend(on: digits, batchSize: size, epochs: epochs, seed: options.seed)
      let (loss, time) = (losses[epochs], ProgressBar.uptime() - start)
      let steps = grouped(epochs * digits.batches(of: size).count)
      print("\(name), batches of \(size): \(steps) steps, loss", terminator: " ")
      print("\(fixed(loss, decimals: 4)) nats in \(fixed(time, decimals: 2)) s")
      return Series("\(name): batches of \(size)", losses, startingAt: 0)
    }
    let chart = LineChart(
      title: "64-32-10 on 8 × 8 digits, rate 0.05: many small steps get far", xTitle: "epoch",
      yTitle: "training loss, in nats", series: curves, yScale: .logarithmic)
    options.write(chart, named: "batch-sizes")
  } catch {
    options.stop("\(error)")
  }
}

/// The loss on all rows, before the first epoch and after each.
private func descend(
  on data: ClassificationData, batchSize: Int, epochs: Int, seed: UInt64
) -> [Double] {
  var generator = SeededGenerator(seed: seed)
  let model = MLP(sizes: [64, 32, 10], using: &generator)
  let parameters = model.parameters
  let optimizer = SGD(learningRate: 0.05)
  var losses = [evaluate(model, on: data).loss]
  for _ in 0..<epochs {
    for batch in data.batches(of: batchSize, shuffledBy: &generator) {
      let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
      optimizer.update(parameters, along: loss.gradients())
    }
    losses.append(evaluate(model, on: data).loss)
  }
  return losses
}
