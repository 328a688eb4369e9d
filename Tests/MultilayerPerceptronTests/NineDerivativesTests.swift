import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `the nine derivatives` {
  /// All weights 1, all biases 0.
  private let symmetric = TwoTwoOne(
    w111: 1, w121: 1, b11: 0, w112: 1, w122: 1, b12: 0, w211: 1, w221: 1, b21: 0)

  /// The weights of a layer differ, so that a mistaken index changes a number.
  private let asymmetric = TwoTwoOne(
    w111: 1, w121: 2, b11: 0.5, w112: -1, w122: 0.5, b12: -0.5, w211: 2, w221: -3, b21: 1)

  @Test func `mlp/nine-derivatives: with all weights 1`() {
    let outputs = symmetric.outputs(2, 3)
    #expect(outputs == (5, 5, 10))
    #expect(
      symmetric.derivatives(2, 3, target: 5)
        == TwoTwoOne(
          w111: 20, w121: 30, b11: 10, w112: 20, w122: 30, b12: 10, w211: 50, w221: 50, b21: 10))
  }

  @Test func `mlp/nine-derivatives: one step of 0.01 takes the loss from 25 to 2.25`() {
    var network = symmetric.network
    let (x, y): (Tensor, Tensor) = ([[2, 3]], [[5]])
    #expect(network.value(of: .squaredError, at: x, targets: y) == 25)
    network.descend(
      along: network.gradients(of: .squaredError, at: x, targets: y), rate: 0.01)
    expect(network.layers[0].weight, near: [[0.8, 0.8], [0.7, 0.7]])
    expect(network.layers[0].bias, near: [-0.1, -0.1])
    expect(network.layers[1].weight, near: [[0.5], [0.5]])
    expect(network.layers[1].bias, near: [-0.1])
    expect(network(x), near: [[3.5]])
    expect(network.value(of: .squaredError, at: x, targets: y), near: 2.25)
  }

  @Test func `mlp/nine-derivatives-asymmetric: with distinct weights no two formulas agree`() {
    let outputs = asymmetric.outputs(2, 3)
    #expect(outputs == (8.5, -1, 21))
    let derivatives = asymmetric.derivatives(2, 3, target: 5)
    #expect(
      derivatives
        == TwoTwoOne(
          w111: 128, w121: 192, b11: 64, w112: -192, w122: -288, b12: -96, w211: 272, w221: -32,
          b21: 32))
    // What is often printed for w112, with x2 in place of x1, is the derivative by w122.
    let upstream: Scalar = -2 * (5 - 21)
    #expect(upstream * asymmetric.w221 * 3 == derivatives.w122)
    #expect(upstream * asymmetric.w221 * 3 != derivatives.w112)
  }

  @Test func `mlp/nine-derivatives-asymmetric: one step of 0.001, from 256 to 65.4`() {
    var network = asymmetric.network
    let (x, y): (Tensor, Tensor) = ([[2, 3]], [[5]])
    network.descend(
      along: network.gradients(of: .squaredError, at: x, targets: y), rate: 0.001)
    expect(network.layers[0].weight, near: [[0.872, -0.808], [1.808, 0.788]])
    expect(network(x), near: [[13.08672]])
    expect(network.value(of: .squaredError, at: x, targets: y), near: 65.39504)
  }

  @Test func `written out and in matrices they are the same`() {
    for network in [symmetric, asymmetric] {
      let written = network.derivatives(2, 3, target: 5)
      let gradients = network.network.gradients(of: .squaredError, at: [[2, 3]], targets: [[5]])
      let inMatrices = written.network
      #expect(gradients.map(\.weight) == inMatrices.layers.map(\.weight))
      #expect(gradients.map(\.bias) == inMatrices.layers.map(\.bias))
    }
  }
}

@Suite struct `paths` {
  private func network(_ hidden: ActivationFunction) -> PlainNetwork {
    PlainNetwork([
      PlainLayer(
        weight: [[0.1, 0.2, -0.3], [0.4, -0.5, 0.6], [0.7, 0.8, -0.9]], bias: [0.1, -0.2, 0.3],
        activation: hidden),
      PlainLayer(
        weight: [[0.2, -0.4], [0.5, 0.3], [-0.6, 0.7]], bias: [0.05, -0.1], activation: hidden),
      PlainLayer(weight: [[1.5], [-0.8]], bias: [0.25], activation: .linear),
    ])
  }

