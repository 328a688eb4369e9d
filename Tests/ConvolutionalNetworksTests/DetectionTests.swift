import Autograd
import ConvolutionalNetworks
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore
import Testing

private func box(_ left: Scalar, _ top: Scalar, _ right: Scalar, _ bottom: Scalar) -> BoundingBox {
  BoundingBox(left: left, top: top, right: right, bottom: bottom)
}

@Suite struct `6.13 intersection over union` {
  @Test func `cnn/yolo-detection: two squares of four that share one are alike by a seventh`() {
    let overlap = box(0, 0, 2, 2).intersectionOverUnion(with: box(1, 1, 3, 3))
    expect(overlap, near: 0.1428571, "1 / (4 + 4 − 1)")
  }

  @Test func `cnn/yolo-detection: equal boxes are alike by 1, distant ones by 0`() {
    let square = box(0, 0, 2, 2)
    #expect(square.intersectionOverUnion(with: square) == 1)
    #expect(square.intersectionOverUnion(with: box(5, 5, 6, 6)) == 0, "apart in both directions")
    #expect(square.intersectionOverUnion(with: box(0, 5, 2, 6)) == 0, "apart in one direction")
    #expect(square.intersectionOverUnion(with: box(2, 0, 4, 2)) == 0, "a common side has no area")
  }

  @Test func `it is the same both ways, wherever and however large the two are`() {
    let (a, b) = (box(1, 2, 7, 4), box(3, 1, 5, 9))
    let overlap = a.intersectionOverUnion(with: b)
    expect(overlap, near: 4.0 / 24, "2 · 2 of 12 + 16 − 4")
    #expect(overlap == b.intersectionOverUnion(with: a))
    let (far, wide) = (box(10, 20, 70, 40), box(30, 10, 50, 90))
    expect(far.intersectionOverUnion(with: wide), near: overlap, "both ten times as large")
  }

  @Test func `a box within another is a share of it`() {
    expect(box(0, 0, 4, 4).intersectionOverUnion(with: box(1, 1, 3, 2)), near: 2.0 / 16)
  }

  @Test func `boxes without area have nothing in common, not even with themselves`() {
    let point = box(1, 1, 1, 1)
    #expect(point.intersectionOverUnion(with: point) == 0, "0 of 0 would be no number")
    #expect(box(2, 2, 0, 0).intersectionOverUnion(with: box(0, 0, 2, 2)) == 0, "inside out")
  }
}

@Suite struct `6.14 non-maximum suppression` {
  @Test func `cnn/yolo-detection: of two identical boxes the surer one is kept`() {
    let sure = Detection(box: box(0, 0, 2, 2), label: 0, score: 0.9)
    let unsure = Detection(box: box(0, 0, 2, 2), label: 0, score: 0.8)
    #expect(nonMaximumSuppression([sure, unsure]) == [sure])
    #expect(nonMaximumSuppression([unsure, sure]) == [sure], "whichever comes first")
  }

  @Test func `cnn/yolo-detection: boxes that share a seventh are two things`() {
    let one = Detection(box: box(0, 0, 2, 2), label: 0, score: 0.8)
    let other = Detection(box: box(1, 1, 3, 3), label: 0, score: 0.9)
    #expect(nonMaximumSuppression([one, other]) == [other, one], "the surest first")
    #expect(nonMaximumSuppression([one, other], threshold: 0.1) == [other])
  }

  @Test func `a box that was dropped drops no other`() {
    // In a row, neighbors overlap by 3/5, the two at the ends by 1/3.
    let row = [0, 1, 2].map { x in
      Detection(box: box(x, 0, x + 4, 1), label: 0, score: 0.9 - 0.1 * x)
    }
    #expect(nonMaximumSuppression(row) == [row[0], row[2]], "the middle one is gone by then")
  }

