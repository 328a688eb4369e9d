import ConvolutionalNetworks
import Foundation
import TensorCore
import Testing

private let photo: Tensor = {
  var generator = SeededGenerator(seed: 1)
  return .uniform([3, 8, 8], using: &generator)
}()

@Suite struct `kinds of images` {
  @Test func `cnn/image-types: a number for each pixel and channel`() {
    #expect(Tensor.zeros([1, 28, 28]).count == 784)
    #expect(Tensor.zeros([3, 228, 228]).count == 155_952)
  }
}

@Suite struct `light and color` {
  @Test func `cnn/augment-colour: a pixel of 100 in other light`() {
    let pixel: Tensor = [[[100]]]
    expect(pixel.brightened(by: 1.2, levels: 0...255), near: [[[120]]])
    expect(pixel.brightened(by: 0.8, levels: 0...255), near: [[[80]]])
    let bright: Tensor = [[[230]]]
    #expect(bright.brightened(by: 1.2, levels: 0...255) == [[[255]]], "clamped")
  }

  @Test func `cnn/augment-colour: contrast is about the mean`() {
    let patch: Tensor = [[[100, 140], [120, 120]]]
    expect(patch.contrasted(by: 1.2, levels: 0...255), near: [[[96, 144], [120, 120]]])
    expect(patch.contrasted(by: 0, levels: 0...255), near: [[[120, 120], [120, 120]]])
  }

  @Test func `cnn/augment-colour: without saturation red is a dark gray`() {
    let red: Tensor = [[[255]], [[0]], [[0]]]
    let gray = red.saturated(by: 0, levels: 0...255)
    expect(gray, near: [[[76.245]], [[76.245]], [[76.245]]])
    expect(red.grayscale(), near: [[[76.245]]])
  }

  @Test func `a factor of 1 changes nothing, and gray has no colors to lose`() {
    #expect(photo.brightened(by: 1) == photo)
    expect(photo.contrasted(by: 1), near: photo)
    expect(photo.saturated(by: 1), near: photo)
    let gray = photo.grayscale()
    expect(gray.saturated(by: 0.3), near: gray)
    #expect(gray.shape == [1, 8, 8])
  }

  @Test func `each image of a batch keeps its own mean`() {
    let batch = Tensor.stacked([0.5 * photo, 0.5 + 0.5 * photo])
    let changed = batch.contrasted(by: 0.5)
    expect(changed[0], near: batch[0].contrasted(by: 0.5))
    expect(changed[1], near: batch[1].contrasted(by: 0.5))
    expect(changed[1].grayscale().mean(), near: batch[1].grayscale().mean())
  }

  @Test func `two channels have no brightness`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.ones([2, 4, 4]).grayscale()
    }
  }
}

@Suite struct `blur` {
  @Test func `cnn/augment-occlusion-noise: a 9 becomes nine ones`() {
    var image = Tensor.zeros([7, 7])
    image[at: 3, 3] = 9
    var expected = Tensor.zeros([7, 7])
    expected[2..<5, 2..<5] = .ones([3, 3])
    expect(image.boxBlurred(side: 3), near: expected)
  }

  @Test func `a flat image stays flat up to its border`() {
    let flat = Tensor(repeating: 0.7, shape: [2, 5, 6])
    expect(flat.boxBlurred(side: 5), near: flat)
    expect(flat.gaussianBlurred(deviation: 2), near: flat)
  }

  @Test func `without a deviation it does nothing`() {
    #expect(photo.gaussianBlurred(deviation: 0) == photo)
    expect(photo.boxBlurred(side: 1), near: photo)
  }

  @Test func `a point becomes the bell it is named after, as wide as asked for`() {
    var image = Tensor.zeros([41, 41])
    image[at: 20, 20] = 1
    let blurred = image.gaussianBlurred(deviation: 3)
    expect(blurred.sum(), near: 1)
    expect(blurred.transposed(), near: blurred)
    let distances = Tensor((-20...20).map { Scalar($0 * $0) })
    let variance = (blurred.sum(axis: 0) * distances).sum()
    #expect(abs(variance - 9) < 0.2, "σ² = 9, less what lies beyond three deviations")
  }

