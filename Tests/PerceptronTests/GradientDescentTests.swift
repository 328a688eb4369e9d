import Perceptron
import TensorCore
import Testing

@Suite struct `1.14 gradient` {
  @Test func `each row pulls with its own inputs`() {
    let slope = Neuron(inputs: 2).gradient(
      inputs: [[1, 2], [10, 20], [3, 5]], upstream: [1, 0, -2])
    #expect(slope.weights == [-5, -8], "1·(1, 2) − 2·(3, 5): a sum over rows, not a mean")
    #expect(slope.bias == -1, "the bias is the weight of an input that is always 1")
  }

  @Test func `a single row hands its inputs through`() {
    let slope = Neuron(inputs: 3).gradient(inputs: [[2, 0, -1]], upstream: [0.5])
    #expect(slope.coefficients == [1, 0, -0.5, 0.5])
  }
}

@Suite struct `one neuron, many losses` {
  @Test func `perceptron/flexible-table: each gradient is (prediction − target)·x`() {
    var generator = SeededGenerator(seed: 15)
    let (x, z) = (Tensor.normal([1, 3], using: &generator), Scalar(0.8))
    let neuron = Neuron(inputs: 3)
    func slope(_ upstream: Tensor) -> Tensor {
      neuron.gradient(inputs: x, upstream: upstream).weights
    }
    let logistic = slope(logLossGradient(scores: [Tensor(z)], targets: [1]))
    expect(logistic, near: (sigmoid(Tensor(z)) - 1) * x[0])
    let linear = slope(squaredErrorGradient(scores: [Tensor(z)], targets: [2]))
    expect(linear, near: 2 * (z - 2) * x[0], "twice, as the square brings down its exponent:")
    let upstream = crossEntropyGradient(scores: [[0.8, -0.1]], labels: [0])
    let softmaxed = matmul(x, upstream, transposingLeft: true)
    let expected = matmul(x, softmax([[0.8, -0.1]]) - [[1, 0]], transposingLeft: true)
    expect(softmaxed, near: expected)
    // The perceptron too, with the step's 0 and 1: label 0, score 0.8, prediction 1.
    let perceptron = slope(perceptronLossGradient(scores: [Tensor(z)], signs: [-1]))
    expect(perceptron, near: (step(Tensor(z)) - 0) * x[0])
  }

  @Test(arguments: ["perceptron", "hinge", "logistic", "linear"])
  func `every gradient by hand agrees with central differences`(name: String) throws {
    var generator = SeededGenerator(seed: 16)
    let inputs = Tensor.normal([9, 3], using: &generator)
    let labels = step(Tensor.normal([9], using: &generator))
    let losses: [String: (value: (Tensor) -> Scalar, gradient: (Tensor) -> Tensor)] = [
      "perceptron": (
        { perceptronLoss(scores: $0, signs: signs(of: labels)) },
        { perceptronLossGradient(scores: $0, signs: signs(of: labels)) }
      ),
      "hinge": (
        { hingeLoss(scores: $0, signs: signs(of: labels)) },
        { hingeLossGradient(scores: $0, signs: signs(of: labels)) }
      ),
      "logistic": (
        { logLoss(scores: $0, targets: labels) },
        { logLossGradient(scores: $0, targets: labels) }
      ),
      "linear": (
        { squaredError(scores: $0, targets: labels) },
        { squaredErrorGradient(scores: $0, targets: labels) }
      ),
    ]
    let loss = try #require(losses[name])
    let neuron = Neuron(coefficients: .normal([4], using: &generator))
    let upstream = loss.gradient(neuron.score(inputs))
    expectGradient(
      neuron.gradient(inputs: inputs, upstream: upstream).coefficients,
      of: { loss.value(Neuron(coefficients: $0).score(inputs)) }, at: neuron.coefficients)
  }
}