  @Test func `every one kept drops others, not only the last`() {
    let first = Detection(box: box(0, 0, 4, 1), label: 0, score: 0.9)
    let elsewhere = Detection(box: box(20, 0, 24, 1), label: 0, score: 0.8)
    let again = Detection(box: box(1, 0, 5, 1), label: 0, score: 0.7)
    #expect(nonMaximumSuppression([first, elsewhere, again]) == [first, elsewhere])
  }

  @Test func `classes do not compete`() {
    let horse = Detection(box: box(0, 0, 2, 2), label: 0, score: 0.9)
    let rider = Detection(box: box(0, 0, 2, 2), label: 1, score: 0.8)
    #expect(nonMaximumSuppression([horse, rider]) == [horse, rider])
  }

  @Test func `what overlaps by just the threshold is kept`() {
    let half = Detection(box: box(0, 0, 1, 2), label: 0, score: 0.8)
    let whole = Detection(box: box(0, 0, 2, 2), label: 0, score: 0.9)
    #expect(nonMaximumSuppression([half, whole], threshold: 0.5) == [whole, half])
    #expect(nonMaximumSuppression([half, whole], threshold: 0.49) == [whole])
  }

  @Test func `nothing is nothing, and twice is as good as once`() {
    #expect(nonMaximumSuppression([]) == [])
    var generator = SeededGenerator(seed: 1)
    let places = Tensor.uniform([60, 3], in: 0..<10, using: &generator).rows.map(\.elements)
    let crowd = places.map {
      Detection(box: box($0[0], $0[1], $0[0] + 3, $0[1] + 3), label: 0, score: $0[2])
    }
    let kept = nonMaximumSuppression(crowd, threshold: 0.3)
    #expect(kept.count < crowd.count && nonMaximumSuppression(kept, threshold: 0.3) == kept)
    for detection in crowd {
      let isCovered = kept.contains {
        $0.score >= detection.score && $0.box.intersectionOverUnion(with: detection.box) > 0.3
      }
      #expect(isCovered || kept.contains(detection))
    }
  }
}

@Suite struct `a grid of anchors` {
  private let anchors = Anchors(rows: 2, columns: 3, stride: 8, sides: [4, 8])

  @Test func `stand cell by cell, in all sizes`() {
    #expect(anchors.boxes.count == 12)
    #expect(anchors.boxes[0] == box(2, 2, 6, 6) && anchors.boxes[1] == box(0, 0, 8, 8))
    #expect(anchors.boxes[3] == box(8, 0, 16, 8), "the next column")
    #expect(anchors.boxes[7] == box(0, 8, 8, 16), "the next row")
  }

  @Test func `near a thing report it, far from all report nothing`() {
    let matches = anchors.matches([box(9, 1, 16, 8)])
    #expect(matches[3] == .thing(0), "49 of 64 in common")
    #expect(matches[2] == .background, "16 of 49 in common")
    #expect(matches[0] == .background)
    #expect(anchors.matches([]) == [Anchors.Match](repeating: .background, count: 12))
  }

  @Test func `in between need not answer`() {
    // Half a cell to the right: 32 of 96 in common with both neighbors.
    let matches = anchors.matches([box(4, 0, 12, 8)], near: 0.5, far: 0.3)
    #expect(matches[1] == .thing(0), "as close as the other, and somebody must be in charge")
    #expect(matches[3] == .ignored)
  }

  @Test func `offsets lead from the anchor to the box and back`() {
    let anchor = box(8, 8, 16, 24)
    #expect(anchor.offsets(from: anchor) == [0, 0, 0, 0])
    let target = box(10, 4, 14, 36)
    expect(Tensor(target.offsets(from: anchor)), near: [0, 0.25, -0.6931472, 0.6931472])
    let back = BoundingBox(offsets: target.offsets(from: anchor), from: anchor)
    expect(Tensor([back.left, back.top, back.right, back.bottom]), near: [10, 4, 14, 36])
  }
}

@Suite struct `average precision` {
  private let truths = [[box(0, 0, 2, 2), box(4, 4, 6, 6)], [box(0, 0, 2, 2)]]

