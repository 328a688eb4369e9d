import Autograd
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore
import Testing

@Suite struct `5.1 the gradient of a penalty` {
  @Test func `reg/elastic-net: λ₁·sign(w) + 2·λ₂·w`() {
    let gradient = Penalty.elasticNet(l1: 0.1, l2: 0.1).gradient(at: [0.8, -0.5, 0])
    expect(gradient, near: [0.26, -0.2, 0], "0.1 + 2·0.1·0.8, −0.1 − 2·0.1·0.5, and 0 at 0")
  }

  @Test func `reg/l1: the same pull for all but 0`() {
    expect(Penalty.l1(0.1).gradient(at: [0.8, -0.5, 0]), near: [0.1, -0.1, 0])
  }

  @Test func `reg/l2: a pull that grows with the weight, and away from its sign`() {
    expect(
      Penalty.l2(0.1).gradient(at: [0.8, -0.5, 0]), near: [0.16, -0.1, 0],
      "2·λ·w; with λ·w² the negative weight would be pushed further down")
  }
}

@Suite struct `5.2 the proximal step` {
  @Test func `reg/l1: soft-thresholding gives exact zeros`() {
    let w = Penalty.l1(0.1).proximal([0.8, -0.05, 0.02])
    #expect(w.elements[1...] == [0, 0], "|w| < 0.1 becomes exactly 0")
    expect(w, near: [0.7, 0, 0])
  }

  @Test func `negative weights come closer to 0 from below`() {
    expect(Penalty.l1(0.5).proximal([-2, -0.5, -0.4]), near: [-1.5, 0, 0])
  }

  @Test func `reg/l1-vs-l2-table: the best compromise with (3, 0.4, −0.2) at λ = 0.5`() {
    let c: Tensor = [3, 0.4, -0.2]
    expect(Penalty.l1(0.5).proximal(c), near: [2.5, 0, 0], "L1: some are 0")
    expect(Penalty.l2(0.5).proximal(c), near: [1.5, 0.2, -0.1], "L2: all shrink, none is 0")
    expect(
      Penalty.elasticNet(l1: 0.5, l2: 0.5).proximal(c), near: [1.25, 0, 0],
      "both: first S(c, 0.5), then divided by 1 + 2·0.5")
  }

  @Test func `the step multiplies both strengths`() {
    let penalty = Penalty.elasticNet(l1: 1, l2: 2)
    expect(penalty.proximal([3, -0.05], step: 0.1), near: [2.071429, 0], "(3 − 0.1)/(1 + 0.4)")
  }

  @Test func `no other weights are a better compromise`() {
    let (penalty, step): (Penalty, Scalar) = (.elasticNet(l1: 0.3, l2: 0.2), 0.5)
    func cost(_ u: Tensor, _ w: Tensor) -> Scalar {
      0.5 * ((u - w) * (u - w)).sum() + step * penalty.value(of: u)
    }
    for w: Tensor in [[1], [-2], [0.1], [0]] {
      let best = penalty.proximal(w, step: step)
      for shift: Scalar in [-0.1, -0.01, 0.01, 0.1] {
        #expect(cost(best, w) < cost(best + shift, w), "w = \(w), moved by \(shift)")
      }
    }
  }
}

@Suite struct `5.3 weights within a border` {
  @Test func `a column that is too long is shortened, the other stays`() {
    let w = clippedColumns([[3, 0.3], [4, 0.4]], toNorm: 1)
    expect(w, near: [[0.6, 0.3], [0.8, 0.4]], "lengths 5 and 0.5: a column belongs to a unit")
  }

  @Test func `it can be done again without effect`() {
    let once = clippedColumns([[3, 0.3], [4, 0.4]], toNorm: 2)
    expect(clippedColumns(once, toNorm: 2), near: once)
    expect(sqrt((once * once).sum(axis: 0)), near: [2, 0.5])
  }

  @Test func `zeros stay zeros`() {
    #expect(clippedColumns([[0], [0]], toNorm: 1) == [[0], [0]])
  }
}

@Suite struct `penalties and decay` {
  let w: Tensor = [0.8, -0.5, 0]

  /// A step of 0.1 down the loss of which 0.2 is the slope for every weight.
  private func step(_ penalty: Tensor) -> Tensor { w - 0.1 * (0.2 + penalty) }

  @Test func `reg/l1: what it costs, and a step`() {
    #expect(abs(Penalty.l1(0.1).value(of: w) - 0.13) < 1e-6, "0.1·(0.8 + 0.5): magnitudes")
    expect(step(Penalty.l1(0.1).gradient(at: w)), near: [0.77, -0.51, -0.02])
  }

