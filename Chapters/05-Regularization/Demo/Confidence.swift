import Autograd
import Datasets
import Figures
import MultilayerPerceptron
import Regularization
import TensorCore

/// A network that has learned 1,000 pictures by heart, before and after its logits are cooled down.
func drawCalibration(_ options: DemoOptions) {
  guard let (pictures, test) = try? FashionMNIST.load(from: options.data) else {
    options.stop("the pictures cannot be read")
  }
  var generator = SeededGenerator(seed: options.seed)
  let order = pictures.shuffled(using: &generator)
  let (training, validation) = (order.prefix(1000), order.rows(at: Array(1000..<2000)))
  let model = fitted(
    MLP(sizes: [784, 128, 10], using: &generator), to: training,
    steps: options.quick ? 100 : 1500, using: &generator)
  let (known, exam) = withoutGradients {
    (model(validation.inputs).value, model(test.inputs).value)
  }
  let heat = temperature(fittedTo: known, labels: validation.labels)
  print(
    "\n1,000 pictures of clothes: \(percent(rightShare(model, training))) of them right, "
      + "temperature \(fixed(heat, decimals: 2)) from 1,000 others")
  let series = [1, heat].map { heat in
    reliability(
      softmax(exam / Scalar(heat)), test.labels, "temperature \(fixed(heat, decimals: 2))")
  }
  let diagonal = Series("calibrated", [Point(0, 0), Point(1, 1)], dashed: true)
  let chart = LineChart(
    title: "Of so much confidence, so much is right", xTitle: "mean confidence of the bin",
    yTitle: "share that is right", series: series + [diagonal], yRange: 0...1,
    size: Size(520, 440))
  options.write(chart, named: "calibration")
}

/// Prints what the probabilities are worth, and returns how often what was said came true.
private func reliability(_ probabilities: Tensor, _ labels: [Int], _ name: String) -> Series {
  let calibration = Calibration(probabilities: probabilities, labels: labels)
  let loss = logLoss(probabilities: probabilities, labels: labels)
  let brier = brierScore(probabilities: probabilities, labels: labels)
  print(
    "\(name): \(percent(accuracy(scores: probabilities, labels: labels))) of 1,000 others right, "
      + "calibration error \(percent(calibration.expectedError)), "
      + "log loss \(fixed(loss, decimals: 3)), Brier score \(fixed(brier, decimals: 3))")
  return Series(name, calibration.bins.map { Point($0.confidence, $0.frequency) })
}

/// Why the rows that chose a model cannot examine it: the best of many coins.
///
/// Every model guesses yes or no. The one that is luckiest on 100 validation rows is chosen, and then
/// asked about 100 others.
func drawSelection(_ options: DemoOptions) {
  let repeats = options.quick ? 50 : 1000
  let counts = [1, 3, 10, 30, 100, 300]
  var generator = SeededGenerator(seed: options.seed)
  // A hundred coins are as many bits: 64 of the first number and 36 of the second.
  func guesses() -> Double {
    let (first, second) = (generator.next(), generator.next() & 0xF_FFFF_FFFF)
    return Double(first.nonzeroBitCount + second.nonzeroBitCount) / 100
  }
  let results = counts.map { count -> (validation: Double, test: Double) in
    let runs = (0..<repeats).map { _ in
      (best: (0..<count).map { _ in guesses() }.max() ?? 0, test: guesses())
    }
    return (
      runs.map(\.best).reduce(0, +) / Double(repeats),
      runs.map(\.test).reduce(0, +) / Double(repeats)
    )
  }
  let columns = zip(counts, results).map { "\($0): \(percent($1.validation))" }
  print(
    "\nbest of so many coins on the 100 rows that chose it: \(columns.joined(separator: "   "))")
  print("and on 100 others, on average: \(percent(Estimate(results.map(\.test)).mean))")
  let x = counts.map { Double($0) }
  let chart = LineChart(
    title: "The best of many coins", xTitle: "coins to choose from", yTitle: "% right of 100 rows",
    series: [
      Series("the rows that chose it", x: x, y: results.map { 100 * $0.validation }),
      Series("other rows", x: x, y: results.map { 100 * $0.test }),
    ], xScale: .logarithmic, size: Size(520, 340))
  options.write(chart, named: "selection")
}
