import Perceptron
import TensorCore
import Testing

@Suite struct `1.7 correct` {
  @Test func `perceptron/trick: the line 2x + 3y + 5 turns`() {
    var neuron = Neuron(weights: [2, 3], bias: 5)
    #expect(neuron.score([4, 5]) == 28, "positive, although the label is 0")
    let wasWrong = neuron.correct(on: [4, 5], label: 0)
    #expect(wasWrong == true)
    #expect(neuron.coefficients == [-2, -2, 4], "(2, 3, 5) − (4, 5, 1); adding gives (6, 8, 6)")
    #expect(neuron.score([4, 5]) == -14)
  }

  @Test func `perceptron/trick-formula: the opposite case turns the line back`() {
    var neuron = Neuron(weights: [-2, -2], bias: 4)
    neuron.correct(on: [4, 5], label: 1)
    #expect(neuron.coefficients == [2, 3, 5])
  }

  @Test func `perceptron/trick-formula: a tenth of a step need not be enough`() {
    var neuron = Neuron(weights: [2, 3], bias: 5)
    neuron.correct(on: [4, 5], label: 0, rate: 0.1)
    expect(neuron.coefficients, near: [1.6, 2.5, 4.9])
    expect(neuron.score([4, 5]), near: 23.8, "the score fell by 0.1·(4² + 5² + 1²) = 4.2:")
  }

  @Test func `perceptron/trick-formula: a point on its right side changes nothing`() {
    var neuron = Neuron(weights: [2, 3], bias: 5)
    let wasWrong = neuron.correct(on: [4, 5], label: 1)
    #expect(wasWrong == false)
    #expect(neuron.coefficients == [2, 3, 5])
  }

  @Test func `a point on the line counts as positive`() {
    var neuron = Neuron(inputs: 2)
    let wasWrongAsOne = neuron.correct(on: [4, 5], label: 1)
    #expect(wasWrongAsOne == false, "the score 0 is a 1 by the step")
    let wasWrongAsZero = neuron.correct(on: [4, 5], label: 0)
    #expect(wasWrongAsZero == true)
    #expect(neuron.coefficients == [-4, -5, -1])
  }
}

@Suite struct `1.8 learn for an epoch` {
  @Test func `every row is visited once, in order, and the line moves in between`() {
    var neuron = Neuron(inputs: 2)
    let mistakes = neuron.learn(from: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [0, 0, 0, 1])
    // (0, 0): score 0, a 1 by the step, wrong: b = −1. (0, 1) and (1, 0): −1, right.
    // (1, 1): −1, wrong: (1, 1, 0).
    #expect(mistakes == 2, "judging all rows by the first line would find 3")
    #expect(neuron.coefficients == [1, 1, 0])
  }

  @Test func `the rate scales the corrections`() {
    var neuron = Neuron(inputs: 2)
    neuron.learn(from: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [0, 0, 0, 1], rate: 0.5)
    #expect(neuron.coefficients == [0.5, 0.5, 0])
  }
}

@Suite struct `1.9 learn in rounds` {
  @Test func `perceptron/trick-loop: ten thousand rounds separate what is separable`() {
    let data = SeparableData(60, seed: 1)
    var generator = SeededGenerator(seed: 2)
    var neuron = Neuron(weights: .normal([2], using: &generator), bias: 1)
    let before = neuron.mistakes(on: data.inputs, labels: data.labels)
    let corrections = neuron.learn(
      from: data.inputs, labels: data.labels, rounds: 10_000, rate: 0.1, using: &generator)
    #expect(before > 0)
    #expect(corrections > 0)
    #expect(neuron.mistakes(on: data.inputs, labels: data.labels) == 0)
  }

  @Test func `perceptron/trick-loop: a line that is right everywhere never moves`() {
    let data = SeparableData(60, seed: 1)
    var generator = SeededGenerator(seed: 2)
    var neuron = data.line
    let corrections = neuron.learn(
      from: data.inputs, labels: data.labels, rounds: 1000, using: &generator)
    #expect(corrections == 0)
    #expect(neuron == data.line)
  }

  @Test func `a round looks at one row: one round corrects one mistake at most`() {
    // Corrected by (1, 1), the neuron is (−1, −1) and scores (−1) with 0: the next mistake of an
    // epoch, and the same the other way round.
    var generator = SeededGenerator(seed: 3)
    var neuron = Neuron(inputs: 1)
    let corrections = neuron.learn(
      from: [[1], [-1], [1], [-1]], labels: [0, 0, 0, 0], rounds: 1, using: &generator)
    #expect(corrections == 1, "rounds are not epochs")
    #expect(neuron.bias == -1)
  }

