import Figures
import Perceptron
import TensorCore

// From numbers to places on a plane, and back.

extension Tensor {
  /// Places as rows: `[places, 2]`.
  init(_ points: [Point]) {
    self.init(
      shape: [points.count, 2], elements: points.flatMap { [Scalar($0.x), Scalar($0.y)] })
  }

  /// The rows of this `[rows, 2]` as places.
  var points: [Point] { rows.map { Point(Double($0[at: 0]), Double($0[at: 1])) } }
}

extension Series {
  /// The points where a neuron of two inputs scores 0, which are a line unless its w₂ is 0.
  init(
    _ name: String, boundaryOf neuron: Neuron, over range: ClosedRange<Double>, dashed: Bool = false
  ) {
    let (w, b) = (neuron.weights.elements.map { Double($0) }, Double(neuron.bias))
    self.init(name, over: range, samples: 2, dashed: dashed) { x in -(w[0] * x + b) / w[1] }
  }
}

extension Regions {
  /// Which side of a neuron's line each cell is on.
  init(_ grid: Grid, stepOf neuron: Neuron) {
    self.init(grid, classes: step(neuron.score(Tensor(grid.points))).elements.map { Int($0) })
  }
}

/// The line `w₁x + w₂y + b = 0` as text.
func equation(_ neuron: Neuron) -> String {
  func term(_ value: Scalar, _ name: String) -> String {
    "\(value < 0 ? "−" : "+") \(fixed(abs(value), decimals: 1))\(name)"
  }
  let w = neuron.weights.elements
  return "\(fixed(w[0], decimals: 1))x \(term(w[1], "y")) \(term(neuron.bias, "")) = 0"
}
