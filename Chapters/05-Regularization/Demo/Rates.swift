import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore

/// The loss after a few epochs of plain descent with steps of many lengths, with and without norms.
func rates(_ options: DemoOptions, on pictures: Pictures) -> LineChart {
  let ways: [(String, Recipe)] = [
    ("without", Recipe(name: "")),
    ("batch norm", Recipe(name: "", norm: { BatchNorm(features: $0) })),
    ("layer norm", Recipe(name: "", norm: { LayerNorm(features: $0) })),
  ]
  let rates: [Scalar] = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]
  let series = ways.map { name, recipe in
    let losses = rates.map { rate in
      descend(recipe, rate: rate, epochs: options.quick ? 1 : 5, on: pictures.few, options.seed)
    }
    let numbers = zip(rates, losses).map { "\($0): \(fixed($1, decimals: 2))" }
    print("descent, \(name): \(numbers.joined(separator: ", "))")
    return Series(name, x: rates.map { Double($0) }, y: losses.map { min($0, 3) })
  }
  return LineChart(
    title: "After five epochs of plain descent: how long may the steps be?",
    xTitle: "learning rate", yTitle: "training loss, at most 3 nats", series: series,
    xScale: .logarithmic)
}

/// The training loss after some epochs, or infinity if it was lost on the way.
private func descend(
  _ recipe: Recipe, rate: Scalar, epochs: Int, on data: ClassificationData, _ seed: UInt64
) -> Double {
  var generator = SeededGenerator(seed: seed)
  let model = recipe.network(using: &generator)
  let (parameters, optimizer) = (model.parameters, SGD(learningRate: rate))
  for _ in 0..<epochs {
    for batch in data.batches(of: 50, shuffledBy: &generator) {
      let logits = model(batch.inputs, training: true, using: &generator)
      optimizer.update(
        parameters, along: crossEntropy(logits: logits, labels: batch.labels).gradients())
    }
  }
  let loss = Score(of: model, on: data).loss
  return loss.isFinite ? loss : .infinity
}
