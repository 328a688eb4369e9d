import Figures
import Perceptron
import TensorCore

/// The trick with numbers: a line, a point on its wrong side, a correction.
func turnALine(_ options: DemoOptions) {
  print("\nThe trick: 2x + 3y + 5 = 0, and the point (4, 5) with the label 0")
  let before = Neuron(weights: [2, 3], bias: 5)
  let point: Tensor = [4, 5]
  var (after, slightly) = (before, before)
  after.correct(on: point, label: 0)
  slightly.correct(on: point, label: 0, rate: 0.1)
  for (name, neuron) in [("before", before), ("rate 0.1", slightly), ("rate 1", after)] {
    let score = neuron.score(point).scalar
    let distance = abs(score) / (neuron.weights * neuron.weights).sum().squareRoot()
    print(
      "\(name): \(equation(neuron)), score of the point \(fixed(score, decimals: 1)), "
        + "distance \(fixed(distance, decimals: 2))")
  }
  let grid = Grid(x: -4...8, y: -4...8)
  let chart = ScatterChart(
    title: "One correction, in full and by a tenth", xTitle: "x", yTitle: "y",
    points: point.expandingAxis(0).points, classes: [0], classNames: ["the point, label 0"],
    lines: [
      Series("before", boundaryOf: before, over: grid.x, dashed: true),
      Series("rate 0.1", boundaryOf: slightly, over: grid.x),
      Series("rate 1", boundaryOf: after, over: grid.x),
    ],
    regions: Regions(grid, stepOf: after))
  options.write(chart, named: "trick")
}