  @Test func `a square needs a middle`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.ones([4, 4]).boxBlurred(side: 2)
    }
  }
}

@Suite struct `6.12 cutout` {
  @Test func `cnn/augment-occlusion-noise: nine of 64 are gone`() {
    let image = Tensor.ones([8, 8])
    #expect(image.cutOut(top: 2, left: 4, height: 3, width: 3).sum() == 55, "64 − 9")
  }

  @Test func `what is gone, and what stays`() {
    let image: Tensor = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]
    #expect(
      image.cutOut(top: 1, left: 2, height: 1, width: 2)
        == [[1, 2, 3, 4], [5, 6, 0, 0], [9, 10, 11, 12]], "row 1, columns 2 and 3")
    #expect(
      image.cutOut(top: 0, left: 1, height: 2, width: 1, level: 7)
        == [[1, 7, 3, 4], [5, 7, 7, 8], [9, 10, 11, 12]], "filled with the level")
  }

  @Test func `all channels of all images lose the same pixels`() {
    let batch = Tensor.ones([2, 3, 4, 5])
    let cut = batch.cutOut(top: 0, left: 0, height: 2, width: 2)
    #expect(cut.sum(axis: -1).sum(axis: -1) == Tensor(repeating: 16, shape: [2, 3]))
  }

  @Test func `a rectangle over the border takes what lies on the image`() {
    let image = Tensor.ones([4, 4])
    #expect(image.cutOut(top: -1, left: 3, height: 3, width: 3).sum() == 14)
    #expect(image.cutOut(top: 5, left: 0, height: 2, width: 2) == image)
    #expect(image.cutOut(top: -3, left: -3, height: 2, width: 2) == image)
  }
}

@Suite struct `disturbances` {
  @Test func `cnn/augment-occlusion-noise: noise has the deviation asked for, and moves no mean`() {
    var generator = SeededGenerator(seed: 1)
    let noisy = Tensor.ones([1, 100, 100]).addingNoise(deviation: 0.1, using: &generator)
    #expect(abs(noisy.mean() - 1) < 0.005)
    #expect(abs(noisy.variance() - 0.01) < 0.001)
  }

  @Test func `cnn/augment-occlusion-noise: without displacement nothing is crumpled`() {
    #expect(photo.displaced(by: .zeros([2, 8, 8])) == photo)
    var generator = SeededGenerator(seed: 1)
    #expect(photo.elasticallyDistorted(strength: 0, deviation: 2, using: &generator) == photo)
  }

  @Test func `a field of ones moves everything by a pixel`() {
    let field = Tensor.stacked([.ones([8, 8]), .zeros([8, 8])])
    #expect(photo.displaced(by: field)[0..<3, 0..., 0..<7] == photo[0..<3, 0..., 1...])
    #expect(photo.displaced(by: field)[0..<3, 0..., 7...] == photo[0..<3, 0..., 7...], "repeated")
  }

  @Test func `crumples are as deep as promised, and neighbors move alike`() {
    // An image of its own column numbers shows how far each pixel came.
    let columns = Tensor((0..<64).map { Scalar($0) }) + Tensor.zeros([64, 64])
    var generator = SeededGenerator(seed: 1)
    let crumpled = columns.elasticallyDistorted(strength: 40, deviation: 4, using: &generator)
    let moves = (crumpled - columns)[8..<56, 8..<56]
    let expected: Scalar = 0.16 * 40 / 4
    #expect(abs(moves.variance().squareRoot() - expected) < 0.3 * expected)
    let steps = moves[0..., 1...] - moves[0..., 0..<47]
    #expect(steps.variance() < 0.1 * moves.variance())
  }

