import Perceptron
import TensorCore
import Testing

@Suite struct `1.17 leastSquares` {
  @Test func `three points not on a line: 4x/7 + 1 comes nearest`() {
    // n = 3, Σx = 7, Σx² = 21, Σt = 7, Σxt = 19, so that
    // w = (3·19 − 7·7) / (3·21 − 7²) = 4/7 and b = (7 − 4/7·7) / 3 = 1.
    let neuron = leastSquares(inputs: [[1], [2], [4]], targets: [1, 3, 3])
    expect(neuron.coefficients, near: [0.5714286, 1], "without a bias w would be 19/21 = 0.90:")
  }

  @Test func `a plane is found again, bias included`() {
    var generator = SeededGenerator(seed: 8)
    let inputs = Tensor.normal([20, 3], using: &generator)
    let truth = Neuron(weights: [3, -2, 0.5], bias: 7)
    let found = leastSquares(inputs: inputs, targets: truth.score(inputs))
    expect(found.coefficients, near: truth.coefficients, within: 2e-5)
  }
}

@Suite struct `linear regression` {
  @Test func `the gradient of the squared error agrees with central differences`() {
    var generator = SeededGenerator(seed: 9)
    let scores = Tensor.normal([5], using: &generator)
    let targets = Tensor.normal([5], using: &generator)
    expectGradient(
      squaredErrorGradient(scores: scores, targets: targets),
      of: { squaredError(scores: $0, targets: targets) }, at: scores)
  }

  @Test func `where the squared error is least, its gradient is zero`() {
    var generator = SeededGenerator(seed: 10)
    let inputs = Tensor.normal([30, 4], using: &generator)
    let targets = Tensor.normal([30], using: &generator)
    let neuron = leastSquares(inputs: inputs, targets: targets)
    let upstream = squaredErrorGradient(scores: neuron.score(inputs), targets: targets)
    let slope = neuron.gradient(inputs: inputs, upstream: upstream)
    expect(slope.coefficients, near: .zeros([5]), within: 1e-6)
  }

  @Test func `descent ends where the normal equations begin`() {
    var generator = SeededGenerator(seed: 11)
    let inputs = Tensor.normal([40, 3], using: &generator)
    let targets = Tensor.normal([40], using: &generator)
    var neuron = Neuron(inputs: 3)
    for _ in 0..<500 {
      neuron.descend(inputs: inputs, rate: 0.1) {
        squaredErrorGradient(scores: $0, targets: targets)
      }
    }
    let closed = leastSquares(inputs: inputs, targets: targets)
    expect(neuron.coefficients, near: closed.coefficients, within: 1e-5)
  }
}
