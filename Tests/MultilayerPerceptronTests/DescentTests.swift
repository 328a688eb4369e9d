import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `2.9 descent` {
  @Test func `mlp/backprop-algorithm: every parameter moves by exactly −η times its gradient`() {
    var generator = SeededGenerator(seed: 3)
    var network = PlainNetwork(
      sizes: [3, 4, 2], hidden: .tanh, output: .linear, initialization: .glorotNormal,
      using: &generator)
    let before = network
    let (x, y) = (Tensor.normal([5, 3], using: &generator), Tensor.ones([5, 2]))
    let gradients = network.gradients(of: .squaredError, at: x, targets: y)
    network.descend(along: gradients, rate: 0.1)
    for (k, gradient) in gradients.enumerated() {
      expect(
        network.layers[k].weight, near: before.layers[k].weight - 0.1 * gradient.weight,
        "weight of layer \(k + 1):")
      expect(
        network.layers[k].bias, near: before.layers[k].bias - 0.1 * gradient.bias,
        "bias of layer \(k + 1):")
      #expect(abs(gradient.weight).minimum() > 0, "every weight has a gradient here")
    }
    // The first layer's gradient was computed with the second layer's old weights.
    var late = before
    late.layers[1] = network.layers[1]
    let wrong = late.gradients(of: .squaredError, at: x, targets: y)[0].weight
    #expect(!wrong.isClose(to: gradients[0].weight, within: 1e-3))
  }

  @Test(arguments: [(1, -4, 1.4), (5, 4, 4.6)] as [(Scalar, Scalar, Scalar)])
  func `mlp/gradient-sign: one rule serves both signs`(
    w: Scalar, slope: Scalar, expected: Scalar
  ) {
    // L = (w − 3)², as a network of one weight, with input 1 and target 3.
    var network = PlainNetwork([PlainLayer(weight: [[Tensor(w)]], activation: .linear)])
    #expect(network.value(of: .squaredError, at: [[1]], targets: [[3]]) == 4)
    var gradients = network.gradients(of: .squaredError, at: [[1]], targets: [[3]])
    #expect(gradients[0].weight == [[Tensor(slope)]])
    gradients[0].bias = [0]
    network.descend(along: gradients, rate: 0.1)
    expect(network.layers[0].weight, near: [[Tensor(expected)]])
    expect(network.value(of: .squaredError, at: [[1]], targets: [[3]]), near: 2.56)
  }

  @Test func `mlp/gradient-sign: turning the sign again for negative slopes goes uphill`() {
    var network = PlainNetwork([PlainLayer(weight: [[1]], activation: .linear)])
    var gradients = network.gradients(of: .squaredError, at: [[1]], targets: [[3]])
    (gradients[0].weight, gradients[0].bias) = (-gradients[0].weight, [0])
    network.descend(along: gradients, rate: 0.1)
    expect(network.layers[0].weight, near: [[0.6]])
    expect(network.value(of: .squaredError, at: [[1]], targets: [[3]]), near: 5.76)
  }
}

@Suite struct `descent by hand` {
  /// Twelve random points, and the targets of a network that is to be found again.
  private static func data() -> (x: Tensor, y: Tensor, network: PlainNetwork) {
    var generator = SeededGenerator(seed: 4)
    let x = Tensor.normal([12, 2], using: &generator)
    let (teacher, student) = (
      PlainNetwork(
        sizes: [2, 3, 1], hidden: .tanh, output: .linear, initialization: .glorotNormal,
        using: &generator),
      PlainNetwork(
        sizes: [2, 3, 1], hidden: .tanh, output: .linear, initialization: .glorotNormal,
        using: &generator)
    )
    return (x, teacher(x), student)
  }

  @Test(arguments: [(12, 1), (5, 3), (4, 3), (1, 12), (100, 1)])
  func `batch, mini-batch and stochastic descent differ in the number of steps`(
    batchSize: Int, steps: Int
  ) {
    var (x, y, network) = Self.data()
    var generator = SeededGenerator(seed: 5)
    let taken = network.trainEpoch(
      on: x, targets: y, loss: .squaredError, batchSize: batchSize, rate: 0.1, using: &generator)
    #expect(taken == steps)
  }

  @Test func `one batch of all rows is plain gradient descent, whatever the order`() {
    var (x, y, network) = Self.data()
    var plain = network
    plain.descend(along: plain.gradients(of: .squaredError, at: x, targets: y), rate: 0.1)
    var generator = SeededGenerator(seed: 5)
    network.trainEpoch(
      on: x, targets: y, loss: .squaredError, batchSize: 12, rate: 0.1, using: &generator)
    for (a, b) in zip(network.parameters, plain.parameters) { expect(a, near: b) }
  }

