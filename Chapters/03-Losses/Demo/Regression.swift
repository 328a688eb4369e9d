import Autograd
import Datasets
import Figures
import Losses
import Optimizers
import TensorCore

private let losses: [(name: String, loss: @Sendable (Variable, Tensor) -> Variable)] = [
  ("squared", { squaredError($0, target: $1) }), ("absolute", { absoluteError($0, target: $1) }),
  ("Huber, ½", { huberLoss($0, target: $1, delta: 0.5) }),
  ("log-cosh", { logCoshLoss($0, target: $1) }),
  ("quantile, 0.8", { quantileLoss($0, target: $1, quantile: 0.8) }),
]

/// A linear model of diabetes under each loss, a tenth of whose lessons are spoiled.
///
/// Each is measured by each loss: on the lessons, where it should be the best by its own, and on
/// patients it has not seen, whose records are in order.
func compareRegressions(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let (lessons, exam) = spoiledDiabetes(options, using: &generator)
  print("Diabetes, \(lessons.count) lessons of which a tenth is spoiled, \(exam.count) in the exam")
  let steps = options.epochs ?? (options.quick ? 300 : 3000)
  var progress = ProgressBar("regressions", total: losses.count * steps, unit: "steps")
  let models = losses.map { _, loss in
    LinearModel.fitted(to: lessons.inputs, steps: steps, &progress) { loss($0, lessons.targets) }
  }
  progress.finish()
  let onLessons = table("on the lessons", models, lessons)
  let onExam = table("in the exam", models, exam)
  let own = losses.indices.count { column in
    onLessons.allSatisfy { onLessons[column][column] <= $0[column] * 1.001 }
  }
  print(
    "\(own == losses.count ? "✔" : "✘") \(own) of \(losses.count) losses are least for the model "
      + "that was fitted by them (target all)")
  let gain = onExam[0][0] / onExam[2][0]
  print(
    "\(gain > 1.1 ? "✔" : "✘") squared error in the exam: fitted by squares "
      + "\(fixed(onExam[0][0], decimals: 3)), by Huber's loss \(fixed(onExam[2][0], decimals: 3)), "
      + "\(fixed(gain, decimals: 2)) times less (target 1.1)\n")
}

/// Prints what each model costs by each loss.
private func table(
  _ place: String, _ models: [LinearModel], _ data: RegressionData
) -> [[Double]] {
  print(row("fitted by ↓  cost \(place)", losses.map(\.name)))
  return zip(losses, models).map { fitted, model in
    let predictions = Variable(constant: model(Variable(constant: data.inputs)).value)
    let costs = losses.map { Double($0.loss(predictions, data.targets).value.scalar) }
    print(row(fitted.name, costs.map { fixed($0, decimals: 4) }))
    return costs
  }
}

/// Standardized, and a tenth of the lessons with a target twelve deviations too high.
private func spoiledDiabetes(
  _ options: DemoOptions, using generator: inout SeededGenerator
) -> (lessons: RegressionData, exam: RegressionData) {
  do {
    let parts = try Diabetes.load().split(trainingFraction: 0.7, using: &generator)
    let scaling = Scaling.standard(fittedTo: parts.training.inputs)
    let targets = Scaling.standard(fittedTo: parts.training.targets)
    let lessons = parts.training.scaled(by: scaling, targets: targets)
    var spoiled = lessons.targets
    for i in stride(from: 0, to: lessons.count, by: 10) { spoiled.elements[i] += 12 }
    return (
      RegressionData(inputs: lessons.inputs, targets: spoiled),
      parts.test.scaled(by: scaling, targets: targets)
    )
  } catch {
    options.stop("\(error)")
  }
}
