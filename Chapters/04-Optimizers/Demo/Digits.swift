import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

/// Trains the same network on handwritten digits with every optimizer.
///
/// Each tries several learning rates, and keeps the one that is best on rows that are neither
/// learned from nor tested on. With that one, three networks are trained from other first weights.
func trainOnDigits(_ options: DemoOptions) {
  do {
    var generator = SeededGenerator(seed: options.seed)
    let (rest, test) = try Digits.load().stratifiedSplit(
      trainingFraction: 0.75, using: &generator)
    let (training, validation) = rest.stratifiedSplit(trainingFraction: 0.8, using: &generator)
    let epochs = options.epochs ?? (options.quick ? 10 : 20)
    let rates = learningRates(from: 1e-4, to: 10, perDecade: options.quick ? 1 : 2)
    var progress = ProgressBar("digits", total: Racer.all.count * rates.count, unit: "trainings")
    let trainings = Racer.all.map { racer in
      let all = rates.map { rate in
        let training = Training(
          racer, rate: rate, epochs: epochs, on: training, seed: options.seed)
        progress.advance(note: "\(racer.name), \(short(rate))")
        return training
      }
      let best = all.min { $0.loss(on: validation) < $1.loss(on: validation) } ?? all[0]
      return (1...3).map { seed in
        Training(racer, rate: best.rate, epochs: epochs, on: training, seed: options.seed + seed)
      }
    }
    progress.finish()
    show(trainings, on: test, rows: training.count, options)
  } catch {
    options.stop("\(error)")
  }
}

/// Prints what each optimizer reached, and draws how.
///
/// - Parameters:
///   - trainings: of each optimizer, several.
///   - test: what to measure on.
///   - rows: how many were learned from.
///   - options: of the demo.
private func show(
  _ trainings: [[Training]], on test: ClassificationData, rows: Int, _ options: DemoOptions
) {
  let accuracies = trainings.map { runs in mean(runs.map { $0.accuracy(on: test) }) }
  print("64-64-10 on \(grouped(rows)) digits, batches of 32, means of three networks:")
  print("optimizer    best rate   training loss   test accuracy")
  for (runs, accuracy) in zip(trainings, accuracies) {
    let loss = mean(runs.map { $0.losses[$0.losses.count - 1] })
    print(
      padded(runs[0].name, width: 11), padded(short(runs[0].rate), width: -10),
      padded(fixed(loss, decimals: 4), width: -15), padded(percent(accuracy), width: -15))
  }
  let charts = Racer.heats.map { heat in
    LineChart(
      title: "", xTitle: "epoch", yTitle: "training loss, in nats",
      series: trainings.filter { runs in heat.contains { $0.name == runs[0].name } }
        .map { Series("\($0[0].name), \(short($0[0].rate))", meanOf: $0.map(\.losses)) },
      yScale: .logarithmic, size: Size(450, 380))
  }
  options.write(
    Panels(title: "64-64-10 on digits: the mean loss of each epoch", figures: charts),
    named: "digits")
  report("digits, test accuracy, the best", accuracies.max() ?? 0, target: 0.975)
  report("digits, test accuracy, mean over the optimizers", mean(accuracies), target: 0.97)
}

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

/// A network trained with one optimizer and one learning rate.
private struct Training {
  let name: String
  let rate: Scalar
  /// The mean loss of each epoch.
  let losses: [Double]
  private let model: MLP

  /// Trains it; the first weights and the batches depend on the seed alone.
  init(_ racer: Racer, rate: Scalar, epochs: Int, on data: ClassificationData, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    model = MLP(sizes: [64, 64, 10], using: &generator)
    (name, self.rate) = (racer.name, rate)
    let parameters = model.parameters
    var optimizer = racer.optimizer(rate)
    var losses: [Double] = []
    for _ in 0..<epochs {
      var total = 0.0
      for batch in data.batches(of: 32, shuffledBy: &generator) {
        let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
        optimizer.update(parameters, along: loss.gradients())
        total += Double(loss.value.scalar) * Double(batch.count)
      }
      losses.append(total / Double(data.count))
    }
    self.losses = losses
  }

  /// The mean cross-entropy; infinite if the weights are no numbers any more.
  func loss(on data: ClassificationData) -> Double {
    withoutGradients {
      let loss = crossEntropy(logits: model(data.inputs), labels: data.labels).value.scalar
      return loss.isFinite ? Double(loss) : .infinity
    }
  }

  /// The share of rows that are right.
  func accuracy(on data: ClassificationData) -> Double {
    withoutGradients {
      MultilayerPerceptron.accuracy(scores: model(data.inputs).value, labels: data.labels)
    }
  }
}
