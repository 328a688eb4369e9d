import Autograd
import Figures
import TensorCore

/// Walks the graph of F(x, y) = (3x + 2)⁴ + xy + tanh y, by hand and by the engine, and draws it.
func walkGraph(_ options: DemoOptions) {
  let (x, y) = (Variable(0.5), Variable(-0.3))
  let f = pow(3 * x + 2, 4) + x * y + tanh(y)
  let gradients = f.gradients()
  let hand = walkByHand(0.5, -0.3)
  print("F(x, y) = (3x + 2)⁴ + xy + tanh y at (0.5, −0.3)")
  print("  by hand:    F = \(hand.value)  ∂F/∂x = \(hand.slopeX)  ∂F/∂y = \(hand.slopeY)")
  print(
    "  the engine: F = \(f.value.scalar)  ∂F/∂x = \(gradients[x].scalar)  "
      + "∂F/∂y = \(gradients[y].scalar)\n")
  options.write(
    diagram(of: ComputationGraph(of: f, names: [x: "x", y: "y", f: "F"])), named: "graph")
}

/// A graph with its values and gradients as a picture; constants have no gradient.
private func diagram(of graph: ComputationGraph) -> GraphDiagram {
  GraphDiagram(
    title: "Values on the way forward, gradients on the way back",
    nodes: graph.nodes.map { node in
      node.gradient.isEmpty
        ? .init(node.value, ink: .faint)
        : .init(node.label, "value \(node.value)", "gradient \(node.gradient)")
    },
    edges: graph.edges.map { .init($0.from, $0.to) })
}