  private func hit(_ image: Int, _ thing: Int, _ score: Scalar) -> (Int, Detection) {
    (image, Detection(box: truths[image][thing], label: 0, score: score))
  }
  private func alarm(_ image: Int, _ score: Scalar) -> (Int, Detection) {
    (image, Detection(box: box(10, 10, 12, 12), label: 0, score: score))
  }
  private func precision(_ reports: (Int, Detection)...) -> Double {
    let detections = [0, 1].map { image in reports.filter { $0.0 == image }.map(\.1) }
    return averagePrecision(detections, truths: truths)
  }

  @Test func `all found and nothing else is 1, nothing found is 0`() {
    #expect(precision(hit(0, 0, 0.3), hit(0, 1, 0.2), hit(1, 0, 0.9)) == 1)
    #expect(precision() == 0)
    #expect(precision(alarm(0, 0.9)) == 0)
    #expect(averagePrecision([[]], truths: [[]]) == 1)
    #expect(averagePrecision([[alarm(0, 0.9).1]], truths: [[]]) == 0)
  }

  @Test func `false alarms cost as much as they are sure`() {
    let late = precision(hit(0, 0, 0.9), hit(0, 1, 0.8), hit(1, 0, 0.7), alarm(1, 0.1))
    #expect(late == 1, "whoever is content with all three does not get there")
    let middle = precision(hit(0, 0, 0.9), alarm(1, 0.85), hit(0, 1, 0.8), hit(1, 0, 0.7))
    #expect(abs(middle - (1 + 0.75 + 0.75) / 3) < 1e-12, "3/4 with all, so 3/4 with two as well")
    let early = precision(alarm(1, 0.95), hit(0, 0, 0.9), hit(0, 1, 0.8), hit(1, 0, 0.7))
    #expect(abs(early - 0.75) < 1e-12)
  }

  @Test func `what is found twice is a false alarm the second time`() {
    let twice = precision(hit(0, 0, 0.9), hit(0, 0, 0.8), hit(0, 1, 0.7), hit(1, 0, 0.6))
    #expect(abs(twice - (1 + 0.75 + 0.75) / 3) < 1e-12)
  }

  @Test func `what is missed costs its share`() {
    #expect(abs(precision(hit(0, 0, 0.9)) - 1.0 / 3) < 1e-12)
  }

  @Test func `classes are averaged, and a box of the wrong class helps nobody`() {
    let square = box(0, 0, 2, 2)
    let truth = [
      [Detection(box: square, label: 0, score: 1), Detection(box: square, label: 1, score: 1)]
    ]
    let found = [
      [Detection(box: square, label: 0, score: 0.5), Detection(box: square, label: 0, score: 0.4)]
    ]
    #expect(meanAveragePrecision(truth, truths: truth, classes: 2) == 1)
    #expect(meanAveragePrecision(found, truths: truth, classes: 2) == 0.5)
  }
}

@Suite struct `masks` {
  @Test func `overlap class by class`() {
    let overlaps = maskOverlaps(
      predictions: [0, 0, 1, 1, 2], truths: [0, 1, 1, 1, 0], classes: 4)
    #expect(overlaps == [1.0 / 3, 2.0 / 3, 0, 1])
  }
}

@Suite struct `generated scenes` {
  private let scenes: [ShapeScene] = {
    var generator = SeededGenerator(seed: 1)
    return (0..<100).map { _ in ShapeScene(using: &generator) }
  }()

  @Test func `boxes fit tightly around what the mask shows`() {
    for scene in scenes {
      for thing in scene.things {
        let inside = (0..<48 * 48).filter { index in
          let (x, y) = (Scalar(index % 48) + 0.5, Scalar(index / 48) + 0.5)
          return scene.mask[index] == thing.label + 1
            && thing.box.left...thing.box.right ~= x && thing.box.top...thing.box.bottom ~= y
        }
        let columns = inside.map { Scalar($0 % 48) }
        let rows = inside.map { Scalar($0 / 48) }
        #expect(abs((columns.min() ?? -9) - thing.box.left) <= 1)
        #expect(abs((columns.max() ?? -9) + 1 - thing.box.right) <= 1)
        // The tip of a triangle is narrower than a pixel.
        #expect(abs((rows.min() ?? -9) - thing.box.top) <= 2)
        #expect(abs((rows.max() ?? -9) + 1 - thing.box.bottom) <= 1)
      }
    }
  }

