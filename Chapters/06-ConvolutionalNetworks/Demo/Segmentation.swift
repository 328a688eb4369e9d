import Autograd
import ConvolutionalNetworks
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore

/// Trains a U-Net to say of every pixel whether it shows a disk, a square, a triangle or the ground.
func segmentShapes(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let training = (0..<(options.quick ? 128 : 512)).map { _ in ShapeScene(using: &generator) }
  let test = (0..<100).map { _ in ShapeScene(using: &generator) }
  let classes = 1 + ShapeScene.classNames.count
  let network = Plan.uNet(classes: classes, width: 8, depth: 2)
    .layer(for: [3, 48, 48], using: &generator)
  print("U-Net of depth 2: \(grouped(network.parameterCount)) parameters")

  let (epochs, parameters) = (options.quick ? 2 : 6, network.parameters)
  var optimizer = Adam(learningRate: 0.005)
  var progress = ProgressBar("U-Net", total: epochs * training.count, unit: "scenes")
  for epoch in 0..<epochs {
    if epoch == epochs - epochs / 3 { optimizer.learningRate /= 10 }
    for batch in batches(of: training, using: &generator) {
      let images = Variable(constant: .stacked(batch.map(\.image)))
      let maps = network.applied(to: images, training: true, using: &generator)
      let loss = crossEntropy(logits: pixelRows(maps), labels: batch.flatMap(\.mask))
      optimizer.update(parameters, along: loss.gradients())
      progress.advance(by: batch.count, note: "loss \(fixed(loss.value.scalar, decimals: 3))")
    }
  }
  progress.finish()

  let maps = withoutGradients { pixelRows(network(.stacked(test.map(\.image)))).value }
  let predictions = maps.argmax(axis: 1)
  let overlaps = maskOverlaps(
    predictions: predictions, truths: test.flatMap(\.mask), classes: classes)
  for (name, overlap) in zip(["ground"] + ShapeScene.classNames, overlaps) {
    print("  \(name): \(percent(overlap)) of the pixels in common")
  }
  let mean = overlaps.dropFirst().reduce(0, +) / Double(classes - 1)
  let measure = "U-Net's mean overlap of masks"
  if options.quick {
    print("\(measure): \(percent(mean)); the target is for a whole run")
  } else {
    report(measure, mean, target: 0.95)
  }
  drawMasks(predictions, of: test, options)
}

/// `[batch, classes, height, width]` as a row for each pixel, `[batch · height · width, classes]`.
private func pixelRows(_ maps: Variable) -> Variable {
  maps.permuted([0, 2, 3, 1]).reshaped([-1, maps.shape[1]])
}

/// Six scenes, and below them what each pixel was taken for.
private func drawMasks(_ predictions: [Int], of scenes: [ShapeScene], _ options: DemoOptions) {
  let colors = Tensor.stacked([[0.2, 0.2, 0.2]] + classColors)
  let masks = scenes.indices.prefix(6).map { index in
    let pixels = predictions[index * 2304..<(index + 1) * 2304]
    return colors.rows(at: Array(pixels)).transposed().reshaped([3, 48, 48])
  }
  let images = (scenes.prefix(6).map(\.image) + masks).map { $0.enlarged(by: 3) }
  options.write(contactSheet(images, columns: 6), named: "segmentation")
}
