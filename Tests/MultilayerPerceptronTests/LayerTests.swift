import Autograd
import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `2.10 linear forward` {
  @Test func `a column of weights belongs to a neuron, and a bias is added to each`() {
    let layer = Linear(weight: [[1, 2, 3], [4, 5, 6]], bias: [10, 20, 30])
    let y = layer([[1, 1], [2, 0]])
    #expect(y.value == [[15, 27, 39], [12, 24, 36]], "row·W + b: [1, 1] gives 1 + 4 + 10 first")
  }

  @Test func `it equals the matrix product and the sum, in value and in all gradients`() {
    var generator = SeededGenerator(seed: 1)
    let layer = Linear(inputs: 5, outputs: 3, using: &generator)
    layer.bias.value = .normal([3], using: &generator)
    let x = Variable(.normal([4, 5], using: &generator))
    let upstream = Tensor.normal([4, 3], using: &generator)
    let (fused, plain) = (layer(x), matmul(x, layer.weight) + layer.bias)
    #expect(fused.value.isClose(to: plain.value, within: 1e-5))
    let (left, right) = (
      fused.gradients(upstream: upstream), plain.gradients(upstream: upstream)
    )
    for variable in [x, layer.weight, layer.bias] {
      #expect(left[variable].isClose(to: right[variable], within: 1e-5))
    }
  }

  @Test func `rows may lie along several axes`() {
    var generator = SeededGenerator(seed: 2)
    let layer = Linear(inputs: 4, outputs: 2, using: &generator)
    let x = Tensor.normal([2, 3, 4], using: &generator)
    #expect(layer(x).shape == [2, 3, 2])
    #expect(layer(x).value[1].isClose(to: layer(x[1]).value, within: 1e-5))
  }

  @Test func `its gradients agree with difference quotients`() {
    var generator = SeededGenerator(seed: 3)
    let layer = Linear(inputs: 3, outputs: 2, using: &generator)
    let check = GradientCheck(
      at: [.normal([4, 3], using: &generator), layer.weight.value, [0.5, -1]]
    ) { arguments in
      linear(arguments[0], weight: arguments[1], bias: arguments[2])
    }
    #expect(check.passes, "\(check)")
  }
}

@Suite struct `linear layers` {
  @Test func `mlp/init-keras-layers: Dense(128, relu, HeNormal), Dense(64, tanh, GlorotUniform)`() {
    var generator = SeededGenerator(seed: 1)
    let first = Linear(inputs: 784, outputs: 128, initialization: .heNormal, using: &generator)
    let second = Linear(inputs: 128, outputs: 64, initialization: .glorotUniform, using: &generator)
    #expect(first.parameterCount == 100_480)
    #expect(second.parameterCount == 8256)
    #expect(first.bias.value == .zeros([128]))

    // He: a standard deviation of √(2/784).
    let variance = first.weight.value.flattened().variance(axis: 0).scalar
    #expect(abs(variance.squareRoot() / 0.05050763 - 1) < 0.01)
    // Glorot: evenly up to √(6/(128 + 64)).
    let largest = abs(second.weight.value).flattened().maximum(axis: 0).scalar
    #expect(largest <= 0.1767767 && largest > 0.176)

    let network = Sequential(first, Activation(relu), second, Activation(tanh))
    #expect(network(Tensor.zeros([32, 784])).shape == [32, 64])
    #expect(network.parameterCount == 108_736)
  }

  @Test func `the same seed gives the same layer`() {
    var (one, two) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    let a = Linear(inputs: 3, outputs: 2, using: &one)
    let b = Linear(inputs: 3, outputs: 2, using: &two)
    #expect(a.weight.value == b.weight.value)
    #expect(Linear(inputs: 3, outputs: 2, using: &one).weight.value != a.weight.value)
  }

  @Test func `weights and biases must fit together`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Linear(weight: [[1, 2]], bias: [1])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("a bias [outputs] expected; got [1, 2] and [1]"))
  }
}

