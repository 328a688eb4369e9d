import Autograd
import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `2.6 delta of the output` {
  @Test func `mlp/loss-derivative: twice the distance for a squared error`() {
    let loss = PlainLoss.squaredError
    let delta = loss.outputDelta(sums: [[10]], activation: .linear, targets: [[5]])
    #expect(delta == [[10]], "∂L/∂ŷ = −2(y − ŷ) = −2(5 − 10)")
    let several = loss.outputDelta(sums: [[10, 5]], activation: .linear, targets: [[5, 5]])
    #expect(several == [[5, 0]], "a mean over two outputs halves it")
  }

  @Test func `the slope of the activation is a factor of it`() {
    let loss = PlainLoss.squaredError
    let delta = loss.outputDelta(sums: [[0]], activation: .sigmoid, targets: [[1]])
    #expect(delta == [[-0.25]], "2·(½ − 1)·¼")
    let cut = loss.outputDelta(sums: [[-3]], activation: .relu, targets: [[1]])
    #expect(cut == [[0]], "a ReLU below 0 lets nothing through")
  }

  @Test func `mlp/output-layer-choice: prediction minus target in all three pairings`() {
    let z: Tensor = [[0.3, -1.2, 2], [1, 0, -0.5]]
    let y: Tensor = [[0, 1, 0], [1, 0, 0]]
    expect(
      PlainLoss.binaryCrossEntropy.outputDelta(sums: z, activation: .sigmoid, targets: y),
      near: (sigmoid(z) - y) / 6, "binary: sigmoid, mean over all outputs:")
    expect(
      PlainLoss.categoricalCrossEntropy.outputDelta(sums: z, activation: .softmax, targets: y),
      near: (softmax(z) - y) / 2, "one of many: softmax, mean over the rows:")
    expect(
      PlainLoss.squaredError.outputDelta(sums: z, activation: .linear, targets: y),
      near: 2 * (z - y) / 6, "regression: identity, twice the difference:")
  }

  @Test func `sums a thousand away from the truth neither overflow nor vanish`() {
    let z: Tensor = [[1000, -1000]]
    let y: Tensor = [[0, 1]]
    let binary = PlainLoss.binaryCrossEntropy
    #expect(binary.value(sums: z, activation: .sigmoid, targets: y) == 1000)
    #expect(binary.outputDelta(sums: z, activation: .sigmoid, targets: y) == [[0.5, -0.5]])
    let categorical = PlainLoss.categoricalCrossEntropy
    #expect(categorical.value(sums: z, activation: .softmax, targets: y) == 2000)
    #expect(categorical.outputDelta(sums: z, activation: .softmax, targets: y) == [[1, -1]])
  }
}

@Suite struct `2.7 delta of a hidden layer` {
  @Test func `a node adds up what comes back from all nodes that it feeds`() {
    let delta = hiddenDelta(
      next: [[1, 10]], weight: [[2, 3], [4, 5], [6, 7]], slope: [[1, 0.5, 0]])
    #expect(delta == [[32, 27, 0]], "(2 + 30)·1, (4 + 50)·½, (6 + 70)·0")
  }

  @Test func `rows do not mix`() {
    let delta = hiddenDelta(
      next: [[1, 10], [2, 0]], weight: [[2, 3], [4, 5]], slope: [[1, 1], [3, 0.25]])
    #expect(delta == [[32, 54], [12, 2]])
  }
}

@Suite struct `2.8 gradients of a layer` {
  @Test func `a weight's gradient is what went in times δ of where it leads`() {
    let gradient = layerGradient(inputs: [[2, 3, 5]], delta: [[10, -1]])
    #expect(gradient.weight == [[20, -2], [30, -3], [50, -5]])
    #expect(gradient.bias == [10, -1])
  }

  @Test func `a batch adds up its rows`() {
    let gradient = layerGradient(inputs: [[2, 3], [1, 0]], delta: [[10], [4]])
    #expect(gradient.weight == [[24], [30]])
    #expect(gradient.bias == [14])
  }

