import Autograd
import Losses
import TensorCore
import Testing

@Suite struct `losses of margins` {
  @Test func `the squared hinge grows with the square and ends without a corner`() {
    let (values, slopes) = losses(of: [2, 1, 0.5, -1]) {
      squaredHingeLoss(scores: $0, targets: [1, 1, 1, 1], reduction: .none)
    }
    #expect(values == [0, 0, 0.25, 4])
    #expect(slopes == [0, 0, -1, -4])
  }

  @Test func `loss/hinge: without the margin it is the perceptron's`() {
    for m in stride(from: Scalar(-3), through: 3, by: 0.5) {
      #expect(MarginLoss.hinge.value(m + 1) == MarginLoss.perceptron.value(m))
    }
  }

  @Test func `every margin loss but the perceptron's lies above the share of mistakes`() {
    for m in stride(from: Scalar(-3), through: 3, by: 0.25) {
      let mistakes = MarginLoss.zeroOne.value(m)
      #expect(MarginLoss.hinge.value(m) >= mistakes)
      #expect(MarginLoss.squaredHinge.value(m) >= mistakes)
      #expect(MarginLoss.logistic.value(m) / MarginLoss.logistic.value(0) >= mistakes)
    }
  }
}

@Suite struct `3.11 hingeLoss` {
  @Test func `loss/hinge: what a score lacks of 1 on its own side`() {
    let (values, slopes) = losses(of: [2, 1, 0.5, -1]) {
      hingeLoss(scores: $0, targets: [1, 1, 1, 1], reduction: .none)
    }
    #expect(values == [0, 0, 0.5, 2])
    #expect(slopes == [0, 0, -1, -1], "−y where y·f < 1")
  }

  @Test func `the other side is its mirror image`() {
    let (values, slopes) = losses(of: [-2, 0.5, 3]) {
      hingeLoss(scores: $0, targets: [-1, -1, -1], reduction: .none)
    }
    #expect(values == [0, 1.5, 4])
    #expect(slopes == [0, 1, 1])
  }
}

@Suite struct `3.12 multiclassHingeLoss` {
  @Test func `each other class that is too near counts`() {
    let (values, slopes) = losses(of: [[3, 1, 2.5], [3, 1, 2.5]]) {
      multiclassHingeLoss(scores: $0, labels: [0, 1], reduction: .none)
    }
    #expect(values == [0.5, 5.5], "1 − 3 + 2.5; (1 − 1 + 3) + (1 − 1 + 2.5)")
    #expect(slopes == [[-1, 0, 1], [1, -2, 1]])
  }

  @Test func `no class need be ahead of itself`() {
    let (values, slopes) = losses(of: [[9, 0, 0, 0]]) {
      multiclassHingeLoss(scores: $0, labels: [0], reduction: .none)
    }
    #expect(values == [0], "a class compared with itself would cost 1")
    #expect(slopes == [[0, 0, 0, 0]])
  }
}
