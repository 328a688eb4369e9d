import Autograd
import ConvolutionalNetworks
import Figures
import Foundation
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore

/// Trains a detector of one stage to find disks, squares and triangles, and draws what it finds.
func detectShapes(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let training = (0..<(options.quick ? 256 : 1024)).map { _ in ShapeScene(using: &generator) }
  let test = (0..<200).map { _ in ShapeScene(using: &generator) }
  let detector = shapeDetector(using: &generator)
  print(
    "\(grouped(training.count)) scenes of 48 × 48 pixels, \(detector.anchors.boxes.count) anchors, "
      + "\(grouped(detector.parameterCount)) parameters")

  let (epochs, parameters) = (options.quick ? 2 : 6, detector.parameters)
  var optimizer = Adam(learningRate: 0.005)
  var progress = ProgressBar("detector", total: epochs * training.count, unit: "scenes")
  for epoch in 0..<epochs {
    if epoch == epochs - epochs / 3 { optimizer.learningRate /= 10 }
    for batch in batches(of: training, using: &generator) {
      let answers = detector.answers(to: .stacked(batch.map(\.image)), using: &generator)
      let loss = detectionLoss(answers, truths: batch.map(\.things), anchors: detector.anchors)
      optimizer.update(parameters, along: loss.gradients())
      progress.advance(by: batch.count, note: "loss \(fixed(loss.value.scalar, decimals: 3))")
    }
  }
  progress.finish()

  // Even unlikely detections count for the average precision; whoever looks wants to see likely ones.
  let images = Tensor.stacked(test.map(\.image))
  let precision = meanAveragePrecision(
    detector.detections(in: images, scoring: 0.05), truths: test.map(\.things),
    classes: ShapeScene.classNames.count)
  let measure = "detector's mean average precision"
  if options.quick {
    print("\(measure): \(percent(precision)); the target is for a whole run")
  } else {
    report(measure, precision, target: 0.9)
  }
  drawDetections(detector.detections(in: images[0..<12]), of: test, options)
}

/// Four bricks and three halvings make 6 × 6 cells of 48 × 48 pixels; each answers for two squares.
private func shapeDetector(using generator: inout SeededGenerator) -> OneStageDetector {
  let classes = ShapeScene.classNames.count
  let plan = Plan.chain([
    .brick(16, kernel: 3, stride: 2), .brick(32, kernel: 3), .maxPool(2),
    .brick(64, kernel: 3), .maxPool(2), .brick(64, kernel: 3),
    .convolution(2 * (5 + classes), kernel: 1),
  ])
  return OneStageDetector(
    network: plan.layer(for: [3, 48, 48], using: &generator),
    anchors: Anchors(rows: 6, columns: 6, stride: 8, sides: [12, 20]), classes: classes)
}

/// All scenes in random order, eight at a time: small steps, but many.
func batches(of scenes: [ShapeScene], using generator: inout SeededGenerator) -> [[ShapeScene]] {
  let order = Tensor.permutation(scenes.count, using: &generator)
  return stride(from: 0, to: scenes.count, by: 8).map { start in
    order[start..<min(start + 8, scenes.count)].map { scenes[$0] }
  }
}

/// Twelve scenes with the boxes that were found, in the colors of their classes.
private func drawDetections(
  _ detections: [[Detection]], of scenes: [ShapeScene], _ options: DemoOptions
) {
  let images = zip(scenes, detections).map { scene, detections in
    detections.reduce(scene.image.enlarged(by: 3)) { image, detection in
      image.outlined(detection.box, color: classColors[detection.label], scale: 3)
    }
  }
  options.write(contactSheet(images, columns: 6), named: "detections")
}