@Suite struct `2.11 sequential forward` {
  @Test func `the second layer sees what the first one made`() {
    let twice = Activation { 2 * $0 }
    let plusOne = Activation { $0 + 1 }
    #expect(Sequential(twice, plusOne)([3]).value == [7], "3 is doubled first: 6 + 1")
    #expect(Sequential(plusOne, twice)([3]).value == [8], "3 + 1 first, then doubled")
  }

  @Test func `it equals the composition of its layers, in value and in gradients`() {
    var generator = SeededGenerator(seed: 1)
    let first = Linear(inputs: 3, outputs: 3, using: &generator)
    let second = Linear(inputs: 3, outputs: 3, using: &generator)
    let chain = Sequential(first, Activation(tanh), second)
    let x = Tensor.normal([5, 3], using: &generator)
    let (whole, parts) = (chain(x), second(tanh(first(x))))
    #expect(whole.value == parts.value)
    for parameter in chain.parameters {
      #expect(whole.sum().gradients()[parameter] == parts.sum().gradients()[parameter])
    }
  }

  @Test func `without layers the input comes out`() {
    #expect(Sequential([])([1, 2]).value == [1, 2])
  }

  @Test func `a chain is a layer and can stand in another chain`() {
    let twice = Activation { 2 * $0 }
    let inner = Sequential(twice, twice)
    #expect(Sequential(inner, twice)([1]).value == [8])
  }
}

@Suite struct `multilayer perceptrons` {
  @Test func `an activation stands between two layers, and not after the last`() {
    var generator = SeededGenerator(seed: 1)
    let network = MLP(sizes: [1, 2, 1], using: &generator)
    network.layers[0].weight.value = [[1, -1]]
    network.layers[1].weight.value = [[-3], [5]]
    // relu(2·[1, −1]) = [2, 0], and −3·2 = −6 stays negative.
    #expect(network([[2]]).value == [[-6]])
  }

  @Test func `mlp/params-formula: the parameters of any list of sizes`() {
    func count(_ sizes: [Int]) -> Int {
      var generator = SeededGenerator(seed: 1)
      return MLP(sizes: sizes, using: &generator).parameterCount
    }
    #expect(count([2, 2, 1]) == 9)
    #expect(count([3, 3, 2, 1]) == 23)
    #expect(count([2, 4, 1]) == 17)
    #expect(count([4, 2, 1]) == 13)
    #expect(count([4, 5, 1]) == 31)
    #expect(count([5, 5, 1]) == 36)
    #expect(count([784, 128, 64, 10]) == 109_386)
    #expect(count([20, 50, 2]) == 21 * 50 + 51 * 2, "SimpleNN: 21h + (h + 1)k")
  }

  @Test func `it equals the same layers in a chain`() {
    var generator = SeededGenerator(seed: 4)
    let network = MLP(sizes: [3, 5, 4, 2], activation: tanh, using: &generator)
    let layers = network.layers
    let chain = Sequential(
      layers[0], Activation(tanh), layers[1], Activation(tanh), layers[2])
    let x = Tensor.normal([6, 3], using: &generator)
    #expect(network(x).value == chain(x).value)
  }
}

@Suite struct `activations as layers` {
  @Test func `mlp/act-prelu: the slope is a parameter and follows its gradient`() {
    let rectifier = ParametricReLU()
    #expect(rectifier([-2, 3]).value == [-0.5, 3])
    // The slope collects x from every unit below 0: −2 from the first row, −1 from the second.
    let gradients = rectifier([[-2, 3], [-1, 4]]).sum().gradients()
    #expect(gradients[rectifier.slope].scalar == -3)
    #expect(ParametricReLU(units: 2)([[-2, 3], [-1, -4]]).sum().value.scalar == 1.25)
  }

  @Test func `a chain finds the slopes of its rectifiers`() {
    let chain = Sequential(
      Activation(relu), ParametricReLU(units: 3), Activation { swish($0) })
    #expect(chain.namedParameters.map(\.name) == ["layers.1.slope"])
    #expect(chain.parameterCount == 3)
  }
}