  @Test func `every row can be the first, and the rate scales its correction`() {
    var generator = SeededGenerator(seed: 4)
    var weights: Set<Scalar> = []
    for _ in 1...50 {
      var neuron = Neuron(inputs: 1)
      neuron.learn(
        from: [[2], [4], [6]], labels: [0, 0, 0], rounds: 1, rate: 0.5, using: &generator)
      weights.insert(neuron.weights[at: 0])
    }
    #expect(weights.sorted() == [-3, -2, -1], "half of each row, subtracted")
  }

  @Test func `the same seed draws the same rows`() {
    let data = SeparableData(60, seed: 1)
    let neurons = (1...2).map { _ in
      var generator = SeededGenerator(seed: 5)
      var neuron = Neuron(inputs: 2)
      neuron.learn(from: data.inputs, labels: data.labels, rounds: 20, using: &generator)
      return neuron.coefficients
    }
    #expect(neurons[0] == neurons[1], "all chance comes from the generator")
  }
}

@Suite struct `1.10 learn until there is no mistake` {
  @Test func `perceptron/and-or: AND is learned in 6 epochs, OR in 4`() {
    let (and, or) = (TruthTable(of: and), TruthTable(of: or))
    var neuron = Neuron(inputs: 2)
    var history = neuron.learn(from: and.inputs, labels: and.labels, epochs: 100)
    #expect(history.count == 6)
    #expect(history.last == 0, "the last epoch is the first without a mistake")
    #expect(neuron.coefficients == [2, 1, -3])
    neuron = Neuron(inputs: 2)
    history = neuron.learn(from: or.inputs, labels: or.labels, epochs: 100)
    #expect(history.count == 4)
    #expect(neuron.coefficients == [1, 1, -1])
  }

  @Test func `half the rate makes the same mistakes, with half the numbers`() {
    let table = TruthTable(of: and)
    var neuron = Neuron(inputs: 2)
    let history = neuron.learn(
      from: table.inputs, labels: table.labels, epochs: 100, rate: 0.5)
    #expect(history == [2, 3, 3, 2, 1, 0])
    #expect(neuron.coefficients == [1, 0.5, -1.5])
  }

  @Test func `the limit ends what would not end by itself`() {
    var neuron = Neuron(inputs: 1)
    let history = neuron.learn(from: [[1], [1]], labels: [0, 1], epochs: 7)
    #expect(history.count == 7)
    #expect(!history.contains(0))
  }

  @Test func `no epoch at all changes nothing`() {
    var neuron = Neuron(inputs: 1)
    let history = neuron.learn(from: [[1]], labels: [0], epochs: 0)
    #expect(history.isEmpty)
    #expect(neuron == Neuron(inputs: 1))
  }
}

@Suite struct `the learning rule` {
  @Test func `perceptron/and-or: the hand-made lines do as well`() {
    let (and, or) = (TruthTable(of: and), TruthTable(of: or))
    let (forAnd, forOr) = (Neuron(coefficients: [1, 1, -1.5]), Neuron(coefficients: [1, 1, -0.5]))
    #expect(forAnd.mistakes(on: and.inputs, labels: and.labels) == 0)
    #expect(forOr.mistakes(on: or.inputs, labels: or.labels) == 0)
  }

  @Test func `from zero the rate changes the length of the coefficients, not the line`() {
    let data = SeparableData(60, seed: 4)
    var (slow, fast) = (Neuron(inputs: 2), Neuron(inputs: 2))
    let slowly = slow.learn(from: data.inputs, labels: data.labels, epochs: 1000, rate: 0.25)
    let quickly = fast.learn(from: data.inputs, labels: data.labels, epochs: 1000, rate: 1)
    #expect(slowly == quickly)
    #expect(4 * slow.coefficients == fast.coefficients)
  }

  @Test func `with labels −1 and +1 the same formula would step twice as far`() {
    let (x, y, prediction): (Tensor, Tensor, Tensor) = ([4, 5, 1], 0, 1)
    let bits = (y - prediction) * x
    let signed = (signs(of: y) - signs(of: prediction)) * x
    #expect(bits == [-4, -5, -1])
    #expect(signed == 2 * bits, "halve the rate, or write the rule as w ← w + ηyx")
  }
}