  @Test func `reg/l2: three conventions, three strengths of the same λ`() {
    #expect(abs(Penalty.l2(0.1).value(of: w) - 0.089) < 1e-6, "λ·Σw²")
    #expect(abs(Penalty.l2(0.1 / 8).value(of: w) - 0.011125) < 1e-7, "λ/(2n)·Σw², n = 4")
    expect(step(Penalty.l2(0.1).gradient(at: w)), near: [0.764, -0.51, -0.02], "2·λ·w")
    expect(step(Penalty.l2(0.1 / 2).gradient(at: w)), near: [0.772, -0.515, -0.02], "½·λ·w²")
    expect(
      step(Penalty.l2(0.1 / 8).gradient(at: w)), near: [0.778, -0.51875, -0.02], "λ/(2n)·w²")
  }

  @Test func `reg/l2: an update by λ·w² makes a negative weight larger`() {
    let wrong = step(0.1 * w * w)
    expect(wrong, near: [0.7736, -0.5225, -0.02], "what one of the notes prints")
    let alone = w - 0.1 * 0.1 * w * w
    #expect(abs(alone.elements[1]) > 0.5, "without the loss it moves away from 0")
  }

  @Test func `reg/elastic-net: the sum of both`() {
    #expect(abs(Penalty.elasticNet(l1: 0.1, l2: 0.1).value(of: w) - 0.219) < 1e-6)
  }

  @Test func `reg/weight-decay: descent with ½·λ·w² multiplies by 1 − η·λ, as Adam does not`() {
    let weight = Variable([0.8])
    let penalty = Penalty.l2(0.1 / 2)
    let descent = SGD(learningRate: 0.1)
    descent.update([weight], along: penalty([weight]).gradients())
    expect(weight.value, near: [0.792])
    for _ in 2...50 { descent.update([weight], along: penalty([weight]).gradients()) }
    expect(weight.value, near: [0.4840049], "0.8·0.99⁵⁰")

    let other = Variable([0.8])
    var adam = Adam(learningRate: 0.1)
    adam.update([other], along: penalty([other]).gradients())
    expect(other.value, near: [0.7], "a whole step of η, however small the pull")
  }

  @Test func `a penalty is a node of the loss, for as many weights as there are`() {
    var generator = SeededGenerator(seed: 1)
    let check = GradientCheck(at: [
      .normal([3, 2], mean: 3, using: &generator), .normal([4], mean: -3, using: &generator),
    ]) { Penalty.elasticNet(l1: 0.3, l2: 0.2)($0) }
    #expect(check.passes, "\(check)")
  }

  @Test func `weights are penalized, biases and gains are not`() {
    var generator = SeededGenerator(seed: 1)
    let model = Sequential(
      Linear(inputs: 3, outputs: 4, using: &generator), BatchNorm(features: 4),
      Linear(inputs: 4, outputs: 2, using: &generator))
    #expect(model.weights.map(\.shape) == [[3, 4], [4, 2]])
  }

  @Test func `a penalty on no weights, and limits on matrices alone`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Penalty.l2(-1)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("strengths ≥ 0"), "\(message)")
  }
}

@Suite struct `sparse weights` {
  /// Least squares in which only the first two of ten features matter.
  private func train(_ step: (Variable) -> Void) -> [Scalar] {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.normal([200, 10], using: &generator)
    let truth = Tensor.concatenated([[2, -1], .zeros([8])]).reshaped([10, 1])
    let y = matmul(x, truth) + .normal([200, 1], deviation: 0.1, using: &generator)
    let weight = Variable(.zeros([10, 1]))
    for _ in 0..<300 {
      let error = matmul(Variable(constant: x), weight) - y
      let gradient = (error * error).mean().gradients()[weight]
      weight.value -= 0.1 * gradient
      step(weight)
    }
    return weight.value.elements
  }

  @Test func `reg/l1: proximal steps end on zeros, plain steps hover around them`() {
    let penalty = Penalty.l1(0.1)
    let proximal = train { penalty.shrink([$0], step: 0.1) }
    #expect(proximal[2...].allSatisfy { $0 == 0 }, "\(proximal)")
    #expect(abs(proximal[0] - 1.95) < 0.05 && abs(proximal[1] + 0.95) < 0.05, "\(proximal)")
    let plain = train { $0.value -= 0.1 * penalty.gradient(at: $0.value) }
    #expect(plain[2...].allSatisfy { $0 != 0 && abs($0) < 0.02 }, "\(plain)")
  }

  @Test func `reg/l2: all weights shrink, none is 0`() {
    let free = train { _ in }
    let ridge = train { Penalty.l2(0.5).shrink([$0], step: 0.1) }
    #expect(ridge.allSatisfy { $0 != 0 })
    #expect(abs(ridge[0]) < abs(free[0]) && abs(ridge[1]) < abs(free[1]))
  }
}