  @Test func `a field of another size is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.ones([4, 4]).displaced(by: .zeros([2, 4, 5]))
    }
  }
}

@Suite struct `augmentations` {
  private let all: [Augmentation] = [
    randomHorizontalFlip(), randomRotation(degrees: 15), randomTranslation(pixels: 2),
    randomAffine(degrees: 10, zoom: 0.1, shear: 0.1, pixels: 1),
    randomCrop(height: 8, width: 8, margin: 1), randomElasticDistortion(strength: 8, deviation: 2),
    colorJitter(0.2), randomCutout(side: 3), randomNoise(deviation: 0.05), randomBlur(deviation: 1),
  ]

  @Test func `the seed repeats them, and no two images are changed alike`() {
    let batch = Tensor.stacked([photo, photo])
    for change in all {
      var (one, two) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
      let changed = augmented(batch, by: [change], using: &one)
      #expect(changed.shape == batch.shape)
      #expect(changed == augmented(batch, by: [change], using: &two))
    }
    var generator = SeededGenerator(seed: 3)
    let changed = augmented(batch, by: all, using: &generator)
    #expect(changed[0] != changed[1])
    #expect(augmented(batch, by: [], using: &generator) == batch)
  }

  @Test func `they come one after the other`() {
    let double: Augmentation = { image, _ in 2 * image }
    let increment: Augmentation = { image, _ in image + 1 }
    var generator = SeededGenerator(seed: 1)
    #expect(augmented([[[3]]], by: [double, increment], using: &generator) == [[[7]]])
  }

  @Test func `cnn/augment-geometric: every second image is flipped`() {
    let (image, mirrored): (Tensor, Tensor) = ([[[0, 1]]], [[[1, 0]]])
    let flipped = many(2000, image, randomHorizontalFlip()).count { $0 == mirrored }
    #expect(abs(flipped - 1000) < 100, "five standard deviations of 22")
  }

  @Test func `cnn/augment-geometric: angles are even between −15° and 15°`() {
    // A vertical line through the center, turned by θ, passes 10 rows above it 10·tan θ to the left.
    let line = Tensor((-10...10).map { $0 == 0 ? 1 : 0 }) + Tensor.zeros([1, 21, 21])
    let angles = many(500, line, randomRotation(degrees: 15)).map { image in
      let top = image[0][2]
      let center = (top * Tensor((-10...10).map { Scalar($0) })).sum() / top.sum()
      return atan(-Double(center) / 8) * 180 / .pi
    }
    #expect(angles.allSatisfy { abs($0) < 15.6 })
    #expect(abs(angles.reduce(0, +)) / 500 < 2, "five standard errors of 8.7/√500")
    #expect(angles.count { abs($0) > 7.5 } > 200, "half of them are in the outer half")
  }

  @Test func `cnn/augment-colour: factors are even between 0.8 and 1.2`() {
    // A flat gray image has neither contrast nor color: only brightness changes it.
    let flat = Tensor(repeating: 0.5, shape: [3, 2, 2])
    let factors = many(1000, flat, colorJitter(0.2)).map { $0.mean() / 0.5 }
    #expect(factors.allSatisfy { 0.8 - 1e-5...1.2 + 1e-5 ~= $0 })
    #expect((factors.min() ?? 1) < 0.81 && (factors.max() ?? 1) > 1.19)
  }

  @Test func `cnn/augment-occlusion-noise: a crop of 6 × 6 out of 8 × 8 has nine places`() {
    let numbered = Tensor(shape: [1, 8, 8], elements: (0..<64).map { Scalar($0) })
    let corners = many(500, numbered, randomCrop(height: 6, width: 6)).map { $0.elements[0] }
    #expect(Set(corners) == [0, 1, 2, 8, 9, 10, 16, 17, 18])
  }

  @Test func `a cutout lies within the image, anywhere`() {
    let images = many(500, .ones([1, 8, 8]), randomCutout(side: 3))
    #expect(images.allSatisfy { $0.sum() == 55 })
    #expect(Set(images.map(\.elements)).count == 36, "6 · 6 places")
  }

  @Test func `a mask that comes as a channel moves along`() {
    let disk = Tensor(
      shape: [16, 16],
      elements: (0..<256).map { hypot(Double($0 % 16) - 6, Double($0 / 16) - 9) < 4 ? 1 : 0 })
    var generator = SeededGenerator(seed: 1)
    let changes = [randomAffine(degrees: 90, zoom: 0.2, pixels: 2)]
    let pair = augmented(.stacked([disk, disk]), by: changes, using: &generator)
    #expect(pair[0] == pair[1] && pair[0] != disk)
  }

  private func many(_ count: Int, _ image: Tensor, _ change: Augmentation) -> [Tensor] {
    var generator = SeededGenerator(seed: 1)
    return (0..<count).map { _ in change(image, &generator) }
  }
}
