import Datasets
import Figures
import Perceptron
import TensorCore

/// Malignant or benign by thirty measures: the same neuron, by the log loss and by the rule.
func diagnoseTumors(_ options: DemoOptions) throws(DataError) {
  print("\nBreast cancer, malignant or benign by thirty measures")
  let (splits, epochs) = (options.quick ? 2 : 10, options.epochs ?? 300)
  var generator = SeededGenerator(seed: options.seed)
  let samples = try BreastCancer.load()
  var progress = ProgressBar("training", total: splits * epochs, unit: "epochs")
  var (logistic, rule) = (0.0, 0.0)
  var courses: [Course] = []
  for _ in 0..<splits {
    let (training, test) = samples.standardizedSplit(using: &generator)
    let course = regress(training, test, epochs: epochs) { loss in
      progress.advance(note: "log loss \(fixed(loss, decimals: 4))")
    }
    logistic += course.neuron.accuracy(on: test.inputs, labels: test.targets)
    var perceptron = Neuron(inputs: 30)
    _ = perceptron.learn(from: training.inputs, labels: training.targets, epochs: min(50, epochs))
    rule += perceptron.accuracy(on: test.inputs, labels: test.targets)
    courses.append(course)
  }
  progress.finish()
  print("test accuracy, mean of \(splits) splits:")
  report("logistic regression", logistic / Double(splits), target: 0.97)
  report("learning rule, at most 50 epochs", rule / Double(splits), target: 0.94)
  if let first = courses.first { draw(first, options) }
}

private struct Course {
  var neuron = Neuron(inputs: 30)
  var losses: [Double] = []
  var testLosses: [Double] = []
}

/// Logistic regression, epoch after epoch.
private func regress(
  _ training: ClassificationData, _ test: ClassificationData, epochs: Int,
  afterEach report: (_ loss: Double) -> Void
) -> Course {
  var course = Course()
  let (targets, testTargets) = (training.targets, test.targets)
  for _ in 0..<epochs {
    course.neuron.descend(inputs: training.inputs, rate: 0.5) {
      logLossGradient(scores: $0, targets: targets)
    }
    let loss = logLoss(scores: course.neuron.score(training.inputs), targets: targets)
    let testLoss = logLoss(scores: course.neuron.score(test.inputs), targets: testTargets)
    course.losses.append(Double(loss))
    course.testLosses.append(Double(testLoss))
    report(Double(loss))
  }
  return course
}

private func draw(_ course: Course, _ options: DemoOptions) {
  let chart = LineChart(
    title: "Logistic regression on breast cancer, one split", xTitle: "epoch",
    yTitle: "log loss in nats",
    series: [Series("training", course.losses), Series("test", course.testLosses)],
    xScale: .logarithmic)
  options.write(chart, named: "tumors-loss")
}
