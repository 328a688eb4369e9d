import Figures
import Foundation
import Perceptron
import TensorCore

/// AND and OR are learned within six epochs; XOR never.
func learnGates(_ options: DemoOptions) {
  print("\nGates: mistakes of each epoch, and (w₁, w₂, b) after it")
  let gates = [("AND", and), ("OR", or), ("XOR", xor)]
  let courses = gates.map { _, gate in course(of: TruthTable(of: gate), epochs: 8) }
  func row(_ first: String, _ cells: [String]) {
    let wide = cells.map { $0.padding(toLength: 17, withPad: " ", startingAt: 0) }
    print("\(first)   \(wide.joined())")
  }
  row("epoch", gates.map(\.0))
  for epoch in 1...8 {
    row("  \(epoch)  ", courses.map { $0.count < epoch ? "" : $0[epoch - 1].summary })
  }
  tryEverything(on: TruthTable(of: xor))
  let series = zip(gates, courses).map { gate, course in
    Series(gate.0, course.map { Double($0.mistakes) })
  }
  let chart = LineChart(
    title: "Mistakes of the learning rule on three gates", xTitle: "epoch",
    yTitle: "mistakes in four rows", series: series, yRange: 0...4)
  options.write(chart, named: "gates")
}

/// What an epoch ended with.
private struct Epoch {
  var mistakes: Int
  var neuron: Neuron

  var summary: String {
    let coefficients = neuron.coefficients.elements.map { fixed($0, decimals: 0) }
    return "\(mistakes)  (\(coefficients.joined(separator: ", ")))"
  }
}

/// The rule from zero, until an epoch without mistakes.
private func course(of table: TruthTable, epochs: Int) -> [Epoch] {
  var (neuron, course) = (Neuron(inputs: 2), [Epoch]())
  while course.count < epochs, course.last?.mistakes != 0 {
    let mistakes = neuron.learn(from: table.inputs, labels: table.labels)
    course.append(Epoch(mistakes: mistakes, neuron: neuron))
  }
  return course
}

/// The best that one neuron can do for XOR, and what the log loss makes of it.
private func tryEverything(on table: TruthTable) {
  let values = stride(from: -2.5, through: 2.5, by: 0.25).map { Scalar($0) }
  let best = bestNeuron(among: values, on: table.inputs, labels: table.labels)
  let right = 4 - best.mistakes(on: table.inputs, labels: table.labels)
  let count = grouped(values.count * values.count * values.count)
  print("XOR: the best of \(count) neurons gets \(right) of 4 right")
  var doubtful = Neuron(coefficients: [1, -2, 0.5])
  for _ in 0..<2000 {
    doubtful.descend(inputs: table.inputs, rate: 1) {
      logLossGradient(scores: $0, targets: table.labels)
    }
  }
  let scores = doubtful.score(table.inputs)
  let loss = fixed(logLoss(scores: scores, targets: table.labels), decimals: 4)
  let probabilities = sigmoid(scores).elements.map { fixed($0, decimals: 3) }
  print("XOR by logistic regression: log loss \(loss) nats")
  print("and the probabilities \(probabilities.joined(separator: ", "))")
}