  @Test func `shapes cover the shares of their boxes that geometry says`() {
    for (label, share) in [Double.pi / 4, 1, 0.5].enumerated() {
      let lone = scenes.filter { $0.things.count == 1 && $0.things[0].label == label }
      #expect(!lone.isEmpty)
      let covered = lone.reduce(0) { $0 + $1.mask.count { $0 > 0 } }
      let boxes = lone.reduce(0) { $0 + Double($1.things[0].box.area) }
      #expect(abs(Double(covered) / boxes - share) < 0.04)
    }
  }

  @Test func `one to three things, of all classes, that do not overlap`() {
    #expect(Set(scenes.map(\.things.count)) == [1, 2, 3])
    #expect(Set(scenes.flatMap { $0.things.map(\.label) }) == [0, 1, 2])
    for scene in scenes {
      for (index, thing) in scene.things.enumerated() {
        for other in scene.things[..<index] {
          #expect(thing.box.intersectionOverUnion(with: other.box) == 0)
        }
      }
    }
  }

  @Test func `things are brighter than the ground, in some channel by far`() {
    for scene in scenes {
      let mask = Tensor(shape: [48, 48], elements: scene.mask.map { $0 > 0 ? 1 : 0 })
      let inside = (scene.image * mask).sum() / (3 * mask.sum())
      let outside = (scene.image * (1 - mask)).sum() / (3 * (1 - mask).sum())
      #expect(inside > outside + 0.15)
    }
  }

  @Test func `the seed repeats them`() {
    var generator = SeededGenerator(seed: 1)
    let again = ShapeScene(using: &generator)
    #expect(again.image == scenes[0].image && again.mask == scenes[0].mask)
    #expect(again.things == scenes[0].things)
  }
}

@Suite struct `detection loss` {
  private let anchors = Anchors(rows: 1, columns: 2, stride: 8, sides: [8])
  private let thing = Detection(box: box(1, 0, 9, 8), label: 1, score: 1)

  @Test func `by hand: two anchors, one thing, two classes`() {
    // The left anchor is in charge (56 of 72 in common), the right one sees 8 of 120: nothing.
    let outputs = Variable([[0, 0.125, 1, 0, 0, 0, 0], [0, 9, 9, 9, 9, 9, 9]])
    let loss = detectionLoss(outputs, truths: [[thing]], anchors: anchors)
    expect(loss.value.scalar, near: 3 * 0.6931472 + 5, "ln 2 for whether, twice; 5 · 1²; ln 2")
    let unweighted = detectionLoss(
      outputs, truths: [[thing]], anchors: anchors, locationWeight: 1)
    expect(unweighted.value.scalar, near: 3 * 0.6931472 + 1)
  }

  @Test func `right answers cost nothing, and nothing to find is fine`() {
    let right = Variable([[40, 0.125, 0, 0, 0, -40, 40], [-40, 1, 1, 1, 1, 1, 1]])
    expect(detectionLoss(right, truths: [[thing]], anchors: anchors).value, near: 0)
    let none = Variable([[-40, 1, 1, 1, 1, 1, 1], [-40, 1, 1, 1, 1, 1, 1]])
    expect(detectionLoss(none, truths: [[]], anchors: anchors).value, near: 0)
  }

  @Test func `its gradient is right`() {
    var generator = SeededGenerator(seed: 1)
    let point = Tensor.normal([4, 7], using: &generator)
    let check = GradientCheck(at: point) {
      detectionLoss($0, truths: [[thing], [thing]], anchors: anchors)
    }
    #expect(check.passes, "\(check)")
  }

