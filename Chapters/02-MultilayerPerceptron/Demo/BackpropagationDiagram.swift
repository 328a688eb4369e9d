import Figures
import MultilayerPerceptron
import TensorCore

/// A network with the numbers of its way forward, in the nodes, and of its way back, beneath them.
struct BackpropagationDiagram: Figure {
  let title: String
  let size = Size(640, 300)

  private let network: PlainNetwork
  private let outputs: [[Scalar]]
  private let deltas: [[Scalar]]

  /// Sends one point forward and its squared error back.
  init(title: String, of network: PlainNetwork, at point: Tensor, target: Tensor) {
    (self.title, self.network) = (title, network)
    outputs = network.forward(point).outputs.map(\.elements)
    // For a single point, ∂L/∂b is δ.
    deltas = network.gradients(of: .squaredError, at: point, targets: target).map(\.bias.elements)
  }

  /// The middle of a node; layer 0 is the input.
  private func place(layer: Int, node: Int) -> Point {
    let count = outputs[layer].count
    let x = 90 + 230 * Double(layer)
    return Point(x, 165 + 130 * (Double(node) - Double(count - 1) / 2))
  }

  func draw(on canvas: inout Canvas) {
    canvas.text(title, at: Point(20, 28), size: 15.5)
    for (k, layer) in network.layers.enumerated() { drawWeights(of: layer, k, on: &canvas) }
    for (k, values) in outputs.enumerated() {
      for (i, value) in values.enumerated() {
        let center = place(layer: k, node: i)
        canvas.circle(center: center, radius: 27, fill: .series(0))
        canvas.text(
          short(value), at: Point(center.x, center.y + 6), anchor: .middle, size: 17, ink: .paper)
        guard k > 0 else { continue }
        canvas.text(
          "δ = \(short(deltas[k - 1][i]))", at: Point(center.x, center.y + 46), anchor: .middle,
          size: 15, ink: .series(1))
      }
    }
  }

  private func drawWeights(of layer: PlainLayer, _ k: Int, on canvas: inout Canvas) {
    for i in outputs[k].indices {
      for j in outputs[k + 1].indices {
        let (start, end) = (place(layer: k, node: i), place(layer: k + 1, node: j))
        canvas.line(from: start, to: end, width: 2)
        // Beside the sender, where lines have not met yet.
        let at = Point(start.x + (end.x - start.x) * 0.28, start.y + (end.y - start.y) * 0.28)
        canvas.text(short(layer.weight[at: i, j]), at: Point(at.x + 2, at.y - 7), size: 14)
      }
    }
  }

  /// A number with as few digits as it needs, and a real minus.
  private func short(_ value: Scalar) -> String {
    let digits = value == value.rounded() ? fixed(value, decimals: 0) : fixed(value, decimals: 1)
    return digits.replacing("-", with: "−")
  }
}

/// Draws a 2-2-1 network on its way there and back.
func drawBackpropagation(_ options: DemoOptions) {
  let network = TwoTwoOne(
    w111: 1, w121: 2, b11: 0.5, w112: -1, w122: 0.5, b12: -0.5, w211: 2, w221: -3, b21: 1)
  let diagram = BackpropagationDiagram(
    title: "There and back: outputs in the nodes, δ = ∂L/∂z beneath them", of: network.network,
    at: [[2, 3]], target: [[5]])
  options.write(diagram, named: "backpropagation")
}