  private let point: Tensor = [1, -2, 0.5]

  @Test func `mlp/two-hidden-layers-ABC: without activations`() {
    let network = network(.linear)
    let x = point.expandingAxis(0)
    let pass = network.forward(x)
    expect(pass.outputs[1], near: [[-0.25, 1.4, -1.65]])
    expect(pass.outputs[2], near: [[1.69, -0.735]])
    expect(pass.prediction, near: [[3.373]])
    expect(network.value(of: .squaredError, at: x, targets: [[1]]), near: 5.631129)
    let gradients = network.gradients(of: .squaredError, at: x, targets: [[1]])
    expect(gradients[2].weight[0][0], near: 8.02074, "w³₁₁:")
    expect(gradients[1].weight[0][0], near: -1.77975, "w²₁₁:")
    expect(gradients[0].weight[0][0], near: 2.94252, "w¹₁₁:")
  }

  @Test func `mlp/two-hidden-layers-ABC: with sigmoids`() {
    let network = network(.sigmoid)
    let x = point.expandingAxis(0)
    let pass = network.forward(x)
    expect(pass.outputs[1], near: [[0.4378235, 0.8021839, 0.1611089]])
    expect(pass.outputs[2], near: [[0.6087334, 0.5195655]])
    expect(pass.prediction, near: [[0.7474477]])
    expect(network.value(of: .squaredError, at: x, targets: [[1]]), near: 0.06378266)
    let gradients = network.gradients(of: .squaredError, at: x, targets: [[1]])
    expect(gradients[2].weight[0][0], near: -0.307474)
    expect(gradients[1].weight[0][0], near: -0.07900809)
    expect(gradients[0].weight[0][0], near: -0.01881394)
  }

  @Test func `mlp/two-hidden-layers-ABC: the two paths bring 1.4238 and 1.51872`() {
    var paths = PathDerivatives(of: network(.linear), at: point, remembers: false)
    let upstream: Scalar = -2 * (1 - 3.373)
    let contributions = paths.contributions(layer: 1, node: 1)
    // O₁₁ = … + w¹₁₁·x₁, and x₁ = 1.
    expect(upstream * Tensor(contributions), near: [1.4238, 1.51872])
    expect(upstream * paths.derivative(layer: 1, node: 1), near: 2.94252)
  }

  @Test(arguments: [ActivationFunction.linear, .sigmoid, .tanh])
  func `path by path and layer by layer they agree`(hidden: ActivationFunction) {
    let network = network(hidden)
    let x = point.expandingAxis(0)
    let gradients = network.gradients(of: .squaredError, at: x, targets: [[1]])
    let pass = network.forward(x)
    let upstream = 2 * (pass.prediction.scalar - 1)
    for remembers in [false, true] {
      var paths = PathDerivatives(of: network, at: point, remembers: remembers)
      for node in 1...3 {
        let slope = network.layers[0].activation.derivative(at: pass.sums[0])[at: 0, node - 1]
        // ∂L/∂b = ∂L/∂ŷ · ∂ŷ/∂O · f′(z)
        expect(
          upstream * paths.derivative(layer: 1, node: node) * slope,
          near: gradients[0].bias.elements[node - 1])
      }
    }
  }

  @Test func `mlp/backprop-algorithm: memoization visits each node once, not once a path`() {
    var generator = SeededGenerator(seed: 1)
    for depth in 1...6 {
      let network = PlainNetwork(
        sizes: [Int](repeating: 3, count: depth + 1) + [1], hidden: .tanh, output: .linear,
        initialization: .glorotNormal, using: &generator)
      var literal = PathDerivatives(of: network, at: [1, -1, 0.5], remembers: false)
      var memoized = PathDerivatives(of: network, at: [1, -1, 0.5], remembers: true)
      #expect(literal.derivative(layer: 0, node: 1) == memoized.derivative(layer: 0, node: 1))
      let powerOfThree = (0...depth).reduce(1) { power, _ in 3 * power }
      #expect(literal.evaluations == (powerOfThree - 1) / 2, "1 + 3 + 9 + … + 3^depth")
      #expect(memoized.evaluations == 1 + 3 * depth, "1 + 3 + 3 + … + 3")
    }
  }
}