  @Test func `mlp/backprop-4-3-2-1: all 26 derivatives`() {
    let network = FourThreeTwoOne.network
    let (x, y) = (FourThreeTwoOne.point, FourThreeTwoOne.target)
    expect(network.value(of: .binaryCrossEntropy, at: x, targets: y), near: 0.6451169)
    let gradients = network.gradients(of: .binaryCrossEntropy, at: x, targets: y)
    expect(
      gradients[0].weight,
      near: [
        [-0.007906878, 0.007605156, 0.02780823], [-0.01581376, 0.01521031, 0.05561646],
        [0.007906878, -0.007605156, -0.02780823], [-0.003953439, 0.003802578, 0.01390412],
      ], "∂W1:")
    expect(gradients[0].bias, near: [-0.007906878, 0.007605156, 0.02780823], "∂b1:")
    expect(
      gradients[1].weight,
      near: [[-0.09317656, 0.128284], [-0.0354997, 0.04887541], [-0.01888119, 0.02599532]], "∂W2:")
    expect(gradients[1].bias, near: [-0.1035008, 0.1424982], "∂b2:")
    expect(gradients[2].weight, near: [[-0.2804745], [-0.2307646]], "∂W3:")
    expect(gradients[2].bias, near: [-0.4753988], "∂b3 = ŷ − 1:")
  }

  @Test func `mlp/simplenet-2-4-1: one step from 1.890625 to 1.377576`() {
    var network = PlainNetwork([
      PlainLayer(
        weight: [[0.5, 1, -1, 0.3], [-0.25, 1, 0.25, 0.7]], bias: [0, 0.1, -0.2, 0.05],
        activation: .relu),
      PlainLayer(weight: [[0.4], [-0.3], [0.2], [0.1]], bias: [0.05], activation: .linear),
    ])
    let (x, y): (Tensor, Tensor) = ([[1, 1]], [[1]])
    #expect(parameterCount(sizes: network.sizes) == 17)
    let pass = network.forward(x)
    expect(pass.sums[0], near: [[0.25, 2.1, -0.95, 1.05]])
    expect(pass.outputs[1], near: [[0.25, 2.1, 0, 1.05]])
    expect(pass.prediction, near: [[-0.375]])
    expect(network.value(of: .squaredError, at: x, targets: y), near: 1.890625)

    let gradients = network.gradients(of: .squaredError, at: x, targets: y)
    expect(gradients[1].weight, near: [[-0.6875], [-5.775], [0], [-2.8875]])
    expect(gradients[1].bias, near: [-2.75])
    expect(
      gradients[0].weight, near: [[-1.1, 0.825, 0, -0.275], [-1.1, 0.825, 0, -0.275]],
      "the third unit is off for this row and gets nothing:")
    expect(gradients[0].bias, near: [-1.1, 0.825, 0, -0.275])

    network.descend(along: gradients, rate: 0.01)
    expect(network(x), near: [[-0.1737017]])
    expect(network.value(of: .squaredError, at: x, targets: y), near: 1.377576)
  }

  @Test func `mlp/dying-relu: for this row, only the output bias learns`() {
    var network = PlainNetwork([
      PlainLayer(weight: [[-1], [-0.5]], activation: .relu),
      PlainLayer(weight: [[0.7]], bias: [0.1], activation: .linear),
    ])
    let (x, y): (Tensor, Tensor) = ([[1, 2]], [[1]])
    let pass = network.forward(x)
    #expect(pass.sums[0] == [[-2]])
    expect(pass.prediction, near: [[0.1]], "w·o + b, not w·z + b:")
    expect(network.value(of: .squaredError, at: x, targets: y), near: 0.81)
    let dead = network.gradients(of: .squaredError, at: x, targets: y)
    #expect(dead[0].weight == [[0], [0]] && dead[0].bias == [0] && dead[1].weight == [[0]])
    expect(dead[1].bias, near: [-1.8])

    network.layers[0].activation = .leakyReLU(slope: 0.01)
    expect(network(x), near: [[0.086]])
    expect(network.value(of: .squaredError, at: x, targets: y), near: 0.835396)
    let alive = network.gradients(of: .squaredError, at: x, targets: y)
    expect(alive[0].weight, near: [[-0.012796], [-0.025592]], "∂z/∂w = x is not 0:")
    expect(alive[0].bias, near: [-0.012796])
    expect(alive[1].weight, near: [[0.03656]])
    expect(alive[1].bias, near: [-1.828])
  }
}
