// A small convolutional network learns to tell ten kinds of clothes apart.

import Autograd
import ConvolutionalNetworks
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore

let options = DemoOptions(
  "cnn", "Trains a LeNet on small pictures of clothes, and looks at what it looks at.",
  extra: [.flag("plain", "learn from the pictures as they are, not flipped")])
let (training, test) = loadPictures(options)
let epochs = options.epochs ?? (options.quick ? 4 : 30)

var generator = SeededGenerator(seed: options.seed)
let model = Classifier(using: &generator)
let parameters = model.parameters
var optimizer = AdamW(learningRate: 0.003, weightDecay: 0.01)
let steps = epochs * training.batches(of: 64).count
let schedule = Schedule.cosine(from: optimizer.learningRate, over: steps)
var history = History(before: evaluate(model, on: test))
print("\(grouped(training.count)) pictures to learn from, \(grouped(test.count)) to be tested on")
print("a LeNet: \(grouped(model.parameterCount)) parameters, seed \(options.seed)")
print("untrained: \(history.last)")

let changes = options.flag("plain") ? [] : [randomHorizontalFlip()]
var progress = ProgressBar("training", total: epochs * training.count, unit: "pictures")
var step = 0
for epoch in 0..<epochs {
  var total = 0.0
  for batch in training.batches(of: 64, shuffledBy: &generator) {
    let images = augmented(pictures(batch), by: changes, using: &generator)
    let logits = model(images, training: true, using: &generator)
    let loss = crossEntropy(logits: logits, labels: batch.labels)
    optimizer.learningRate = schedule(step)
    optimizer.update(parameters, along: loss.gradients())
    step += 1
    total += Double(loss.value.scalar) * Double(batch.count)
    progress.advance(by: batch.count, note: "loss \(fixed(loss.value.scalar, decimals: 3))")
  }
  history.add(trainingLoss: total / Double(training.count), evaluate(model, on: test))
  if epochs <= 5 || (epoch + 1).isMultiple(of: 5) {
    progress.report("epoch \(epoch + 1): \(history.last)")
  }
}
progress.finish()

options.write(history.chart, named: "loss")
drawEdges(options)
drawKernels(of: model, options)
drawMaps(of: model, on: test, options)
drawMistakes(of: model, on: test, options)
drawAttention(of: model, on: test, options)
measureShifts(of: model, on: test, options)
drawAugmentations(of: pictures(test)[0], options)
detectShapes(options)
segmentShapes(options)
let result = evaluate(model, on: test).accuracy
if options.quick {
  print("test accuracy: \(percent(result)); the target is for a whole run")
} else {
  report("test accuracy", result, target: 0.878)
}
