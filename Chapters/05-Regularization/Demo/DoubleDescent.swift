import Datasets
import Figures
import Regularization
import TensorCore

/// Wider and wider layers of random cosines, fitted exactly to 150 digits.
///
/// Up to 150 features, least squares is the old story: the error falls, then rises. At 150 there is
/// one single solution, which goes through every row whatever it costs. Beyond, there are many, and
/// the shortest of them becomes better again with every feature there is to choose from.
func drawDoubleDescent(_ options: DemoOptions) {
  guard let digits = try? Digits.load() else { options.stop("the digits cannot be read") }
  let widths =
    options.quick
    ? [50, 150, 600] : [5, 10, 20, 40, 70, 100, 120, 135, 150, 165, 180, 220, 300, 500, 1000, 2000]
  let seeds = options.quick ? 1 : 5
  let results = widths.map { width in
    let runs = (0..<seeds).map { seed in
      fitDigits(digits, width: width, seed: options.seed + UInt64(seed))
    }
    return runs.reduce(DescentErrors(), +) / Double(seeds)
  }
  print("\nfeatures   % wrong of 150 learned   of 1,000 others   with ridge (λ = 0.001)")
  for (width, errors) in zip(widths, results) {
    print(
      column("\(width)", width: -8), column(percent(errors.training), width: -24),
      column(percent(errors.test), width: -17), column(percent(errors.ridge), width: -23))
  }
  let x = widths.map { Double($0) }
  let chart = LineChart(
    title: "Double descent: 150 digits, random features", xTitle: "features", yTitle: "% wrong",
    series: [
      Series("rows learned from", x: x, y: results.map { 100 * $0.training }, dashed: true),
      Series("others, least squares", x: x, y: results.map { 100 * $0.test }),
      Series("others, ridge regression", x: x, y: results.map { 100 * $0.ridge }),
    ], xScale: .logarithmic)
  options.write(chart, named: "double-descent")
}

/// The shares that are wrong.
private struct DescentErrors {
  var training = 0.0
  var test = 0.0
  var ridge = 0.0

  static func + (a: Self, b: Self) -> Self {
    Self(training: a.training + b.training, test: a.test + b.test, ridge: a.ridge + b.ridge)
  }

  static func / (a: Self, count: Double) -> Self {
    Self(training: a.training / count, test: a.test / count, ridge: a.ridge / count)
  }
}

/// Fits so many random features to 150 digits, and asks about 1,000 others.
private func fitDigits(_ digits: ClassificationData, width: Int, seed: UInt64) -> DescentErrors {
  var generator = SeededGenerator(seed: seed)
  let rows = digits.shuffled(using: &generator)
  let (training, test) = (rows.prefix(150), rows.rows(at: Array(150..<1150)))
  let layer = RandomFeatures(inputs: 64, features: width, width: 2, using: &generator)
  let scaling = Scaling(offset: 0, spread: 16)
  let (x, z) = (layer(scaling(training.inputs)), layer(scaling(test.inputs)))
  let targets = training.oneHotLabels - 0.1
  let shortest = minimumNormSolution(x, targets)
  let ridge = ridgeSolution(x, targets, penalty: 0.001)
  func wrong(_ features: Tensor, _ weights: Tensor, _ data: ClassificationData) -> Double {
    1 - ConfusionMatrix(scores: matmul(features, weights), labels: data.labels).accuracy
  }
  return DescentErrors(
    training: wrong(x, shortest, training), test: wrong(z, shortest, test),
    ridge: wrong(z, ridge, test))
}
