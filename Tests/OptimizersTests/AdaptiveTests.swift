import Autograd
import Optimizers
import TensorCore
import Testing

@Suite struct `4.6 adagrad` {
  @Test func `opt/adagrad: 0.9, 0.8331035, 0.7804562`() {
    expect(
      PlainAdagrad(rate: 0.1).descent(), near: [0.9, 0.8331035, 0.7804562],
      "the sum of squares is 4, then 4 + 1.8² = 7.24")
  }

  @Test func `opt/adagrad: each weight has its own sum, and its own rate`() {
    let path = PlainAdagrad(rate: 0.1).path(from: [0, 0], steps: 1) { _ in [100, 0.01] }
    expect(path[1], near: [-0.1, -0.1], "a first step of η whatever the slope")
    let steady = PlainAdagrad(rate: 0.1).path(from: 0, steps: 4) { _ in 1 }.map(\.scalar)
    expect(
      zip(steady, steady.dropFirst()).map { $0 - $1 }, near: [0.1, 0.07071068, 0.05773503, 0.05],
      "η/√t")
  }

  @Test func `opt/adagrad: ε outside the root is not ε inside it`() {
    expect(PlainAdagrad(rate: 0.1).firstStep(along: 1e-3), near: 0.099999)
    expect(PlainAdagrad(rate: 0.1, epsilonPlace: .inside).firstStep(along: 1e-3), near: 0.09950372)
  }
}

@Suite struct `4.7 rmsprop` {
  @Test func `opt/rmsprop: 0.6837722, 0.4988706, 0.3691806`() {
    expect(
      PlainRMSprop(rate: 0.1).descent(), near: [0.6837722, 0.4988706, 0.3691806],
      "the mean square is 0.1·4 = 0.4 at first, and not corrected")
  }

  @Test func `opt/rmsprop: a decay of 0.999 begins with a leap of 31.6 rates`() {
    expect(
      PlainRMSprop(rate: 0.1, decay: 0.999).descent(), near: [-2.162277, 0.7081712, -0.1933708])
    expect(PlainRMSprop(rate: 0.1).firstStep(along: 5), near: 0.3162278)
    expect(PlainRMSprop(rate: 0.1, decay: 0.999).firstStep(along: 5), near: 3.162278)
  }

  @Test func `opt/rmsprop: ε stands where it is told to`() {
    let root: Scalar = 3.162278e-4  // √(0.1·10⁻⁶): the first mean square of slopes of 0.001
    expect(PlainRMSprop(rate: 0.1).firstStep(along: 1e-3), near: 1e-4 / (root + 1e-8))
    expect(
      PlainRMSprop(rate: 0.1, epsilonPlace: .inside).firstStep(along: 1e-3),
      near: 1e-4 / (root * root + 1e-8).squareRoot())
  }
}

@Suite struct `4.8 adam` {
  @Test func `opt/adam: as published, 0.9, 0.8004122, 0.7015863`() {
    let path = PlainAdam(rate: 0.1).descent(steps: 10)
    expect(
      Array(path[..<3]), near: [0.9, 0.8004122, 0.7015863], "t is 1 in the first step, not 0")
    #if Double
      expect(path[9], near: 0.07624916)
    #else
      #expect(abs(path[9] - 0.07624916) < 2e-5)
    #endif
  }

  @Test func `opt/adam: as notes print it, with β₂ = 0.99 and ε inside`() {
    let rule = PlainAdam(rate: 0.1, squareDecay: 0.99, epsilonPlace: .inside)
    expect(rule.descent(), near: [0.9, 0.8003886, 0.7014972])
  }

  @Test func `opt/adam: where ε stands shows when slopes are small`() {
    expect(PlainAdam(rate: 0.1).firstStep(along: 1e-3), near: 0.099999)
    expect(PlainAdam(rate: 0.1, epsilonPlace: .inside).firstStep(along: 1e-3), near: 0.09950372)
  }

  @Test func `opt/adam-002-literal: the mean above the line has a sign`() {
    expect(PlainAdam(rate: 0.1).descent(from: -1, steps: 2), near: [-0.9, -0.8004122])
    // With v above the line as well, uncorrected, weights can only become smaller.
    var (w, v): (Scalar, Scalar) = (-1, 0)
    let literal = (0..<2).map { _ -> Scalar in
      v = 0.999 * v + 0.001 * (2 * w) * (2 * w)
      w -= 0.1 / (v + 1e-8).squareRoot() * v
      return w
    }
    expect(literal, near: [-1.006325, -1.015295], "away from the minimum at 0")
  }
}

@Suite struct `adaptive rules` {
  @Test func `opt/adagrad: every default is the papers'`() {
    #expect(RMSprop().decay == 0.9, "Hinton's; 0.999 is Adam's second")
    let adam = Adam()
    #expect(adam.meanDecay == 0.9 && adam.squareDecay == 0.999 && adam.epsilon == 1e-8)
    #expect(adam.learningRate == 0.001)
  }