  @Test func `mlp/backprop-algorithm: an epoch visits every row once`() {
    // Row i alone speaks for weight i. In 20 draws with replacement some rows would stay out.
    var network = PlainNetwork([PlainLayer(weight: .zeros([20, 1]), activation: .linear)])
    var generator = SeededGenerator(seed: 6)
    let steps = network.trainEpoch(
      on: .identity(20), targets: .ones([20, 1]), loss: .squaredError, batchSize: 1, rate: 0.01,
      using: &generator)
    #expect(steps == 20)
    #expect(network.layers[0].weight.minimum() > 0)
  }

  @Test(arguments: [1, 4, 12])
  func `mlp/backprop-algorithm: the loss falls over ten epochs`(batchSize: Int) {
    var (x, y, network) = Self.data()
    var generator = SeededGenerator(seed: 7)
    var losses = [network.value(of: .squaredError, at: x, targets: y)]
    for _ in 0..<10 {
      network.trainEpoch(
        on: x, targets: y, loss: .squaredError, batchSize: batchSize, rate: 0.05,
        using: &generator)
      losses.append(network.value(of: .squaredError, at: x, targets: y))
    }
    #expect(losses[10] < 0.8 * losses[0], "\(losses)")
    if batchSize == 12 {
      #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 }, "exact steps: \(losses)")
    }
  }

  @Test func `mlp/total-error: the sum is n times the mean, and so is its gradient`() {
    let (y, predictions): (Tensor, Tensor) = ([[1], [0], [1]], [[0.8], [0.3], [0.6]])
    let errors = pow(y - predictions, 2)
    expect(errors, near: [[0.04], [0.09], [0.16]])
    expect(errors.sum(), near: 0.29, "total error")
    let loss = PlainLoss.squaredError
    expect(
      loss.value(sums: predictions, activation: .linear, targets: y), near: 0.09666667, "mean")
    let delta = loss.outputDelta(sums: predictions, activation: .linear, targets: y)
    expect(3 * delta, near: 2 * (predictions - y), "three times the mean's, the sum's gradient")
  }

  @Test func `mlp/simplenet-2-4-1: a hundred epochs by single rows lower the loss on both`() {
    let (x, y): (Tensor, Tensor) = ([[0, 0], [1, 1]], [[0], [1]])
    for seed: UInt64 in 1...10 {
      var generator = SeededGenerator(seed: seed)
      var network = PlainNetwork(
        sizes: [2, 4, 1], hidden: .relu, output: .linear, initialization: .heNormal,
        using: &generator)
      let start = network.value(of: .squaredError, at: x, targets: y)
      for _ in 0..<100 {
        network.trainEpoch(
          on: x, targets: y, loss: .squaredError, batchSize: 1, rate: 0.01, using: &generator)
      }
      #expect(network.value(of: .squaredError, at: x, targets: y) < start, "seed \(seed)")
    }
  }
}

@Suite struct `exclusive or, learned` {
  private static let start = {
    var generator = SeededGenerator(seed: 1)
    let network = PlainNetwork(
      sizes: [2, 4, 1], hidden: .tanh, output: .sigmoid, initialization: .glorotNormal,
      using: &generator)
    return (network, generator)
  }()

  @Test func `mlp/xor-solved: the first losses, and four right answers, of a training by hand`() {
    var (network, generator) = Self.start
    func loss() -> Scalar {
      network.value(of: .binaryCrossEntropy, at: XOR.points, targets: XOR.answers)
    }
    var losses = [loss()]
    for _ in 0..<300 {
      network.trainEpoch(
        on: XOR.points, targets: XOR.answers, loss: .binaryCrossEntropy, batchSize: 1, rate: 0.2,
        using: &generator)
      losses.append(loss())
    }
    expect(
      Tensor(Array(losses[...6])),
      near: [0.7113625, 0.7016305, 0.6928646, 0.6879337, 0.6838348, 0.6737949, 0.6671389],
      "the trajectory of seed 1:")
    expect(losses[300], near: 0.01027341)
    #expect((network(XOR.points) .> 0.5) == XOR.answers)
  }
  @Test func `two hidden units can be too few to find what two could do`() {
    var generator = SeededGenerator(seed: 2)
    var network = PlainNetwork(
      sizes: [2, 2, 1], hidden: .tanh, output: .sigmoid, initialization: .glorotNormal,
      using: &generator)
    for _ in 0..<1000 {
      network.trainEpoch(
        on: XOR.points, targets: XOR.answers, loss: .binaryCrossEntropy, batchSize: 1, rate: 0.2,
        using: &generator)
    }
    let loss = network.value(of: .binaryCrossEntropy, at: XOR.points, targets: XOR.answers)
    #expect(abs(loss - 0.3466) < 0.01, "½ ln 2: two points are right, two are left at ½")
    #expect(network(XOR.points).elements.count { abs($0 - 0.5) < 0.05 } == 2)
  }
}
