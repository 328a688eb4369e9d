import Perceptron
import TensorCore
import Testing

@Suite struct `1.1 step` {
  @Test func `perceptron/step: the border belongs to the ones`() {
    #expect(step([-0.1, 0, 3]) == [0, 1, 1], "step(0) is 1: z ≥ 0, not z > 0")
  }

  @Test func `any shape goes in and comes out`() {
    #expect(step([[-2, 2], [1e-20, -1e-20]]) == [[0, 1], [1, 0]])
    #expect(step(7) == 1)
  }
}

@Suite struct `1.5 score` {
  @Test func `perceptron/neuron-formula: weighted sum, bias, activation`() {
    let neuron = Neuron(weights: [0.5, -0.25], bias: 0.1)
    let y = neuron.score([2, 4])
    expect(y, near: 0.1, "0.5·2 − 0.25·4 + 0.1; 0.2 would count the bias twice:")
    expect(sigmoid(y), near: 0.5249792)
    #expect(step(y) == 1)
  }

  @Test func `a matrix is scored row by row`() {
    let neuron = Neuron(weights: [2, 3], bias: 5)
    #expect(neuron.score([[4, 5], [-1, -1], [0, 0]]) == [28, 0, 5])
    #expect(neuron.score([4, 5]).shape == [], "one point has one score, not a row of one")
  }

  @Test func `inputs are real numbers, though the output of the step is not`() {
    let neuron = Neuron(weights: [0.25, -1.5, 2], bias: -0.5)
    #expect(neuron.score([2, 1, 0.5]) == -0.5)
  }
}

@Suite struct `1.6 withConstantInput` {
  @Test func `a one comes behind the inputs of a point`() {
    #expect(withConstantInput([4, 5]) == [4, 5, 1])
  }

  @Test func `a one comes behind the inputs of each row`() {
    #expect(
      withConstantInput([[4, 5], [6, 7], [8, 9]]) == [[4, 5, 1], [6, 7, 1], [8, 9, 1]])
  }
}

@Suite struct `a neuron` {
  @Test func `perceptron/parameter-count: two inputs need three numbers, n inputs n + 1`() {
    #expect(Neuron(inputs: 2).parameterCount == 3)
    for n in 0..<5 { #expect(Neuron(inputs: n).coefficients.count == n + 1) }
    #expect(SoftmaxRegression(inputs: 4, classes: 3).parameterCount == 15)
  }

  @Test func `the bias is the weight of an input that is always 1`() {
    var generator = SeededGenerator(seed: 1)
    let neuron = Neuron(coefficients: .normal([5], using: &generator))
    let inputs = Tensor.normal([6, 4], using: &generator)
    let folded = Neuron(weights: neuron.coefficients, bias: 0)
    expect(folded.score(withConstantInput(inputs)), near: neuron.score(inputs))
  }

  @Test func `coefficients and neuron are two views of the same numbers`() {
    let neuron = Neuron(weights: [2, 3], bias: 5)
    #expect(neuron.coefficients == [2, 3, 5])
    #expect(Neuron(coefficients: [2, 3, 5]) == neuron)
  }

  @Test func `mistakes are the rows on the wrong side`() {
    let neuron = Neuron(weights: [1, 0], bias: 0)
    let inputs: Tensor = [[1, 9], [-1, 9], [2, 9], [0, 9]]
    #expect(neuron.mistakes(on: inputs, labels: [1, 0, 0, 0]) == 2)
    #expect(neuron.accuracy(on: inputs, labels: [1, 0, 0, 0]) == 0.5)
  }

  @Test func `signs are −1 and +1`() {
    #expect(signs(of: [0, 1, 1]) == [-1, 1, 1])
  }
}
