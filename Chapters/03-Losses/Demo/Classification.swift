import Autograd
import Datasets
import Figures
import Losses
import TensorCore

private let losses: [(name: String, loss: @Sendable (Variable, Tensor) -> Variable)] = [
  ("cross-entropy", { binaryCrossEntropy(logits: $0, targets: $1) }),
  ("weighted", { binaryCrossEntropy(logits: $0, targets: $1, positiveWeight: noesPerYes($1)) }),
  ("focal", { focalLoss(logits: $0, targets: $1, alpha: 0.75) }),
  ("hinge", { hingeLoss(scores: $0, targets: 2 * $1 - 1) }),
  ("hinge, squared", { squaredHingeLoss(scores: $0, targets: 2 * $1 - 1) }),
  ("σ, squared", { meanSquaredError(sigmoid($0), target: $1) }),
]

/// Is it an eight? Each loss is asked with few eights to learn from, and measured by each.
func compareClassifiers(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let (lessons, exam) = rareEights(options, using: &generator)
  let eights = Int(lessons.targets.sum())
  print("Is it an eight? \(lessons.count) digits to learn from, \(eights) of them eights")
  let steps = options.epochs ?? (options.quick ? 100 : 1000)
  var progress = ProgressBar("classifiers", total: losses.count * steps, unit: "steps")
  let models = losses.map { _, loss in
    LinearModel.fitted(to: lessons.inputs, steps: steps, &progress) { loss($0, lessons.targets) }
  }
  progress.finish()

  print(row("fitted by ↓  exam →", losses.map(\.name) + ["found", "right", "balanced"]))
  let balanced = zip(losses, models).map { fitted, model -> Double in
    let scores = Variable(constant: model(Variable(constant: exam.inputs)).value)
    let costs = losses.map { fixed($0.loss(scores, exam.targets).value.scalar, decimals: 4) }
    let found = Rates(scores: scores.value, answers: exam.targets)
    let rates = [found.recall, found.precision, found.balanced].map { percent($0) }
    print(row(fitted.name, costs + rates))
    return found.balanced
  }
  print("  (found: of the eights; right: of what was called one; balanced: mean over both classes)")
  let gain = balanced[1] - balanced[0]
  print(
    "\(gain > 0.02 ? "✔" : "✘") weighting the few raises balanced accuracy from "
      + "\(percent(balanced[0])) to \(percent(balanced[1])) (target: by 2 points)")
  report("balanced accuracy, weighted", balanced[1], target: 0.78)
}

private func noesPerYes(_ answers: Tensor) -> Scalar {
  (Scalar(answers.count) - answers.sum()) / answers.sum()
}

/// How yes-or-no scores do at the threshold 0.
private struct Rates {
  let recall: Double
  let precision: Double
  let balanced: Double

  init(scores: Tensor, answers: Tensor) {
    let called = scores .> 0
    let hits = Double((called * answers).sum())
    let (yes, no) = (Double(answers.sum()), Double((1 - answers).sum()))
    recall = hits / yes
    precision = hits / max(1, Double(called.sum()))
    balanced = (recall + Double(((1 - called) * (1 - answers)).sum()) / no) / 2
  }
}

/// All digits that are no eights, and one eight in six; the exam keeps all of them.
private func rareEights(
  _ options: DemoOptions, using generator: inout SeededGenerator
) -> (lessons: RegressionData, exam: RegressionData) {
  do {
    let parts = try Digits.load().stratifiedSplit(trainingFraction: 0.5, using: &generator)
    var eights = 0
    let kept = parts.training.labels.indices.filter { i in
      guard parts.training.labels[i] == 8 else { return true }
      eights += 1
      return eights % 6 == 1
    }
    return (asQuestions(parts.training.rows(at: kept)), asQuestions(parts.test))
  } catch {
    options.stop("\(error)")
  }
}

/// The digits, each with a 1 if it is an eight and a 0 if not.
private func asQuestions(_ digits: ClassificationData) -> RegressionData {
  RegressionData(
    inputs: digits.inputs,
    targets: Tensor(digits.labels.map { $0 == 8 ? 1 : 0 }).reshaped([-1, 1]))
}
