import Autograd
import Datasets
import Figures
import MultilayerPerceptron
import Regularization
import TensorCore

/// Shows what a classifier is worth: curves over thresholds, confidence, and selection.
func showEvaluation(_ options: DemoOptions) {
  drawThresholdCurves(options)
  drawCalibration(options)
  drawSelection(options)
}

/// A score for each tumor, and whether it is malignant.
private struct Scores {
  let name: String
  let scores: Tensor
  let labels: [Int]
}

/// Tumors: a classifier of thirty measurements beside single measurements as scores.
private func drawThresholdCurves(_ options: DemoOptions) {
  guard let tumors = try? BreastCancer.load() else { options.stop("the tumors cannot be read") }
  let all = crossValidated(tumors, options)
  let malignant = tumors.labels.map { tumors.classNames[$0] == "malignant" ? 1 : 0 }
  let single = ["mean radius", "mean texture", "mean smoothness"].map { name in
    Scores(
      name: name, scores: tumors.keeping(features: [name]).inputs.flattened(), labels: malignant)
  }
  print("                       area under ROC   average precision   were benign 20 times as many")
  for score in [all] + single {
    let rows = rareRows(score.labels)
    let rare = PrecisionRecallCurve(
      scores: score.scores.rows(at: rows), labels: rows.map { score.labels[$0] })
    let curve = PrecisionRecallCurve(scores: score.scores, labels: score.labels)
    let numbers = [
      ROCCurve(scores: score.scores, labels: score.labels).area, curve.averagePrecision,
      rare.averagePrecision,
    ]
    let columns = zip(numbers, [15, 20, 31]).map { column(fixed($0, decimals: 4), width: -$1) }
    print(column(score.name, width: 22) + columns.joined())
  }
  drawCurves([all] + single, options)
}

/// The rows of class 1 once, and those of class 0 twenty times.
private func rareRows(_ labels: [Int]) -> [Int] {
  labels.indices.flatMap { [Int](repeating: $0, count: labels[$0] == 1 ? 1 : 20) }
}

/// Logistic regression, each tumor judged by the one of ten models that has not seen it.
private func crossValidated(_ tumors: ClassificationData, _ options: DemoOptions) -> Scores {
  var generator = SeededGenerator(seed: options.seed)
  var (scores, labels, accuracies): ([Tensor], [Int], [Double]) = ([], [], [])
  for (training, validation) in tumors.stratifiedFolds(10, using: &generator) {
    // The scale too is learned from the training rows alone.
    let scaling = Scaling.standard(fittedTo: training.inputs)
    let model = fitted(
      MLP(sizes: [30, 2], using: &generator), to: training.scaled(by: scaling),
      steps: options.quick ? 150 : 300, using: &generator)
    let logits = withoutGradients { model(validation.scaled(by: scaling).inputs).value }
    let positive = tumors.classNames.firstIndex(of: "malignant") ?? 0
    let columns = logits.split([1, 1], axis: 1)
    scores.append((columns[positive] - columns[1 - positive]).flattened())
    labels += validation.labels.map { $0 == positive ? 1 : 0 }
    accuracies.append(accuracy(scores: logits, labels: validation.labels))
  }
  let pooled = Scores(name: "all, cross-validated", scores: .concatenated(scores), labels: labels)
  let estimate = Estimate(accuracies)
  let matrix = ConfusionMatrix(
    predictions: pooled.scores.elements.map { $0 > 0 ? 1 : 0 }, labels: labels, classes: 2)
  print(
    "\ntumors, ten folds: accuracy \(percent(estimate.mean)) ± \(percent(estimate.standardError)), "
      + "precision \(percent(matrix.precision(of: 1))), recall \(percent(matrix.recall(of: 1))), "
      + "F1 \(fixed(matrix.f1(of: 1), decimals: 3)), "
      + "balanced accuracy \(percent(matrix.balancedAccuracy))")
  report("cross-validated accuracy", estimate.mean, target: options.quick ? 0.95 : 0.965)
  return pooled
}

private func drawCurves(_ scores: [Scores], _ options: DemoOptions) {
  let roc = scores.map { score in
    let points = ROCCurve(scores: score.scores, labels: score.labels).points
    return Series(score.name, points.map { Point($0.falsePositiveRate, $0.truePositiveRate) })
  }
  let precision = scores.map { score in
    let points = PrecisionRecallCurve(scores: score.scores, labels: score.labels).points
    return Series(score.name, points.map { Point($0.recall, $0.precision) })
  }
  let diagonal = Series("chance", [Point(0, 0), Point(1, 1)], dashed: true)
  let figures = [
    LineChart(
      title: "ROC: is this tumor malignant?", xTitle: "share of the benign called malignant",
      yTitle: "share of the malignant found", series: roc + [diagonal], yRange: 0...1,
      size: Size(480, 420)),
    LineChart(
      title: "Precision over recall", xTitle: "share of the malignant found (recall)",
      yTitle: "share of alarms that are right", series: precision, yRange: 0...1,
      size: Size(480, 420)),
  ]
  options.write(Panels(columns: 2, figures: figures), named: "thresholds")
}
