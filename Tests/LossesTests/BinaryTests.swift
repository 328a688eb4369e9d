import Autograd
import Losses
import TensorCore
import Testing

@Suite struct `yes or no` {
  @Test func `loss/bce: the surprise of the right answer, in nats`() {
    let p: Tensor = [0.9, 0.5, 0.1, 0.9]
    let (values, slopes) = losses(of: p) {
      binaryCrossEntropy(probabilities: $0, targets: [1, 1, 1, 0], reduction: .none)
    }
    expect(values, near: [0.1053605, 0.6931472, 2.302585, 2.302585])
    expect(slopes, near: [-1 / 0.9, -2, -10, 10], "(p − y)/(p·(1 − p)):")
  }

  @Test func `loss/bce: both terms are within the minus and the mean`() {
    let (value, _) = cost(of: [0.9, 0.2, 0.8, 0.3]) {
      binaryCrossEntropy(probabilities: $0, targets: [1, 0, 1, 1])
    }
    expect(value, near: 0.4389051)
  }

  @Test func `loss/bce: probabilities of 0 and 1 are clipped`() {
    let (values, slopes) = losses(of: [0, 1, 0, 1]) {
      binaryCrossEntropy(probabilities: $0, targets: [1, 0, 0, 1], reduction: .none)
    }
    #expect(values.elements.allSatisfy { $0.isFinite })
    #expect(values[at: 0] > 15, "wrong by all it can be, −ln 10⁻⁷ = 16.1")
    #expect(values[at: 2] < 1e-6, "and right")
    #expect(slopes[at: 0] < -1e6 && slopes[at: 1] > 1e6, "pulled back with force")
  }

  @Test
  func `loss/bce-sigmoid-gradient: the cross-entropy is convex in the logit, the square is not`() {
    let square = SigmoidLoss.squaredError
    expect(SigmoidLoss.crossEntropy.slope(-5), near: -0.9933071)
    expect(square.slope(-5), near: -0.01320712, "75 times smaller, where it is most wrong:")
    expect(square.curvature(-2), near: -0.1188142)
    expect(square.curvature(0), near: 0.125)
    #expect(abs(square.curvature(-0.6931472)) < 1e-6, "it turns at −ln 2")
    for z in stride(from: Scalar(-12), through: 12, by: 0.25) {
      #expect(SigmoidLoss.crossEntropy.curvature(z) > 0)
      #expect((square.curvature(z) < 0) == (z < -0.6931472))
    }
  }

  @Test(arguments: SigmoidLoss.allCases)
  func `slope and curvature behind a sigmoid are those of the difference quotients`(
    loss: SigmoidLoss
  ) {
    for z in [-3, -0.5, 0, 2] as [Double] {
      let slope = extrapolatedDifference(
        of: { Double(loss.value(Scalar($0))) }, at: z, step: 0.1)
      let curvature = extrapolatedDifference(
        of: { Double(loss.slope(Scalar($0))) }, at: z, step: 0.1)
      #expect(abs(slope - Double(loss.slope(Scalar(z)))) < 1e-5)
      #expect(abs(curvature - Double(loss.curvature(Scalar(z)))) < 1e-5)
    }
  }

  @Test func `loss/bce-sigmoid-gradient: in the weights of two layers nothing is convex`() {
    // Negating both layers of w₂·tanh(w₁·x) gives the same output: two minima, and a ridge between.
    func loss(_ w: Scalar) -> Scalar {
      let output = Variable(constant: [Tensor(w)]) * tanh(Variable(constant: [Tensor(w)]) * 2)
      return binaryCrossEntropy(logits: output, targets: [1]).value.scalar
    }
    let (left, middle, right) = (loss(-1), loss(0), loss(1))
    #expect(left == right)
    #expect(middle > left + 0.3, "convex would mean at most the mean of the two ends")
  }

  @Test func `a positive weight counts each yes so many times`() {
    let logits: Tensor = [0.4, -1.2, 2]
    let weighted = losses(of: logits) {
      binaryCrossEntropy(logits: $0, targets: [1, 0, 1], positiveWeight: 3, reduction: .none)
    }
    let plain = losses(of: logits) {
      binaryCrossEntropy(logits: $0, targets: [1, 0, 1], reduction: .none)
    }
    expect(weighted.0, near: plain.0 * [3, 1, 3])
    expect(weighted.slopes, near: plain.slopes * [3, 1, 3])
  }

