import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

/// Draws the schedules, a range test, and what a schedule does for a training.
func drawSchedules(_ options: DemoOptions) {
  let schedules: [(String, Schedule)] = [
    ("stairs", .step(from: 1, factor: 0.5, every: 20)),
    ("exponential", .exponential(from: 1, factor: 0.96)),
    ("cosine, warmed up", Schedule.cosine(from: 1, over: 90).warmedUp(over: 10)),
    ("one cycle", .oneCycle(peak: 1, over: 100)),
    ("inverse square root", .inverseSquareRoot(width: 1, warmUp: 10)),
  ]
  let chart = LineChart(
    title: "Learning rates over a hundred steps", xTitle: "step", yTitle: "learning rate",
    series: schedules.map { name, schedule in
      Series(name, (0..<100).map { Double(schedule($0)) }, startingAt: 0)
    })
  options.write(chart, named: "schedules")
  drawRangeTest(options)
}

/// Momentum on digits with a rate that grows at every step.
private func drawRangeTest(_ options: DemoOptions) {
  do {
    var generator = SeededGenerator(seed: options.seed)
    let digits = try Digits.load()
    let model = MLP(sizes: [64, 64, 10], using: &generator)
    let parameters = model.parameters
    var optimizer = Momentum(learningRate: 0)
    var batches: [ClassificationData] = []
    let test = RangeTest(from: 1e-4, to: 10, steps: 200) { rate in
      if batches.isEmpty { batches = Array(digits.batches(of: 32, shuffledBy: &generator)) }
      let batch = batches.removeLast()
      let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
      optimizer.learningRate = rate
      optimizer.update(parameters, along: loss.gradients())
      return loss.value.scalar
    }
    let (rates, losses) = (test.rates.map { Double($0) }, test.losses.map { Double($0) })
    print("range test, momentum on digits: the loss falls fastest at \(short(test.steepest))")
    let chart = LineChart(
      title: "A range test: momentum on digits", xTitle: "learning rate, growing at every step",
      yTitle: "loss, smoothed, in nats", series: [Series("", x: rates, y: losses)],
      xScale: .logarithmic)
    options.write(chart, named: "range-test")
  } catch {
    options.stop("\(error)")
  }
}
