import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `2.1 parameter count` {
  @Test func `mlp/params-4-3-2-1: twelve weights and three biases, and so on, make 26`() {
    #expect(parameterCount(sizes: [4, 3, 2, 1]) == 26, "(12 + 3) + (6 + 2) + (2 + 1)")
    #expect(parameterCount(sizes: [4, 3, 2, 1], biases: false) == 20, "12 + 6 + 2")
  }

  @Test(arguments: [
    ([2, 2, 1], 9), ([3, 3, 2, 1], 23), ([2, 4, 1], 17), ([4, 2, 1], 13), ([4, 5, 1], 31),
    ([5, 5, 1], 36), ([784, 128, 64, 10], 109_386), ([784, 128], 100_480), ([128, 64], 8256),
    ([64, 10], 650),
  ])
  func `mlp/params-formula: weights n_in·n_out and biases n_out in every layer`(
    sizes: [Int], expected: Int
  ) {
    #expect(parameterCount(sizes: sizes) == expected, "sizes \(sizes)")
  }

  @Test func `mlp/params-formula: without biases the insurance network has 10`() {
    #expect(parameterCount(sizes: [4, 2, 1], biases: false) == 10)
  }

  @Test func `mlp/capacity-knobs: a wider, a deeper, or another input layer has more to learn`() {
    let count = parameterCount(sizes: [4, 3, 1])
    #expect(count == 19)
    #expect(parameterCount(sizes: [4, 4, 1]) == 25, "one more hidden unit: 4 + 1 + 1")
    #expect(parameterCount(sizes: [4, 3, 3, 1]) == 31, "one more layer of 3: 9 + 3")
    #expect(parameterCount(sizes: [5, 3, 1]) == 22, "one more input: 3")
    #expect(parameterCount(sizes: [4, 3, 2]) == 23, "one more output: 3 + 1")
  }
}

@Suite struct `2.2 forward propagation` {
  @Test func `mlp/forward-4-3-2-1: the sums and outputs of every layer`() {
    let pass = FourThreeTwoOne.network.forward(FourThreeTwoOne.point)
    #expect(pass.sums.count == 3, "one for each layer")
    #expect(pass.outputs.count == 4, "the input, and one for each layer")
    expect(pass.sums[0], near: [[2.2, -0.65, -1.5]])
    expect(pass.outputs[1], near: [[0.9002495, 0.3429895, 0.1824255]])
    expect(pass.sums[1], near: [[0.3638718, -0.05836566]])
    expect(pass.outputs[2], near: [[0.5899774, 0.4854127]])
    expect(pass.sums[2], near: [[0.09848435]])
    expect(pass.prediction, near: [[0.5246012]])
  }

  @Test func `mlp/notation: the first index of a weight sends, the second receives`() {
    let network = FourThreeTwoOne.network
    #expect(network.sizes == [4, 3, 2, 1])
    #expect(network.layers.map(\.weight.shape) == [[4, 3], [3, 2], [2, 1]])
    #expect(network.layers.map(\.bias.shape) == [[3], [2], [1]])

    // The only weight that is not 0 leads from node 3 to node 2.
    var weight = Tensor.zeros([4, 3])
    weight[at: 2, 1] = 10
    let layer = PlainLayer(weight: weight, bias: [1, 2, 3], activation: .linear)
    #expect(layer([[5, 6, 7, 8]]) == [[1, 72, 3]])

    // With upright vectors the same sums are Wᵀ·x + b.
    let upright = matmul(weight.transposed(), [[5], [6], [7], [8]]) + [[1], [2], [3]]
    #expect(upright.transposed() == layer([[5, 6, 7, 8]]))
  }

  @Test func `each layer has its own activation, and feeds the next with what that puts out`() {
    let network = PlainNetwork([
      PlainLayer(weight: [[1, -1]], activation: .relu),
      PlainLayer(weight: [[1, 2], [3, -4]], bias: [1, 0], activation: .linear),
      PlainLayer(weight: [[1], [1]], bias: [-5], activation: .step),
    ])
    let pass = network.forward([[2], [-3]])
    #expect(pass.sums[0] == [[2, -2], [-3, 3]])
    #expect(pass.outputs[1] == [[2, 0], [0, 3]])
    #expect(pass.sums[1] == [[3, 4], [10, -12]], "from the outputs of layer 1, not its sums")
    #expect(pass.outputs[2] == [[3, 4], [10, -12]])
    #expect(pass.sums[2] == [[2], [-7]])
    #expect(pass.outputs[3] == [[1], [0]])
    #expect(pass.outputs[0] == [[2], [-3]], "the input comes first, for the way back")
  }

  @Test func `a batch is sent through row by row`() {
    var generator = SeededGenerator(seed: 1)
    let network = PlainNetwork(
      sizes: [3, 5, 2], hidden: .tanh, output: .softmax, initialization: .glorotNormal,
      using: &generator)
    let x = Tensor.normal([7, 3], using: &generator)
    let predictions = network(x)
    #expect(predictions.shape == [7, 2])
    for i in 0..<7 {
      #expect(network(x[i..<i + 1])[0].isClose(to: predictions[i], within: 1e-6))
    }
  }

  @Test func `any depth runs`() {
    for depth in 1...12 {
      var generator = SeededGenerator(seed: 1)
      let network = PlainNetwork(
        sizes: [Int](repeating: 3, count: depth) + [2], hidden: .relu, output: .linear,
        initialization: .heNormal, using: &generator)
      let pass = network.forward(.ones([4, 3]))
      #expect(pass.outputs.count == depth + 1)
      #expect(pass.prediction.shape == [4, 2])
    }
  }
}

@Suite struct `a plain network refuses` {
  @Test func `layers that do not fit each other`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PlainNetwork([
        PlainLayer(weight: .zeros([4, 3]), activation: .relu),
        PlainLayer(weight: .zeros([2, 1]), activation: .linear),
      ])
    }
    expect(result, says: "PlainNetwork: a layer with 3 inputs expected; got 2")
  }

  @Test func `mlp/output-layer-choice: a cross-entropy behind another activation than its own`()
    async
  {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PlainLoss.binaryCrossEntropy.outputDelta(
        sums: [[1, 2]], activation: .tanh, targets: [[0, 1]])
    }
    expect(result, says: "outputDelta: binaryCrossEntropy does not go with tanh outputs")
  }

  private func expect(_ result: ExitTest.Result?, says message: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(message))
  }
}
