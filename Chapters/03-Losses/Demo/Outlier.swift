import Figures
import Losses
import TensorCore

/// Fits a line to ten points, one of them misread, under four losses.
func drawOutlier(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let x = (0..<10).map { Scalar($0) }
  let noise = Tensor.normal([10], deviation: 0.3, using: &generator).elements
  var y = zip(x, noise).map { 0.8 * $0 + 1 + $1 }
  y[8] = -4
  let losses: [(String, ResidualLoss)] = [
    ("squared", .squared), ("Huber, δ = 1", .huber(delta: 1)), ("log-cosh", .logCosh),
    ("absolute", .absolute),
  ]
  print("\nTen points on 0.8·x + 1, give or take 0.3, the ninth misread as −4:")
  let lines = losses.map { name, loss in
    let line = Line(through: x, y, under: loss)
    let (slope, intercept) = (fixed(line.slope, decimals: 3), fixed(line.intercept, decimals: 3))
    print("  \(column(name, width: 14)) slope \(slope), intercept \(intercept)")
    return Series("\(name): \(fixed(line.slope, decimals: 2))", over: -0.5...9.5, samples: 2) {
      Double(line(Scalar($0)))
    }
  }
  let robust = Line(through: x, y, under: .absolute)
  let error = abs(robust.slope - 0.8)
  print(
    "\(error < 0.1 ? "✔" : "✘") under absolute errors the slope is off by "
      + "\(fixed(error, decimals: 3)) (target below 0.1)\n")
  options.write(
    ScatterChart(
      title: "One misread point, and the slope of the fitted line", xTitle: "x", yTitle: "y",
      points: zip(x, y).map { Point(Double($0), Double($1)) }, lines: lines), named: "outlier")
}
