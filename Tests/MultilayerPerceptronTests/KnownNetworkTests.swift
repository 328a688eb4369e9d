import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `networks with weights one can read` {
  @Test func `mlp/xor-solved: OR and NAND, joined by AND, are exclusive or`() {
    let pass = PlainNetwork.xorGates.forward(XOR.points)
    #expect(pass.outputs[1] == [[0, 1], [1, 1], [1, 1], [1, 0]], "OR and NAND")
    #expect(pass.prediction == XOR.answers)
  }

  @Test func `mlp/three-perceptrons: the first counts twice as much as the second`() {
    let pass = PlainNetwork.threePerceptrons().forward([[0, 0], [-1, -1], [-3, -3]])
    expect(pass.outputs[1][0], near: [0.9975274, 0.9525741])
    expect(pass.outputs[1][1], near: [0.7310586, 0.002472623])
    expect(pass.outputs[1][2], near: [0.0001233946, 3.775135e-11])
    expect(pass.sums[1], near: [[17.73814], [10.32295], [3.001234]])
    expect(pass.prediction, near: [[0.99999998], [0.9999671], [0.9526298]])
  }

  @Test func `mlp/three-perceptrons: with a bias of 3 the answer is yes everywhere, with −8 not`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.uniform([1000, 2], in: -50..<50, using: &generator)
    #expect(PlainNetwork.threePerceptrons()(x).minimum() >= 0.952574, "never below σ(3)")
    let answers = PlainNetwork.threePerceptrons(outputBias: -8)(x)
    #expect(answers.minimum() < 0.001 && answers.maximum() > 0.99)
  }

  @Test func `mlp/insurance: awareness and affordability decide`() {
    let x: Tensor = [[-0.5, 0.3, 1.2, 0.4]]
    let pass = PlainNetwork.insurance(outputWeights: [1.5, -2]).forward(x)
    expect(pass.outputs[1], near: [[0.6106392, 0.7280992]])
    expect(pass.prediction, near: [[0.3681319]])
    #expect((pass.prediction .> 0.5) == [[0]], "do not buy")

    let willing = PlainNetwork.insurance(outputWeights: [1.5, 1])(x)
    expect(willing, near: [[0.8380864]])
    #expect((willing .> 0.5) == [[1]], "buy")

    let undecided = PlainNetwork.insurance(outputWeights: [0, 0])(x)
    #expect(undecided == [[0.5]])
    #expect((undecided .> 0.5) == [[0]], "exactly ½ means no")
  }

  @Test func `mlp/insurance: without an output bias, positive weights can only say yes`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.normal([1000, 4], deviation: 5, using: &generator)
    #expect(PlainNetwork.insurance(outputWeights: [0.1, 0.2])(x).minimum() > 0.5)
  }

  @Test func `mlp/cricket-century: running comes from eye, diet and fitness`() {
    let running = PlainNetwork.running([[0.5, 0.2, 0.1]])
    expect(running, near: [[0.73885]], "σ(0.35 + 0.42 + 0.27) = σ(1.04)")
    let judgments: Tensor = [
      [0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.5], [1, 1, 1, 1, 1],
      [Tensor(running.scalar), 0.5, 0.5, 0.5, 0.5],
    ]
    expect(
      PlainNetwork.centuryOutput(judgments),
      near: [[0.7685248], [0.9987077], [0.9999944], [0.999006]],
      "never below σ(1.2): the network always expects a century")
  }

  @Test func `mlp/linear-collapse: two layers without activations are one`() {
    let network = PlainNetwork([
      PlainLayer(weight: [[1, 3], [2, 4]], bias: [0.5, -0.5], activation: .linear),
      PlainLayer(weight: [[2, 0], [-1, 1]], bias: [1, 1], activation: .linear),
    ])
    let layer = network.collapsed()
    #expect(layer.weight == [[-1, 3], [0, 4]], "W₂W₁, transposed: points lie in rows here")
    #expect(layer.bias == [2.5, 0.5])
    #expect(layer([[1, -1]]) == [[1.5, -0.5]])
    #expect(network([[1, -1]]) == [[1.5, -0.5]])
  }

  @Test func `mlp/linear-collapse: no linear stack solves exclusive or`() {
    var generator = SeededGenerator(seed: 1)
    var network = PlainNetwork(
      sizes: [2, 8, 8, 1], hidden: .linear, output: .linear, initialization: .glorotNormal,
      using: &generator)
    for _ in 0..<500 {
      let gradients = network.gradients(of: .squaredError, at: XOR.points, targets: XOR.answers)
      network.descend(along: gradients, rate: 0.1)
    }
    // The best line is level: ½ everywhere, an error of ¼.
    #expect(network(XOR.points).isClose(to: [[0.5], [0.5], [0.5], [0.5]], within: 1e-3))
  }
}
