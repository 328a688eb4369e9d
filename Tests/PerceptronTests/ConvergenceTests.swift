import Perceptron
import TensorCore
import Testing

@Suite struct `1.11 margin` {
  @Test func `the nearest row decides, measured in lengths of the coefficients`() {
    // ‖(2, 3, 6)‖ = 7; the scores are 14, −7 and 21.
    let neuron = Neuron(weights: [2, 3], bias: 6)
    let inputs: Tensor = [[4, 0], [1, -5], [0, 5]]
    expect(neuron.margin(on: inputs, labels: [1, 0, 1]), near: 1, "7 / 7, from the second row:")
  }

  @Test func `a row on the wrong side makes it negative`() {
    let neuron = Neuron(weights: [2, 3], bias: 6)
    expect(neuron.margin(on: [[4, 0], [1, -5]], labels: [1, 1]), near: -1)
  }

  @Test func `it belongs to the line, not to the length of its coefficients`() {
    let neuron = Neuron(weights: [20, 30], bias: 60)
    expect(neuron.margin(on: [[4, 0], [1, -5]], labels: [1, 0]), near: 1)
  }
}

@Suite struct `convergence` {
  @Test(arguments: [0.05, 0.1, 0.2] as [Scalar], 1...5 as ClosedRange<UInt64>)
  func `perceptron/linear-separability: no more mistakes than (R/γ)²`(margin: Scalar, seed: UInt64)
  {
    let data = SeparableData(80, margin: margin, seed: seed)
    var neuron = Neuron(inputs: 2)
    let history = neuron.learn(from: data.inputs, labels: data.labels, epochs: 10_000)
    let bound = data.line.mistakeBound(on: data.inputs, labels: data.labels)
    #expect(history.last == 0, "separable rows are separated in the end")
    #expect(Scalar(history.reduce(0, +)) <= bound)
  }

  @Test func `the widest margin of AND bounds the mistakes by 51`() {
    let table = TruthTable(of: and)
    // (2, 2, −3) scores −3, −1, −1, 1: γ = 1/√17, and R = ‖(1, 1, 1)‖ = √3.
    let line = Neuron(weights: [2, 2], bias: -3)
    expect(radius(of: table.inputs), near: Scalar(3).squareRoot())
    expect(line.mistakeBound(on: table.inputs, labels: table.labels), near: 51, within: 1e-5)
    var neuron = Neuron(inputs: 2)
    let mistakes = neuron.learn(from: table.inputs, labels: table.labels, epochs: 100)
    #expect(mistakes.reduce(0, +) <= 51)
  }
}

@Suite struct `XOR` {
  let table = TruthTable(of: xor)

  @Test func `perceptron/xor-impossible: no neuron of the grid gets more than 3 of 4`() {
    let values = stride(from: -2.5, through: 2.5, by: 0.25).map { Scalar($0) }
    let best = bestNeuron(among: values, on: table.inputs, labels: table.labels)
    #expect(best.mistakes(on: table.inputs, labels: table.labels) == 1)
  }

  @Test func `perceptron/xor-impossible: the scores of both diagonals have the same sum`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      let neuron = Neuron(coefficients: .normal([3], using: &generator))
      let z = neuron.score(table.inputs).elements
      expect(z[0] + z[3], near: z[1] + z[2], "XOR wants the one sum below 0, the other not:")
      #expect(neuron.mistakes(on: table.inputs, labels: table.labels) > 0)
    }
  }

  @Test func `perceptron/xor-impossible: the rule still errs after 100 epochs, in a cycle`() {
    var neuron = Neuron(inputs: 2)
    var lines: [Neuron] = []
    for _ in 1...100 {
      let mistakes = neuron.learn(from: table.inputs, labels: table.labels)
      #expect(mistakes > 0)
      lines.append(neuron)
    }
    #expect(lines.dropLast().contains(neuron), "coefficients that came before come again")
  }

  @Test func `of the sixteen gates of two inputs one neuron computes fourteen`() {
    var gates: Set<[Scalar]> = []
    for first in -2...2 {
      for second in -2...2 {
        for bias in -4...4 {
          let weights: Tensor = [Tensor(Scalar(first)), Tensor(Scalar(second))]
          let neuron = Neuron(weights: weights, bias: Scalar(bias) - 0.5)
          gates.insert(step(neuron.score(table.inputs)).elements)
        }
      }
    }
    #expect(gates.count == 14)
    #expect(
      !gates.contains([0, 1, 1, 0]) && !gates.contains([1, 0, 0, 1]), "XOR and its opposite")
  }
}