  @Test func `a row too few is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let anchors = Anchors(rows: 1, columns: 2, stride: 8, sides: [8])
      _ = detectionLoss(.init(.zeros([1, 7])), truths: [[]], anchors: anchors)
    }
  }
}

@Suite struct `a one-stage detector` {
  private let anchors = Anchors(rows: 2, columns: 3, stride: 8, sides: [4, 8])

  @Test func `answers stand in the order of the anchors, and are boxes measured from them`() {
    // Two sizes, each with presence, four offsets and two classes: fourteen maps of 2 × 3 cells.
    var maps = Tensor(repeating: -20, shape: [1, 14, 2, 3])
    let answer: [Scalar] = [20, 0.5, -0.25, 0, 0.6931472, -20, 20]
    for (index, number) in answer.enumerated() { maps[at: 0, 7 + index, 1, 2] = number }
    let detector = OneStageDetector(network: FixedMaps(maps: maps), anchors: anchors, classes: 2)
    let found = detector.detections(in: .zeros([1, 3, 16, 24]))
    #expect(found.map(\.count) == [1])
    let detection = found[0][0]
    #expect(detection.label == 1 && detection.score > 0.999)
    // The anchor of the last cell has its center at (20, 12) and a side of 8.
    let box = detection.box
    expect(Tensor([box.centerX, box.centerY, box.width, box.height]), near: [24, 10, 8, 16])
  }

  @Test func `the score is the probability of a thing times that of its class`() {
    var maps = Tensor.zeros([1, 14, 2, 3])
    maps[at: 0, 0, 0, 0] = 1.0986123
    maps[at: 0, 6, 0, 0] = 1.3862944
    let detector = OneStageDetector(network: FixedMaps(maps: maps), anchors: anchors, classes: 2)
    let found = detector.detections(in: .zeros([1, 3, 16, 24]), scoring: 0.3)[0]
    #expect(found.count == 1)
    expect(found[0].score, near: 0.6, "σ(ln 3) = 3/4 for a thing, 4/5 for its class")
  }

  @Test func `it learns a few scenes by heart`() {
    var generator = SeededGenerator(seed: 1)
    let scenes = (0..<8).map { _ in ShapeScene(side: 24, using: &generator) }
    let images = Tensor.stacked(scenes.map(\.image))
    let plan = Plan.chain([
      .brick(16, kernel: 3, stride: 2), .maxPool(2), .brick(32, kernel: 3), .maxPool(2),
      .convolution(8, kernel: 1),
    ])
    let detector = OneStageDetector(
      network: plan.layer(for: [3, 24, 24], using: &generator),
      anchors: Anchors(rows: 3, columns: 3, stride: 8, sides: [16]), classes: 3)
    let parameters = detector.parameters
    var optimizer = Adam(learningRate: 0.01)
    let losses = (0..<80).map { step in
      let answers = detector.answers(to: images, using: &generator)
      let loss = detectionLoss(answers, truths: scenes.map(\.things), anchors: detector.anchors)
      let gradients = loss.gradients()
      if step == 0 { #expect(parameters.allSatisfy { abs(gradients[$0]).maximum() > 0 }) }
      optimizer.update(parameters, along: gradients)
      return loss.value.scalar
    }
    #expect(losses[79] < 0.1 * losses[0], "from \(losses[0]) to \(losses[79])")
    let precision = meanAveragePrecision(
      detector.detections(in: images), truths: scenes.map(\.things), classes: 3)
    #expect(precision > 0.9)
  }

  @Test func `maps that do not belong to the anchors are refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let anchors = Anchors(rows: 2, columns: 3, stride: 8, sides: [4, 8])
      let network = FixedMaps(maps: .zeros([1, 7, 2, 3]))
      let detector = OneStageDetector(network: network, anchors: anchors, classes: 2)
      _ = detector.detections(in: .zeros([1, 3, 16, 24]))
    }
  }
}

/// A network that says the same whatever it sees.
private struct FixedMaps: Layer {
  let maps: Tensor

  func callAsFunction(_ x: Variable) -> Variable { Variable(constant: maps) }
}
