// A multilayer perceptron learns to tell ten kinds of clothes apart.

import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

let options = DemoOptions(
  "mlp", "Trains a network of 784-128-64-10 units on small pictures of clothes.",
  extra: [.flag("digits", "the files in --data are MNIST's handwritten digits")])
let (training, test) = loadPictures(options)
let epochs = options.epochs ?? (options.quick ? 8 : 15)

var generator = SeededGenerator(seed: options.seed)
let model = MLP(sizes: [784, 128, 64, 10], activation: relu, using: &generator)
let parameters = model.parameters
var optimizer = Adam(learningRate: 0.001)
var history = History(before: evaluate(model, on: test))
print("\(grouped(training.count)) pictures to learn from, \(grouped(test.count)) to be tested on")
print("784-128-64-10: \(grouped(model.parameterCount)) parameters, seed \(options.seed)")
print("untrained: \(history.last)")

var progress = ProgressBar("training", total: epochs * training.count, unit: "pictures")
for epoch in 0..<epochs {
  // Adam's steps do not shrink by themselves, and as long as they are large, no two epochs end in
  // the same place: which one came last would be luck. So the last fifth of them takes small steps.
  if epoch == epochs - epochs / 5 { optimizer.learningRate /= 10 }

  var total = 0.0
  for batch in training.batches(of: 64, shuffledBy: &generator) {
    let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
    optimizer.update(parameters, along: loss.gradients())
    total += Double(loss.value.scalar) * Double(batch.count)
    progress.advance(by: batch.count, note: "loss \(fixed(loss.value.scalar, decimals: 3))")
  }
  history.add(trainingLoss: total / Double(training.count), evaluate(model, on: test))
  progress.report("epoch \(epoch + 1): \(history.last)")
}
progress.finish()

options.write(history.chart, named: "loss")
drawMistakes(of: model, on: test, options)
save(model, options, check: test)
compareBatchSizes(options)
drawBackpropagation(options)
drawActivations(options)
drawDepthFigures(options)
solveExclusiveOr(options)
report("test accuracy", evaluate(model, on: test).accuracy, target: 0.846)
