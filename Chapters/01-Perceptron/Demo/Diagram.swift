import Figures

/// One neuron: inputs, weights, sum, step.
struct NeuronDiagram: Figure {
  let title = "A neuron: weighted sum, then step"
  let size = Size(560, 250)

  func draw(on canvas: inout Canvas) {
    let (sum, step) = (Point(290, 125), Box(x: 380, y: 90, width: 90, height: 70))
    let inputs = [("x₁", "w₁"), ("x₂", "w₂"), ("1", "b")]
    for (index, (input, weight)) in inputs.enumerated() {
      let place = Point(70, 45 + 80 * Double(index))
      canvas.line(from: place, to: sum, width: 2)
      canvas.circle(center: place, radius: 20, fill: .series(0))
      canvas.text(input, at: Point(place.x, place.y + 5), anchor: .middle, size: 16, ink: .paper)
      let middle = Point((place.x + sum.x) / 2, (place.y + sum.y) / 2)
      canvas.text(weight, at: Point(middle.x, middle.y - 10), anchor: .middle, size: 16)
    }
    canvas.line(from: sum, to: Point(step.x, sum.y), width: 2)
    canvas.circle(center: sum, radius: 28, fill: .series(1))
    canvas.text("Σ", at: Point(sum.x, sum.y + 8), anchor: .middle, size: 24, ink: .paper)
    canvas.text("z", at: Point(349, sum.y - 10), anchor: .middle, size: 16)
    drawStep(in: step, on: &canvas)
    canvas.line(from: Point(step.right, sum.y), to: Point(520, sum.y), width: 2)
    canvas.text("ŷ", at: Point(530, sum.y + 5), size: 16)
  }

  private func drawStep(in box: Box, on canvas: inout Canvas) {
    canvas.rectangle(box, fill: .paper, outline: .axis, radius: 8)
    let (low, high) = (box.bottom - 18, box.y + 18)
    canvas.polyline(
      [
        Point(box.x + 14, low), Point(box.center.x, low), Point(box.center.x, high),
        Point(box.right - 14, high),
      ], ink: .series(2), width: 3)
    canvas.text("step", at: Point(box.center.x, box.bottom + 18), anchor: .middle, ink: .faint)
  }
}
