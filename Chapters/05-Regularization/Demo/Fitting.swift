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
  let degrees = 0...15
  let results = degrees.map { degree -> (training: Double, parts: BiasVariance) in
    var generator = SeededGenerator(seed: options.seed)
    return errors(degree: degree, samples: samples, using: &generator)
  }
  let noiseVariance = Double(noise * noise)
  let training = results.map(\.training)
  let test = results.map { $0.parts.error + noiseVariance }
  let best = degrees.min { test[$0] < test[$1] } ?? 0
  print("\ndegree   error on 25 points   on new points     bias²   variance   (\(samples) samples)")
  for degree in degrees {
    let parts = results[degree].parts
    let numbers = [training[degree], test[degree], parts.squaredBias, parts.variance]
    let columns = zip(numbers, [19, 16, 10, 11]).map { String(format: "%\($1).4f", $0) }
    print(String(format: "%6d", degree) + columns.joined() + (degree == best ? "   least" : ""))
  }
  let fit = LineChart(
    title: "What is fitted, and what is not", xTitle: "degree", yTitle: "mean squared error",
    series: [
      Series("fitted points", training, startingAt: 0), Series("new points", test, startingAt: 0),
    ], yScale: .logarithmic, size: Size(480, 340))
  let parts = LineChart(
    title: "What the error consists of", xTitle: "degree",
    series: [
      Series("bias²", results.map(\.parts.squaredBias), startingAt: 0),
      Series("variance", results.map(\.parts.variance), startingAt: 0),
      Series("noise", test.map { _ in noiseVariance }, startingAt: 0, dashed: true),
    ], yScale: .logarithmic, size: Size(480, 340))
  options.write(Panels(columns: 2, figures: [fit, parts]), named: "degrees")
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
