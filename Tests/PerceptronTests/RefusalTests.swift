import Perceptron
import TensorCore
import Testing

@Suite struct `the perceptron refuses` {
  @Test func `a point with too many inputs`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Neuron(weights: [2, 3], bias: 5).score([4, 5, 1])
    }
    expect(result, says: "score: […, 2] expected; got [3]")
  }

  @Test func `perceptron/loss: labels 0 and 1, which would make half of the loss vanish`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = perceptronLoss(scores: [-1, 1], signs: [1, 0])
    }
    expect(result, says: "perceptronLoss: signs −1 and +1 expected; got [2]\n[1, 0]")
  }

  @Test func `labels −1 and +1 for the rule, which would step twice as far`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var neuron = Neuron(inputs: 2)
      neuron.correct(on: [4, 5], label: -1)
    }
    expect(result, says: "correct: label 0 or 1 expected; got -1.0")
  }

  @Test func `a bound from a line that does not separate`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Neuron(weights: [1, 1], bias: -1.5).mistakeBound(on: [[0, 0], [1, 1]], labels: [1, 1])
    }
    expect(result, says: "mistakeBound: a separating line expected; got the margin -0.7")
  }

  private func expect(_ result: ExitTest.Result?, says message: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(message), "got: \(text)")
  }
}
