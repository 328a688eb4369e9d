import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

@Suite struct `5.4 dropout with a given mask` {
  let x: Tensor = [1, 2, 3, 4, 5]
  let mask: Tensor = [1, 0, 1, 1, 0]

  @Test func `reg/dropout-forms: the classic form`() {
    expect(dropped(x, mask: mask, rate: 0.4, form: .classic), near: [1, 0, 3, 4, 0])
    expect(
      dropped(x, mask: nil, rate: 0.4, form: .classic), near: [0.6, 1.2, 1.8, 2.4, 3],
      "times the share that was kept, 1 − 0.4")
  }

  @Test func `reg/dropout-forms: the inverted form`() {
    expect(
      dropped(x, mask: mask, rate: 0.4, form: .inverted), near: [1.666667, 0, 5, 6.666667, 0],
      "divided by 0.6 in training")
    #expect(dropped(x, mask: nil, rate: 0.4, form: .inverted) == x)
  }

  @Test func `reg/dropout-test-scaling: with p = 0.2, W becomes 0.8·W, not 0.75·W`() {
    expect(dropped([1.5], mask: nil, rate: 0.2, form: .classic), near: [1.2])
  }
}

@Suite struct `dropping out` {
  @Test func `reg/dropout-30-percent: each unit is off on its own, 30 % on average`() {
    var generator = SeededGenerator(seed: 1)
    let ones = Variable(constant: .ones([100_000]))
    let first = dropout(ones, rate: 0.3, using: &generator).value
    let second = dropout(ones, rate: 0.3, using: &generator).value
    let share = (first .== 0).mean()
    #expect(abs(share - 0.3) < 0.01, "\(share) of the units were off")
    #expect(first != second, "a mask is drawn anew each time")
    // Exactly three of ten: 10 over 3, times 0.3³·0.7⁷.
    let threes = (first.reshaped([-1, 10]) .== 0).sum(axis: 1) .== 3
    #expect(abs(threes.mean() - 0.2668279) < 0.015, "\(threes.mean()), about a quarter of the time")
  }

  @Test func `reg/dropout-forms: on average over masks, training gives what inference gives`() {
    var generator = SeededGenerator(seed: 1)
    let x: Tensor = [1, 2, 3, 4, 5]
    for form in [DropoutForm.classic, .inverted] {
      var sum = Tensor.zeros([5])
      for _ in 0..<20_000 {
        let mask = Tensor.uniform([5], using: &generator) .>= 0.4
        sum += dropped(x, mask: mask, rate: 0.4, form: form)
      }
      let inference = dropped(x, mask: nil, rate: 0.4, form: form)
      #expect((sum / 20_000).isClose(to: inference, within: 0.1), "\(form)")
    }
  }

  @Test func `reg/dropout-forms: backwards the same mask and the same factor`() {
    var generator = SeededGenerator(seed: 1)
    let x = Variable(.uniform([1000], in: 1..<2, using: &generator))
    let y = dropout(x, rate: 0.4, using: &generator)
    let factor = y.value / x.value
    let gradient = y.gradients(upstream: .ones([1000]))[x]
    #expect(gradient.isClose(to: factor, within: 1e-5))
    #expect(Set(gradient.elements.map { ($0 * 6).rounded() }) == [0, 10], "0 or 1/0.6")
    let mask = gradient .> 0
    for form in [DropoutForm.classic, .inverted] {
      let byHand = droppedGradient(upstream: x.value, mask: mask, rate: 0.4, form: form)
      #expect(byHand == dropped(x.value, mask: mask, rate: 0.4, form: form))
    }
  }

  @Test func `reg/dropout-ranges: rate 0 lets all pass, a rate near 1 nearly nothing`() {
    var generator = SeededGenerator(seed: 1)
    let x = Variable(constant: .ones([10_000]))
    #expect(Dropout(rate: 0)(x, training: true, using: &generator).value == x.value)
    let left = Dropout(rate: 0.999)(x, training: true, using: &generator).value .> 0
    #expect(left.sum() < 30, "about ten of ten thousand")
  }

