import Perceptron
import TensorCore
import Testing

@Suite struct `1.15 logLoss` {
  @Test func `a score of 0 costs log 2 nats, whatever the label`() {
    expect(logLoss(scores: [0, 0, 0], targets: [0, 1, 0]), near: 0.6931472)
  }

  @Test func `it is −log of the probability of the truth`() {
    // σ(2) = 0.8807971: −log σ(2) = 0.1269280 and −log(1 − σ(2)) = 2.1269280.
    expect(logLoss(scores: [2], targets: [1]), near: 0.126928)
    expect(logLoss(scores: [2], targets: [0]), near: 2.126928)
    expect(logLoss(scores: [-2, 2], targets: [1, 1]), near: 1.126928, "the mean of both:")
    expect(logLoss(scores: [2], targets: [0.5]), near: 1.126928, "a target may be a probability:")
  }

  @Test func `certain errors cost much, not infinity`() {
    #expect(logLoss(scores: [1000], targets: [0]) == 1000)
    #expect(logLoss(scores: [-1000], targets: [1]) == 1000)
    #expect(logLoss(scores: [1000, -1000], targets: [1, 0]) == 0)
  }
}

@Suite struct `1.16 logLossGradient` {
  @Test func `it is prediction − target, by the number of rows`() {
    let upstream = logLossGradient(scores: [0, 2, -2], targets: [0, 1, 1])
    expect(upstream, near: [0.1666667, -0.0397343, -0.2935990], "(σ(z) − t) / 3:")
  }

  @Test func `it agrees with central differences`() {
    var generator = SeededGenerator(seed: 6)
    let scores = Tensor.normal([7], deviation: 2, using: &generator)
    let targets: Tensor = [0, 1, 1, 0, 0.3, 1, 0]
    expectGradient(
      logLossGradient(scores: scores, targets: targets),
      of: { (maximum($0, 0) - targets * $0 + log(1 + exp(-abs($0)))).mean() }, at: scores)
  }
}

@Suite struct `logistic regression` {
  @Test func `perceptron/boundary-probability: on the line the probability is ½`() {
    let neuron = Neuron(weights: [2, 3], bias: 6)
    #expect(sigmoid(neuron.score([[0, -2], [-3, 0]])) == [0.5, 0.5])
  }

  @Test func `on XOR it learns nothing but its doubt: log 2 nats`() {
    let table = TruthTable(of: xor)
    var neuron = Neuron(coefficients: [1, -2, 0.5])
    for _ in 0..<2000 {
      neuron.descend(inputs: table.inputs, rate: 1) {
        logLossGradient(scores: $0, targets: table.labels)
      }
    }
    expect(neuron.coefficients, near: [0, 0, 0], within: 1e-5)
    expect(logLoss(scores: neuron.score(table.inputs), targets: table.labels), near: 0.6931472)
  }

  @Test func `it separates a seeded set that a line separates`() {
    let data = SeparableData(60, seed: 7)
    var neuron = Neuron(inputs: 2)
    for _ in 0..<2000 {
      neuron.descend(inputs: data.inputs, rate: 2) {
        logLossGradient(scores: $0, targets: data.labels)
      }
    }
    #expect(neuron.mistakes(on: data.inputs, labels: data.labels) == 0)
  }
}
