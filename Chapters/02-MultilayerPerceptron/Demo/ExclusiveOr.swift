import Figures
import MultilayerPerceptron
import TensorCore

private let points: Tensor = [[0, 0], [0, 1], [1, 0], [1, 1]]
private let answers: Tensor = [[0], [1], [1], [0]]

/// Solves exclusive or twice, with lines drawn by hand and with lines found by descent.
func solveExclusiveOr(_ options: DemoOptions) {
  let network = train(hidden: 4, seed: options.seed) { epoch, loss in
    if [0, 1, 10, 100, 300].contains(epoch) {
      print("exclusive or by hand, epoch \(epoch): loss \(fixed(loss, decimals: 4)) nats")
    }
  }
  report("exclusive or, 2-4-1", rightAnswers(of: network), target: 1)
  let seeds = 1...(options.quick ? 5 : 50) as ClosedRange<UInt64>
  for hidden in [1, 2, 3, 4, 8] {
    let solved = seeds.count { rightAnswers(of: train(hidden: hidden, seed: $0)) == 1 }
    print("2-\(hidden)-1 solves it from \(solved) of \(seeds.count) beginnings")
  }
  draw(network, options)
}

/// Trains 2-hidden-1 for 300 epochs, row by row.
private func train(
  hidden: Int, seed: UInt64, watch: (_ epoch: Int, _ loss: Scalar) -> Void = { _, _ in }
) -> PlainNetwork {
  var generator = SeededGenerator(seed: seed)
  var network = PlainNetwork(
    sizes: [2, hidden, 1], hidden: .tanh, output: .sigmoid, initialization: .glorotNormal,
    using: &generator)
  for epoch in 0...300 {
    if epoch > 0 {
      network.trainEpoch(
        on: points, targets: answers, loss: .binaryCrossEntropy, batchSize: 1, rate: 0.2,
        using: &generator)
    }
    watch(epoch, network.value(of: .binaryCrossEntropy, at: points, targets: answers))
  }
  return network
}

/// The share of the four points that a network is right about.
private func rightAnswers(of network: PlainNetwork) -> Double {
  Double(((network(points) .> 0.5) .== answers).mean())
}

/// What each unit of the hand-made network says of the plane, and what the trained one does.
private func draw(_ network: PlainNetwork, _ options: DemoOptions) {
  let gates = PlainNetwork.xorGates
  let grid = Grid(x: -0.5...1.5, y: -0.5...1.5, columns: 75, rows: 75)
  let cells = Tensor.stacked(grid.points.map { [Tensor(Scalar($0.x)), Tensor(Scalar($0.y))] })
  let hidden = gates.forward(cells).outputs[1].transposed()
  let views = [
    ("hidden unit 1: OR", hidden[0]), ("hidden unit 2: NAND", hidden[1]),
    ("output: OR and NAND", gates(cells).flattened()),
    ("2-4-1, trained", network(cells).flattened()),
  ]
  let panels = views.map { title, outputs in
    ScatterChart(
      title: title, points: points.rows.map { Point(Double($0[at: 0]), Double($0[at: 1])) },
      classes: answers.elements.map { Int($0) },
      regions: Regions(
        grid, classes: outputs.elements.map { $0 > 0.5 ? 1 : 0 },
        confidences: outputs.elements.map { abs(2 * Double($0) - 1) }),
      size: Size(300, 300))
  }
  let title = "Exclusive or: no single line, but two lines and an AND"
  options.write(Panels(title: title, columns: 2, figures: panels), named: "xor")
}
