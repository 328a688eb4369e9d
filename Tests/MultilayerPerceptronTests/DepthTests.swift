import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `depth` {
  /// A chain of units, one a layer, with the same weight and bias each.
  private func chain(
    _ depth: Int, weight: Scalar, bias: Scalar, _ activation: ActivationFunction
  ) -> PlainNetwork {
    let layer = PlainLayer(
      weight: [[Tensor(weight)]], bias: Tensor([bias]), activation: activation)
    return PlainNetwork([PlainLayer](repeating: layer, count: depth))
  }

  private func slope(of network: PlainNetwork, at x: Scalar) -> Scalar {
    var paths = PathDerivatives(of: network, at: Tensor([x]), remembers: true)
    return paths.derivative(layer: 0, node: 1)
  }

  @Test(arguments: [(5, 0.0009765625), (10, 9.536743e-07)] as [(Int, Scalar)])
  func `mlp/vanishing-depth: through n sigmoids at most ¼ to the power of n is left`(
    depth: Int, bound: Scalar
  ) {
    // σ(0) = ½, which the bias takes back, so that the next unit is at 0 too.
    expect(slope(of: chain(depth, weight: 1, bias: -0.5, .sigmoid), at: 0.5), near: bound)
    #expect(slope(of: chain(depth, weight: 1, bias: 0, .sigmoid), at: 0) < bound, "elsewhere, less")
    #expect(slope(of: chain(depth, weight: 1, bias: 0, .tanh), at: 0) == 1)
    #expect(slope(of: chain(depth, weight: 1, bias: 0, .relu), at: 1) == 1)
  }

  @Test(arguments: [(10, 57.66504), (50, 6.376215e+08)] as [(Int, Scalar)])
  func `mlp/exploding-depth: a factor of 1.5 a layer`(depth: Int, expected: Scalar) {
    expect(slope(of: chain(depth, weight: 1.5, bias: 0, .relu), at: 1), near: expected)
  }

  @Test func `mlp/exploding-depth: clipped to norm 1, a step is no longer than η`() {
    var network = chain(20, weight: 1.5, bias: 0, .linear)
    let before = network
    let gradients = network.gradients(of: .squaredError, at: [[1]], targets: [[0]])
    #expect(norm(of: gradients) > 1e6)
    let short = clipped(gradients, toNorm: 1)
    #expect(abs(norm(of: short) - 1) < 1e-5)
    network.descend(along: short, rate: 0.1)
    let moves = zip(network.parameters, before.parameters).map { pow($0 - $1, 2).sum() }
    #expect(abs(moves.reduce(0) { $0 + $1 }.squareRoot() - 0.1) < 1e-5)
  }

  @Test func `mlp/vanishing-depth: clipping leaves short gradients as they are`() {
    let network = chain(10, weight: 1, bias: -0.5, .sigmoid)
    let gradients = network.gradients(of: .squaredError, at: [[0.5]], targets: [[0]])
    #expect(norm(of: gradients) < 1)
    #expect(clipped(gradients, toNorm: 1) == gradients)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `mlp/vanishing-depth: ten layers of sigmoids against ten of ReLU`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sigmoids = DeepStack(width: 32, activation: .sigmoid, initialization: .glorotNormal)
      .gradientNorms(rows: 1, using: &generator)
    #expect(sigmoids[9] > 1000 * sigmoids[0], "the first layer hardly learns: \(sigmoids)")
    let rectifiers = DeepStack(width: 32, activation: .relu, initialization: .heNormal)
      .gradientNorms(rows: 1, using: &generator)
    #expect((0.1..<10).contains(rectifiers[9] / rectifiers[0]), "\(rectifiers)")
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `mlp/init-xavier-he-lecun: signals survive ten layers`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let tanh = DeepStack(width: 32, activation: .tanh, initialization: .glorotNormal)
      .outputs(using: &generator)
    #expect(spread(of: tanh[9]) > 0.1, "Glorot with tanh")
    let selu = DeepStack(width: 64, activation: .selu, initialization: .lecunNormal)
      .outputs(using: &generator)
    #expect(abs(selu[9].mean()) < 0.15 && abs(selu[9].variance() - 1) < 0.4, "LeCun with SELU")
  }

  @Test func `mlp/init-xavier-he-lecun: He keeps the second moment through ten layers of ReLU`() {
    var generator = SeededGenerator(seed: 1)
    let outputs = DeepStack(width: 256, activation: .relu, initialization: .heNormal)
      .outputs(using: &generator)
    for output in outputs { #expect((1.0 / 3..<3).contains((output * output).mean())) }
    let halved = DeepStack(width: 256, activation: .relu, initialization: .lecunNormal)
      .outputs(using: &generator)
    #expect((halved[9] * halved[9]).mean() < 0.01, "with half the variance, 2⁻¹⁰ is left")
  }

  @Test(arguments: [Initialization.zeros, .constant(0.1), .constant(0.5)])
  func `mlp/init-zero-constant: through ten layers, all units are one`(
    initialization: Initialization
  ) {
    var generator = SeededGenerator(seed: 1)
    let outputs = DeepStack(width: 32, activation: .tanh, initialization: initialization)
      .outputs(using: &generator)
    for output in outputs { #expect(distinctUnits(of: output) == 1) }
    let random = DeepStack(width: 32, activation: .tanh, initialization: .glorotUniform)
      .outputs(using: &generator)
    for output in random { #expect(distinctUnits(of: output) == 32) }
  }

  @Test func `weights too small let the signal fade, too large saturate it`() {
    var generator = SeededGenerator(seed: 1)
    let small = DeepStack(width: 32, activation: .tanh, initialization: .normal(.deviation(0.01)))
    #expect(spread(of: small.outputs(using: &generator)[9]) < 1e-10)
    let large = DeepStack(width: 32, activation: .tanh, initialization: .normal(.deviation(1)))
    let output = large.outputs(using: &generator)[9]
    #expect((abs(output) .> 0.95).mean() > 0.7, "nearly all outputs are close to −1 or 1")
  }
}

@Suite struct `dead units` {
  @Test func `mlp/dying-relu: negative for one row is not dead, negative for all is`() {
    let network = PlainNetwork([
      PlainLayer(weight: [[1, -1], [0, 0]], bias: [0, -5], activation: .relu),
      PlainLayer(weight: [[1], [1]], activation: .linear),
    ])
    let x: Tensor = [[-1, 0], [2, 0], [-3, 0]]
    #expect(network.deadUnits(on: x) == [[false, true], [false]])
    #expect(network.deadShare(on: x) == 0.5)
    #expect(network.deadUnits(on: [[-6, 0]]) == [[true, false], [false]], "with other data")
    let gradients = network.gradients(of: .squaredError, at: x, targets: [[1], [1], [1]])
    #expect(gradients[0].weight.transposed()[1] == [0, 0], "no row speaks for the dead unit")
    #expect(gradients[0].weight[at: 0, 0] != 0)
  }

  @Test func `mlp/dying-relu: a change before it can bring a unit back`() {
    var network = PlainNetwork([
      PlainLayer(weight: [[1]], activation: .linear),
      PlainLayer(weight: [[-1]], activation: .relu),
      PlainLayer(weight: [[1]], activation: .linear),
    ])
    #expect(network.deadUnits(on: [[1], [2]])[1] == [true])
    network.layers[0].weight = [[-1]]
    #expect(network.deadUnits(on: [[1], [2]])[1] == [false])
  }

  @Test func `long steps kill rectifiers, and leaky ones survive them`() {
    func train(_ hidden: ActivationFunction, rate: Scalar) -> (dead: [Double], loss: Scalar) {
      var generator = SeededGenerator(seed: 1)
      let x = Tensor.normal([256, 2], using: &generator)
      let y = (x * x).sum(axis: 1, keepingAxis: true)
      var network = PlainNetwork(
        sizes: [2, 32, 1], hidden: hidden, output: .linear, initialization: .heNormal,
        using: &generator)
      let shares = network.trainCountingDeadUnits(
        epochs: 100, on: x, targets: y, loss: .squaredError, rate: rate)
      return (shares, network.value(of: .squaredError, at: x, targets: y))
    }
    let (short, long) = (train(.relu, rate: 0.03), train(.relu, rate: 0.15))
    #expect(short.dead.count == 101, "before the first epoch and after each")
    #expect(short.dead.allSatisfy { $0 == 0 })
    #expect(long.dead[0] == 0 && long.dead[100] > 0.5, "\(long.dead)")
    #expect(long.loss < 1, "it does learn, with those that are left")
    let leaky = train(.leakyReLU(slope: 0.01), rate: 0.15)
    #expect(leaky.dead.allSatisfy { $0 == 0 })
    #expect(leaky.loss < long.loss)
  }
}
