import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `2.5 variance of the weights` {
  @Test(
    arguments: [
      (4, 3, 0.2857143, 0.5, 0.25), (784, 128, 0.002192982, 0.00255102, 0.00127551),
      (128, 64, 0.01041667, 0.015625, 0.0078125),
    ] as [(Int, Int, Scalar, Scalar, Scalar)])
  func `mlp/init-xavier-he-lecun: by the number of connections`(
    inputs: Int, outputs: Int, glorot: Scalar, he: Scalar, lecun: Scalar
  ) {
    typealias Variance = Initialization.Variance
    func value(_ variance: Variance) -> Scalar { variance.value(inputs: inputs, outputs: outputs) }
    expect(value(.glorot), near: glorot, "Glorot: 2/(n_in + n_out), not half of it:")
    expect(value(.he(slope: 0)), near: he, "He: 2/n_in:")
    expect(value(.lecun), near: lecun, "LeCun: 1/n_in:")
  }

  @Test func `mlp/init-xavier-he-lecun: a leaky ReLU wants a little less, the identity LeCun's`() {
    let leaky = Initialization.Variance.he(slope: 0.5)
    expect(leaky.value(inputs: 10, outputs: 3), near: 0.16, "2/((1 + ¼)·10)")
    let identity = Initialization.Variance.he(slope: 1)
    #expect(
      identity.value(inputs: 10, outputs: 3)
        == Initialization.Variance.lecun.value(inputs: 10, outputs: 3))
  }

  @Test func `a given standard deviation is squared, whatever the layer`() {
    expect(Initialization.Variance.deviation(0.3).value(inputs: 10, outputs: 3), near: 0.09)
  }
}

@Suite struct `initialization` {
  @Test(
    arguments: [
      (4, 3, 0.5345225, 0.9258201), (784, 128, 0.04682929, 0.08111071),
      (128, 64, 0.1020621, 0.1767767),
    ] as [(Int, Int, Scalar, Scalar)])
  func `mlp/init-xavier-he-lecun: standard deviations, and limits of even distributions`(
    inputs: Int, outputs: Int, deviation: Scalar, limit: Scalar
  ) {
    let glorot = Initialization.Variance.glorot
    expect(glorot.deviation(inputs: inputs, outputs: outputs), near: deviation)
    expect(glorot.limit(inputs: inputs, outputs: outputs), near: limit, "√(6/(n_in + n_out))")
  }

  static let targets: [(Initialization, Double)] = [
    (.glorotNormal, 2 / 650), (.glorotUniform, 2 / 650), (.heNormal, 2 / 400),
    (.heUniform, 2 / 400), (.lecunNormal, 1 / 400), (.lecunUniform, 1 / 400),
    (.normal(.deviation(0.1)), 0.01),
  ]

  @Test(arguments: targets)
  func `mlp/init-xavier-he-lecun: of 100,000 draws the variance is within 2 % of its target`(
    initialization: Initialization, target: Double
  ) {
    var generator = SeededGenerator(seed: 8)
    let weights = initialization.weights(inputs: 400, outputs: 250, using: &generator)
    #expect(weights.shape == [400, 250])
    #expect(abs(Double(weights.variance()) / target - 1) < 0.02)
    #expect(abs(Double(weights.mean())) < 0.02 * target.squareRoot())
    let beyond = Double((abs(weights) .> Tensor(weights.variance().squareRoot())).mean())
    switch initialization {
    case .uniform: #expect(abs(beyond - 0.4226) < 0.01, "1 − 1/√3 lie beyond one deviation")
    default: #expect(abs(beyond - 0.3173) < 0.01, "of normal draws, 31.73 %")
    }
  }

  @Test func `the shape may differ from inputs by outputs`() {
    var generator = SeededGenerator(seed: 8)
    let kernels = Initialization.heNormal.weights(
      [16, 8, 3, 3], inputs: 72, outputs: 144, using: &generator)
    #expect(kernels.shape == [16, 8, 3, 3])
    #expect(abs(kernels.variance() * 36 - 1) < 0.1)
  }

  @Test func `the same seed gives the same weights`() {
    var (a, b) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
    let first = Initialization.heUniform.weights(inputs: 5, outputs: 4, using: &a)
    #expect(first == Initialization.heUniform.weights(inputs: 5, outputs: 4, using: &b))
    #expect(first != Initialization.heUniform.weights(inputs: 5, outputs: 4, using: &b))
  }

  /// A 2-2-1 network of tanh with the same number everywhere, also for the biases.
  private func constantNetwork(_ value: Scalar) -> PlainNetwork {
    PlainNetwork([
      PlainLayer(
        weight: Tensor(repeating: value, shape: [2, 2]),
        bias: Tensor(repeating: value, shape: [2]), activation: .tanh),
      PlainLayer(
        weight: Tensor(repeating: value, shape: [2, 1]),
        bias: Tensor(repeating: value, shape: [1]), activation: .linear),
    ])
  }

  @Test func `mlp/init-zero-constant: of zeros only the output bias moves`() {
    var network = constantNetwork(0)
    for _ in 0..<100 {
      let gradients = network.gradients(of: .squaredError, at: [[1, 2]], targets: [[1]])
      #expect(gradients.map(\.weight) == [.zeros([2, 2]), .zeros([2, 1])])
      #expect(gradients[0].bias == [0, 0])
      network.descend(along: gradients, rate: 0.1)
    }
    expect(network.layers[1].bias, near: [1], "the answer is learned, but not from the input")
  }

  @Test func `mlp/init-zero-constant: units that begin as copies stay copies`() {
    var network = constantNetwork(0.5)
    for _ in 0..<100 {
      network.descend(
        along: network.gradients(of: .squaredError, at: [[1, 2]], targets: [[1]]), rate: 0.1)
      let incoming = network.layers[0].weight.transposed()
      #expect(incoming[0] == incoming[1])
      #expect(network.layers[1].weight[0] == network.layers[1].weight[1])
    }
    #expect(network.layers[0].weight != constantNetwork(0.5).layers[0].weight, "they do move")
  }
}