  @Test func `reg/technique-table: at inference it is the identity, and draws nothing`() {
    var generator = SeededGenerator(seed: 1)
    var untouched = generator
    let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    let layers: [any ModalLayer] = [
      Dropout(rate: 0.9), Noise(deviation: 5), RandomMirror(width: 3), RandomShift(width: 3, by: 2),
    ]
    for layer in layers {
      #expect(layer(x).value == x, "\(layer), called plainly")
      #expect(layer(x, training: false, using: &generator).value == x, "\(layer)")
    }
    #expect(generator.next() == untouched.next())
  }

  @Test func `reg/technique-table: in training each of them does something`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.uniform([20, 9], in: 1..<2, using: &generator)
    let layers: [any ModalLayer] = [
      Dropout(rate: 0.5), Noise(deviation: 1), RandomMirror(width: 3), RandomShift(width: 3, by: 1),
      BatchNorm(features: 9),
    ]
    for layer in layers {
      let y = layer(x, training: true, using: &generator).value
      #expect(y.shape == x.shape && y != x, "\(layer)")
    }
  }

  @Test func `a chain hands the mode on to whatever has one, however deep`() {
    var generator = SeededGenerator(seed: 1)
    let chain = Sequential(Activation(relu), Sequential(Dropout(rate: 0.5)))
    let ones = Tensor.ones([1000])
    #expect(chain(ones).value == ones)
    #expect(chain(ones, training: true, using: &generator).value != ones)
  }

  @Test func `a rate of 1 would leave nothing to scale up`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Dropout(rate: 1)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("a rate in 0..<1"), "\(message)")
  }
}

@Suite struct `dropping connections and layers` {
  @Test func `DropConnect cuts weights, and inference has them all`() {
    var generator = SeededGenerator(seed: 1)
    let linear = Linear(weight: .ones([100, 50]), bias: .zeros([50]))
    let layer = DropConnect(linear, rate: 0.25)
    let x = Tensor.identity(100)
    let cut = layer(x, training: true, using: &generator).value
    #expect(Set(cut.elements.map { ($0 * 3).rounded() }) == [0, 4], "0 or 1/0.75")
    #expect(abs((cut .== 0).mean() - 0.25) < 0.02)
    #expect(layer(x).value == linear(x).value)
    #expect(layer.weights.count == 1)
  }

  @Test func `DropConnect: a weight that was cut learns nothing`() {
    var generator = SeededGenerator(seed: 1)
    let layer = DropConnect(Linear(weight: .ones([20, 10]), bias: .zeros([10])), rate: 0.5)
    let y = layer(Tensor.identity(20), training: true, using: &generator)
    let gradient = y.gradients(upstream: .ones([20, 10]))[layer.linear.weight]
    #expect((gradient .== 0) == (y.value .== 0))
  }

  @Test func `stochastic depth: each row takes the branch, made longer, or passes by`() {
    var generator = SeededGenerator(seed: 1)
    let layer = StochasticDepth(Activation { 3 * $0 }, rate: 0.4)
    let ones = Tensor.ones([5000, 2])
    let y = layer(ones, training: true, using: &generator).value
    #expect(Set(y.elements.map { $0.rounded() }) == [1, 6], "1, or 1 + 3/0.6")
    #expect(y.transposed()[0] == y.transposed()[1], "drawn for a row, not for a number")
    #expect(abs(y.mean() - 4) < 0.1, "on average what inference gives")
    #expect(layer(ones).value == 4 * ones)
  }

  @Test func `stochastic depth: the branch is told of training, too`() {
    var generator = SeededGenerator(seed: 1)
    let norm = BatchNorm(features: 2)
    let layer = StochasticDepth(norm, rate: 0.5)
    _ = layer(Tensor.normal([8, 2], mean: 5, using: &generator), training: true, using: &generator)
    #expect(norm.runningMean.value != .zeros([2]))
  }
}
