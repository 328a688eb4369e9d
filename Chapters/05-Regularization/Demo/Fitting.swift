import Datasets
import Figures
import Foundation
import Regularization
import TensorCore

/// Shows models that bend too little, and models that bend too much.
func showFitting(_ options: DemoOptions) {
  drawFits(options)
  drawDegrees(options)
  drawLearningCurves(options)
  drawDoubleDescent(options)
}

/// What the points below are samples of.
private func truth(_ x: Tensor) -> Tensor { sin(.pi * x) }

/// The standard deviation of the noise on top.
private let noise: Scalar = 0.3

/// Points in equal steps from −1 to 1.
private func places(_ count: Int) -> Tensor {
  Tensor((0..<count).map { 2 * Scalar($0) / Scalar(count - 1) - 1 })
}

/// Polynomials of degree 1, 4 and 15 through the same points.
private func drawFits(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let x = places(20)
  let y = truth(x) + .normal([20], deviation: noise, using: &generator)
  let points = zip(x.elements, y.elements).map { Point(Double($0), Double($1)) }
  let line = places(301)
  let figures = [(1, "too stiff"), (4, "about right"), (15, "too supple")].map { degree, name in
    let coefficients = minimumNormSolution(polynomialFeatures(x, degree: degree), y)
    let fit = matmul(polynomialFeatures(line, degree: degree), coefficients)
    return ScatterChart(
      title: "Degree \(degree): \(name)", points: points,
      lines: [series("fitted", line, fit), series("truth", line, truth(line))],
      size: Size(320, 300))
  }
  options.write(Panels(columns: 3, figures: figures), named: "fits")
}

private func series(_ name: String, _ x: Tensor, _ y: Tensor) -> Series {
  Series(name, x: x.elements.map { Double($0) }, y: y.elements.map { Double($0) })
}

/// Errors of degrees 0 to 15, the mean of many samples, and what they consist of.
private func drawDegrees(_ options: DemoOptions) {
  let samples = options.quick ? 30 : 300
  let results = (0...15).map { degree -> (training: Double, parts: BiasVariance) in
    var generator = SeededGenerator(seed: options.seed)
    return errors(degree: degree, samples: samples, using: &generator)
  }
  let test = results.map { $0.parts.error + noiseVariance }
  print("\ndegree   error on 25 points   on new points     bias²   variance   (\(samples) samples)")
  for (degree, result) in results.enumerated() {
    let parts = result.parts
    let numbers = [result.training, test[degree], parts.squaredBias, parts.variance]
    let columns = zip(numbers, [19, 16, 10, 11]).map { column(fixed($0, decimals: 4), width: -$1) }
    let mark = test[degree] == test.min() ? "   least" : ""
    print(column("\(degree)", width: -6) + columns.joined() + mark)
  }
  let fit = errorChart(
    "What is fitted, and what is not",
    [("fitted points", results.map(\.training)), ("new points", test)])
  var parts = errorChart(
    "What the error consists of",
    [("bias²", results.map(\.parts.squaredBias)), ("variance", results.map(\.parts.variance))])
  parts.series.append(Series("noise", over: 0...15, dashed: true) { _ in noiseVariance })
  parts.yRange = 0.001...1
  options.write(Panels(columns: 2, figures: [fit, parts]), named: "degrees")
}

/// The variance of the noise, which no model can foresee.
private let noiseVariance = Double(noise * noise)

private func errorChart(_ title: String, _ lines: [(name: String, errors: [Double])]) -> LineChart {
  LineChart(
    title: title, xTitle: "degree", yTitle: "mean squared error",
    series: lines.map { Series($0.name, $0.errors, startingAt: 0) }, yScale: .logarithmic,
    size: Size(480, 340))
}

/// Fits one degree to many samples, each of 25 points with noise of its own.
private func errors(
  degree: Int, samples: Int, using generator: inout some RandomNumberGenerator
) -> (training: Double, parts: BiasVariance) {
  let (x, grid) = (places(25), places(101))
  let noises = Tensor.normal([25, samples], deviation: noise, using: &generator)
  let y = truth(x).expandingAxis(1) + noises
  // Every sample is a column of the targets: one factorization serves them all.
  let features = polynomialFeatures(x, degree: degree)
  let coefficients = minimumNormSolution(features, y)
  let residual = matmul(features, coefficients) - y
  let predictions = matmul(polynomialFeatures(grid, degree: degree), coefficients)
  return (
    Double((residual * residual).mean()),
    BiasVariance(predictions: predictions.transposed(), truth: truth(grid))
  )
}