  @Test func `logits and their probabilities cost the same`() {
    let logits: Tensor = [0.4, -1.2, 2]
    let targets: Tensor = [1, 0.3, 0]
    let (fromLogits, _) = losses(of: logits) {
      binaryCrossEntropy(logits: $0, targets: targets, reduction: .none)
    }
    let (fromProbabilities, _) = losses(of: sigmoid(logits)) {
      binaryCrossEntropy(probabilities: $0, targets: targets, reduction: .none)
    }
    expect(fromLogits, near: fromProbabilities)
  }
}

@Suite struct `3.6 binaryCrossEntropy` {
  @Test func `loss/bce: the surprise of the right answer, from logits`() {
    let (values, slopes) = losses(of: [2.197225, 0, -2.197225, 2.197225]) {
      binaryCrossEntropy(logits: $0, targets: [1, 1, 1, 0], reduction: .none)
    }
    expect(values, near: [0.1053605, 0.6931472, 2.302585, 2.302585], "p = 0.9, 0.5, 0.1 and 0.9:")
    expect(slopes, near: [-0.1, -0.5, -0.9, 0.9], "the prediction minus the truth:")
  }

  @Test func `extreme logits stay finite`() {
    let (values, slopes) = losses(of: [1e4, -1e4, 1e4, -1e4]) {
      binaryCrossEntropy(logits: $0, targets: [1, 0, 0, 1], reduction: .none)
    }
    #expect(values == [0, 0, 10_000, 10_000], "ln σ(−10⁴) is −10⁴, though σ(−10⁴) is 0")
    #expect(slopes == [0, 0, 1, -1], "a confident mistake is pulled back with full force")
  }

  @Test func `a weighted yes`() {
    let (values, slopes) = losses(of: [0, 0, 0]) {
      binaryCrossEntropy(logits: $0, targets: [1, 0, 0.5], positiveWeight: 3, reduction: .none)
    }
    expect(values, near: [2.079442, 0.6931472, 1.386294], "3, 1 and ½·3 + ½·1 times ln 2:")
    #expect(slopes == [-1.5, 0.5, -0.5], "c·p − w·y")
  }
}

@Suite struct `3.10 focalLoss` {
  @Test func `loss/focal: what is right already hardly counts`() {
    let logits: Tensor = [2.197225, 0, -2.197225]
    let (values, _) = losses(of: logits) {
      focalLoss(logits: $0, targets: [1, 1, 1], reduction: .none)
    }
    expect(values, near: [0.001053605, 0.1732868, 1.865094], "0.01, 0.25 and 0.81 of −ln p:")
    let (balanced, _) = losses(of: logits) {
      focalLoss(logits: $0, targets: [1, 0, 0], alpha: 0.25, reduction: .none)
    }
    expect(balanced, near: [0.0002634013, 0.1299651, 0.0007902038], "¼ for yes, ¾ for no:")
  }

  @Test func `loss/focal: gamma 0 is the cross-entropy`() {
    let logits: Tensor = [1.5, -0.3, 0.7]
    let focal = losses(of: logits) {
      focalLoss(logits: $0, targets: [1, 0, 0], gamma: 0, reduction: .none)
    }
    let plain = losses(of: logits) {
      binaryCrossEntropy(logits: $0, targets: [1, 0, 0], reduction: .none)
    }
    expect(focal.0, near: plain.0)
    expect(focal.slopes, near: plain.slopes)
  }

  @Test func `extreme logits keep their slope`() {
    let (values, slopes) = losses(of: [1e4, -1e4, 1e4]) {
      focalLoss(logits: $0, targets: [1, 1, 0], reduction: .none)
    }
    #expect(values == [0, 10_000, 10_000])
    #expect(slopes == [0, -1, 1])
  }

  @Test func `the slope follows from the product rule`() {
    let (_, slopes) = losses(of: [0, 0]) {
      focalLoss(logits: $0, targets: [1, 0], reduction: .none)
    }
    expect(slopes, near: [-0.2982868, 0.2982868], "¼·(½ + 2·½·ln 2):")
  }
}
