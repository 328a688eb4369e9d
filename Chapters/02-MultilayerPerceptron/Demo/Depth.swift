import Figures
import Foundation
import MultilayerPerceptron
import TensorCore

/// Draws what depth does to signals, to gradients and to the work of computing them.
func drawDepthFigures(_ options: DemoOptions) {
  drawSignals(options)
  drawGradients(options)
  drawDeadUnits(options)
  drawPaths(options)
}

/// Ways to begin, and whether they are drawn too.
private let beginnings: [(name: String, stack: DeepStack, isDrawn: Bool)] = [
  ("tanh, zeros", stack(.tanh, .zeros), false),
  ("tanh, 0.1 everywhere", stack(.tanh, .constant(0.1)), false),
  ("tanh, σ = 0.05: too small", stack(.tanh, .normal(.deviation(0.05))), true),
  ("tanh, σ = 1: too large", stack(.tanh, .normal(.deviation(1))), true),
  ("tanh, Glorot normal", stack(.tanh, .glorotNormal), true),
  ("tanh, Glorot uniform", stack(.tanh, .glorotUniform), false),
  ("ReLU, Glorot normal", stack(.relu, .glorotNormal), true),
  ("ReLU, He normal", stack(.relu, .heNormal), true),
  ("ReLU, He uniform", stack(.relu, .heUniform), false),
  ("SELU, LeCun normal", stack(.selu, .lecunNormal), true),
  ("SELU, LeCun uniform", stack(.selu, .lecunUniform), false),
]

/// What is left of a signal in each of ten layers, for several ways to begin.
private func drawSignals(_ options: DemoOptions) {
  print("beginning                  spread in layers 1, 5, 10    in layer 10: distinct   near ±1")
  var series: [Series] = []
  for (name, stack, isDrawn) in beginnings {
    var generator = SeededGenerator(seed: options.seed)
    let outputs = stack.outputs(using: &generator)
    let spreads = outputs.map { Double(spread(of: $0)) }
    let saturated = Double((abs(outputs[9]) .> 0.95).mean())
    let columns = [0, 4, 9].map { String(format: "%9.1e", spreads[$0]) }
    print(
      column(name, width: 26), columns.joined(),
      column("\(distinctUnits(of: outputs[9])) of 64", width: -22),
      stack.activation == .tanh ? column(percent(saturated), width: -10) : "")
    if isDrawn { series.append(Series(name, spreads)) }
  }
  let chart = LineChart(
    title: "How a signal fares on its way through ten layers of 64", xTitle: "layer",
    yTitle: "standard deviation of the outputs", series: series, yScale: .logarithmic)
  options.write(chart, named: "signal-depth")
}

/// The gradient of each of twenty layers: those that vanish, that explode, and that do neither.
private func drawGradients(_ options: DemoOptions) {
  let glorot = Initialization.Variance.glorot.deviation(inputs: 64, outputs: 64)
  let ways: [(name: String, stack: DeepStack)] = [
    ("sigmoid, Glorot", stack(.sigmoid, .glorotNormal, depth: 20)),
    ("tanh, Glorot", stack(.tanh, .glorotNormal, depth: 20)),
    ("ReLU, Glorot", stack(.relu, .glorotNormal, depth: 20)),
    ("ReLU, He", stack(.relu, .heNormal, depth: 20)),
    ("tanh, 3 × Glorot's σ", stack(.tanh, .normal(.deviation(3 * glorot)), depth: 20)),
  ]
  let series = ways.map { name, stack in
    var generator = SeededGenerator(seed: options.seed)
    let runs = (0..<(options.quick ? 2 : 8)).map { _ in
      stack.gradientNorms(using: &generator).map { Double($0) }
    }
    return Series(name, meanOf: runs)
  }
  let chart = LineChart(
    title: "Gradients of twenty layers of 64: vanishing, exploding, neither", xTitle: "layer",
    yTitle: "length of ∂L/∂W", series: series, yScale: .logarithmic)
  options.write(chart, named: "gradient-depth")
}

/// How many rectifiers die of steps of several lengths.
private func drawDeadUnits(_ options: DemoOptions) {
  let ways: [(name: String, hidden: ActivationFunction, rate: Scalar)] = [
    ("ReLU, rate 0.03", .relu, 0.03), ("ReLU, rate 0.1", .relu, 0.1),
    ("ReLU, rate 0.15", .relu, 0.15), ("leaky ReLU, rate 0.15", .leakyReLU(slope: 0.01), 0.15),
  ]
  let series = ways.map { name, hidden, rate in
    var generator = SeededGenerator(seed: options.seed)
    let x = Tensor.normal([256, 2], using: &generator)
    let y = (x * x).sum(axis: 1, keepingAxis: true)
    var network = PlainNetwork(
      sizes: [2, 32, 1], hidden: hidden, output: .linear, initialization: .heNormal,
      using: &generator)
    let shares = network.trainCountingDeadUnits(
      epochs: 100, on: x, targets: y, loss: .squaredError, rate: rate)
    let loss = network.value(of: .squaredError, at: x, targets: y)
    print("\(name): \(percent(shares[100])) of the units dead, loss \(fixed(loss, decimals: 3))")
    return Series(name, shares.map { 100 * $0 }, startingAt: 0)
  }
  let chart = LineChart(
    title: "Dead units: no row gets through to them any more", xTitle: "epoch",
    yTitle: "% of 32 hidden units", series: series)
  options.write(chart, named: "dead-units")
}

/// What it costs to follow every path, and what to remember each node.
private func drawPaths(_ options: DemoOptions) {
  let depths = Array(1...(options.quick ? 6 : 9))
  let counts = depths.map { depth in
    var generator = SeededGenerator(seed: options.seed)
    let network = DeepStack(
      depth: depth, width: 4, activation: .tanh, initialization: .glorotNormal
    ).network(using: &generator)
    return [false, true].map { remembers in
      var paths = PathDerivatives(of: network, at: [1, -1, 0.5, 2], remembers: remembers)
      _ = paths.derivative(layer: 0, node: 1)
      return Double(paths.evaluations)
    }
  }
  let (depth, last) = (depths[depths.count - 1], counts[counts.count - 1])
  print(
    "one derivative through \(depth) layers of 4: \(grouped(Int(last[0]))) nodes path by path, "
      + "\(Int(last[1])) memoized")
  let chart = LineChart(
    title: "One derivative in layers of 4: every path, or every node once",
    xTitle: "hidden layers", yTitle: "nodes worked out",
    series: [
      Series("path by path", counts.map { $0[0] }), Series("memoized", counts.map { $0[1] }),
    ], yScale: .logarithmic)
  options.write(chart, named: "memoization")
}

private func stack(
  _ activation: ActivationFunction, _ initialization: Initialization, depth: Int = 10
) -> DeepStack {
  DeepStack(depth: depth, activation: activation, initialization: initialization)
}