  @Test func `opt/adam-origin: without a mean, and uncorrected, it is RMSprop`() {
    // The corrections undone: η√(1 − β₂ᵗ) as the rate of step t. With ε = 0 nothing else differs.
    var adam = PlainAdam(meanDecay: 0, squareDecay: 0.9, epsilon: 0)
    var (weights, decay): (Tensor, Scalar) = (1, 1)
    let path = (0..<5).map { _ -> Scalar in
      decay *= 0.9
      adam.rate = 0.1 / (1 - decay).squareRoot()
      adam.move(&weights) { 2 * $0 }
      return weights.scalar
    }
    expect(path, near: PlainRMSprop(rate: 0.1, epsilon: 0).descent(steps: 5))
  }

  @Test func `opt/adam-origin: without a memory of squares it is momentum over the last slope`() {
    let path = PlainAdam(rate: 0.1, squareDecay: 0, epsilon: 0).descent(steps: 3)
    var (w, m): (Scalar, Scalar) = (1, 0)
    let expected = (1...3).map { t -> Scalar in
      m = 0.9 * m + 0.1 * 2 * w
      let correction = (1...t).reduce(Scalar(1)) { product, _ in product * 0.9 }
      w -= 0.1 * m / (1 - correction) / abs(2 * w)
      return w
    }
    expect(path, near: expected)
  }

  @Test func `Adadelta's first step is √(ε/(1 − ρ)), whatever the slope`() {
    for slope: Scalar in [1, 1000] {
      let step = PlainAdadelta().firstStep(along: slope)
      #expect(abs(step - 3.162e-3) < 1e-5, "√(10⁻⁶/0.1) = 0.00316")
    }
  }

  /// Reddi, Kale & Kumar, 2018, section 5: a slope of 1010 in one of a hundred steps, else −10.
  @Test func `Adam walks the wrong way where AMSGrad does not`() {
    var generator = SeededGenerator(seed: 1)
    let slopes = Tensor.uniform([20_000], using: &generator).elements.map { draw -> Scalar in
      draw < 0.01 ? 1010 : -10
    }
    let ends = [
      Adam(learningRate: 0.01, squareDecay: 0.99) as any Optimizer,
      AMSGrad(learningRate: 0.01, squareDecay: 0.99),
    ].map { optimizer -> Scalar in
      var optimizer = optimizer
      let w = Variable(0)
      for slope in slopes {
        optimizer.update([w], along: (w * slope).gradients())
        w.value = minimum(maximum(w.value, -1), 1)
      }
      return w.value.scalar
    }
    // The slope is 0.2 on average: the best place in −1 … 1 is −1.
    #expect(ends[0] > 0.5, "Adam: \(ends[0])")
    #expect(ends[1] < -0.1, "AMSGrad: \(ends[1])")
  }

  @Test func `Lion's steps all have the same length`() {
    let path = PlainLion(rate: 0.25).path(from: [0, 0, 0], steps: 1) { _ in [1e-6, -1e6, 0] }
    #expect(path[1] == [-0.25, 0.25, 0])
  }

  @Test func `decay in the gradient spares weights with large slopes; beside it, none`() {
    func ratios(_ optimizer: any Optimizer, inGradient strength: Scalar) -> [Scalar] {
      var optimizer = optimizer
      let w = Variable([1, 1])
      // Slopes that point to and fro: without decay, both weights end about where they began.
      for step in 0..<200 {
        let signs: Tensor = step.isMultiple(of: 2) ? [100, 0.1] : [-100, -0.1]
        let loss = (Variable(constant: signs) * w).sum()
        optimizer.update([w], along: loss.gradients().addingDecay(strength, of: [w]))
      }
      return w.value.elements
    }
    let coupled = ratios(Adam(learningRate: 0.01), inGradient: 0.1)
    let decoupled = ratios(AdamW(learningRate: 0.01, weightDecay: 0.1), inGradient: 0)
    #expect(coupled[0] > 0.98, "divided by slopes of 100, the decay is lost: \(coupled)")
    #expect(coupled[1] < 0.5, "divided by slopes of 0.1, it is doubled and more: \(coupled)")
    #expect(abs(decoupled[0] - decoupled[1]) < 1e-3, "\(decoupled)")
    #expect(abs(decoupled[0] - 0.8187) < 0.02, "0.999²⁰⁰ of the weight: \(decoupled)")
  }

  @Test func `in plain descent, decay in the gradient and decay of the weights are the same`() {
    let (a, b) = (Variable([2, -3]), Variable([2, -3]))
    let optimizer = SGD(learningRate: 0.1)
    optimizer.update([a], along: pow(a, 3).sum().gradients().addingDecay(0.5, of: [a]))
    let slopes = pow(b, 3).sum().gradients()
    b.value *= Tensor(1 - 0.1 * 0.5)
    optimizer.update([b], along: slopes)
    expect(a.value, near: b.value)
  }
}
