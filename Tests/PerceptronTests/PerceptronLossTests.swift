import Perceptron
import TensorCore
import Testing

/// The four points of the catalogue, with the neuron's scores.
private let points: Tensor = [[1, 2], [2, -1], [2, 0.5], [-1, 1]]
private let pointSigns: Tensor = [1, -1, 1, 1]
private let pointScores: Tensor = [-1.25, 2.25, 0.75, -1.25]

@Suite struct `1.12 perceptronLoss` {
  @Test func `perceptron/loss: three points on the wrong side cost 1.1875`() {
    let loss = perceptronLoss(scores: pointScores, signs: pointSigns)
    #expect(loss == 1.1875, "(1.25 + 2.25 + 0 + 1.25) / 4: the mean is over all rows")
  }

  @Test func `perceptron/flexible-table: the right side is free, however near the line`() {
    #expect(perceptronLoss(scores: [0.5], signs: [1]) == 0, "0.5 would be the hinge loss")
    #expect(perceptronLoss(scores: [-2], signs: [1]) == 2)
    #expect(perceptronLoss(scores: [1.5], signs: [1]) == 0)
  }
}

@Suite struct `1.13 perceptronLossGradient` {
  @Test func `perceptron/loss: the wrong rows pull with 1/n, the others not at all`() {
    let upstream = perceptronLossGradient(scores: pointScores, signs: pointSigns)
    #expect(upstream == [-0.25, 0.25, 0, -0.25], "without the mean it would be −1, 1, 0, −1")
  }

  @Test func `a row on the line pulls at nothing`() {
    #expect(perceptronLossGradient(scores: [0, 0], signs: [1, -1]) == [0, 0])
  }

  @Test func `it agrees with central differences`() {
    let signs: Tensor = [1, 1, -1, -1, 1]
    let scores: Tensor = [-1.5, 0.7, 0.4, -2, -0.3]
    expectGradient(
      perceptronLossGradient(scores: scores, signs: signs),
      of: { maximum(0, -signs * $0).mean() }, at: scores)
  }
}

@Suite struct `perceptron loss and hinge loss` {
  @Test func `perceptron/loss: a step downhill, number by number`() {
    var neuron = Neuron(weights: [0.5, -1], bias: 0.25)
    let scores = neuron.score(points)
    #expect(scores == pointScores)
    #expect(pointSigns * scores == [-1.25, -2.25, 0.75, -1.25])
    let upstream = perceptronLossGradient(scores: scores, signs: pointSigns)
    let slope = neuron.gradient(inputs: points, upstream: upstream)
    #expect(slope.weights == [0.5, -1])
    #expect(slope.bias == -0.25)
    neuron.descend(inputs: points, rate: 0.1) {
      perceptronLossGradient(scores: $0, signs: pointSigns)
    }
    expect(neuron.coefficients, near: [0.45, -0.9, 0.275])
    expect(perceptronLoss(scores: neuron.score(points), signs: pointSigns), near: 1.05625)
  }

  @Test func `one row of descent is the perceptron's rule`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let start = Neuron(coefficients: .normal([4], using: &generator))
      let x = Tensor.normal([1, 3], using: &generator)
      for label in [0, 1] as [Scalar] {
        var (ruled, descended) = (start, start)
        ruled.correct(on: x[0], label: label, rate: 0.3)
        descended.descend(inputs: x, rate: 0.3) {
          perceptronLossGradient(scores: $0, signs: signs(of: [Tensor(label)]))
        }
        expect(descended.coefficients, near: ruled.coefficients)
      }
    }
  }

  @Test func `perceptron/flexible-table: hinge asks for a margin of 1, the perceptron does not`() {
    #expect(hingeLoss(scores: [0.5], signs: [1]) == 0.5)
    #expect(hingeLoss(scores: [-2], signs: [1]) == 3)
    #expect(hingeLoss(scores: [1.5], signs: [1]) == 0)
    #expect(
      hingeLossGradient(scores: [0.5, -2, 1.5, 1], signs: [1, 1, 1, 1]) == [-0.25, -0.25, 0, 0])
  }

  @Test func `the gradient of the hinge loss agrees with central differences`() {
    let signs: Tensor = [1, 1, -1, -1, 1]
    let scores: Tensor = [-1.5, 0.7, 0.4, -2, 1.3]
    expectGradient(
      hingeLossGradient(scores: scores, signs: signs),
      of: { hingeLoss(scores: $0, signs: signs) }, at: scores)
  }
}
