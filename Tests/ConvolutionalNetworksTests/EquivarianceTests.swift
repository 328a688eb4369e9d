import Autograd
import ConvolutionalNetworks
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore
import Testing

private let image: Tensor = {
  var generator = SeededGenerator(seed: 1)
  return .uniform([12, 12], using: &generator)
}()

/// The largest number of each block of 2 × 2.
private func halved(_ image: Tensor) -> Tensor {
  let (rows, columns) = (image.shape[0] / 2, image.shape[1] / 2)
  return image.reshaped([rows, 2, columns, 2]).maximum(axis: 3).maximum(axis: 1)
}

@Suite struct `6.15 equivariance error` {
  @Test func `cnn/translation: a convolution moves along with its input`() {
    let error = equivarianceError(
      of: { correlation($0, EdgeKernel.vertical) }, at: image, columns: 2, margin: 2)
    #expect(error < 1e-5, "shifting before the convolution is shifting after it")
  }

  @Test func `cnn/translation: at the border, zeros come in`() {
    let error = equivarianceError(
      of: { correlation($0, EdgeKernel.vertical) }, at: image, columns: 2, margin: 0)
    #expect(error > 0.1, "the first two columns of the output have seen what came in")
  }

  @Test func `a map that looks at where it is does not move along`() {
    let ramp = Tensor((0..<12).map { Scalar($0) })
    let flat = Tensor.ones([12, 12])
    let error = equivarianceError(of: { $0 + ramp }, at: flat, columns: 3, margin: 4)
    expect(error, near: 3, "the ramp has not moved: 3 more on one side than on the other")
    let falling = equivarianceError(of: { $0 - ramp }, at: flat, columns: 3, margin: 4)
    expect(falling, near: 3, "−3 is as far off as 3")
  }

  @Test func `what halves its image moves half as far`() {
    let error = equivarianceError(of: halved, at: image, columns: 1, stride: 2, margin: 1)
    #expect(error == 0, "two columns before are one column after")
  }

  @Test func `only what lies within the margin on every side counts`() {
    // One pixel of the output does not move along: wherever the image is dark, it stays bright.
    for place in [0, 2, 5, 9, 11] {
      var lamp = Tensor.zeros([12, 12])
      lamp[at: 11 - place, place] = 1
      let error = equivarianceError(of: { $0 + lamp }, at: .zeros([12, 12]), columns: 1, margin: 3)
      #expect(error == (place == 5 ? 1 : 0), "a lamp in row \(11 - place), column \(place)")
    }
  }

  @Test func `batches and channels are looked at as a whole`() {
    let batch = Tensor.stacked([.zeros([2, 6, 6]), .ones([2, 6, 6])])
    let ramp = Tensor((0..<6).map { Scalar($0) })
    let error = equivarianceError(of: { $0 * ramp }, at: batch, columns: 1, margin: 2)
    expect(error, near: 1)
  }
}

@Suite struct `what moves and what stays` {
  @Test func `cnn/translation: one bright pixel, one column further`() {
    var before = Tensor.zeros([7, 7])
    before[at: 3, 3] = 1
    let (one, two) = (
      correlation(before, EdgeKernel.horizontal),
      correlation(before.translated(x: 1), EdgeKernel.horizontal)
    )
    #expect(two == one.translated(x: 1), "equivariant: the answer moves along")
    #expect(two.maximum() == one.maximum(), "invariant: the global maximum stays")
  }

  @Test func `cnn/translation: a 2 × 2 maximum does not see what moves within its block`() {
    func pooled(column: Int) -> Tensor {
      var map = Tensor.zeros([6, 6])
      map[at: 2, column] = 1
      return halved(map)
    }
    #expect(pooled(column: 2) == pooled(column: 3))
    #expect(pooled(column: 3) != pooled(column: 4))
  }

  @Test func `cnn/invariances-table: shuffle all pixels, and a dense network does not notice`() {
    var generator = SeededGenerator(seed: 1)
    let scenes = (0..<32).map { _ in ShapeScene(side: 24, using: &generator) }
    let images = Tensor.stacked(scenes.map { $0.image.grayscale().flattened() })
    let labels = scenes.map { $0.things[0].label }
    let order = Tensor.permutation(576, using: &generator)

    let plain = MLP(sizes: [576, 16, 3], activation: relu, using: &generator)
    let shuffled = MLP(sizes: [576, 16, 3], activation: relu, using: &generator)
    // Pixel i of a shuffled image is pixel order[i]; its weights move along.
    for (target, source) in zip(shuffled.parameters, plain.parameters) {
      target.value = source.shape == [576, 16] ? source.value.rows(at: order) : source.value
    }
    let shuffledImages = images.transposed().rows(at: order).transposed()
    let curve = losses(of: plain, on: images, labels)
    expect(Tensor(losses(of: shuffled, on: shuffledImages, labels)), near: Tensor(curve))
    #expect(curve[19] < 0.9 * curve[0], "and both learn")
  }

  @Test func `cnn/invariances-table: a convolution does notice`() {
    var generator = SeededGenerator(seed: 1)
    let scene = ShapeScene(side: 24, using: &generator).image.grayscale().reshaped([24, 24])
    let order = Tensor.permutation(576, using: &generator)
    let shuffled = scene.reshaped([576, 1]).rows(at: order).reshaped([24, 24])
    // Whatever the order of its answers: neighbors that differ by chance have edges everywhere.
    let edges = { (image: Tensor) in abs(correlation(image, EdgeKernel.vertical)).mean() }
    #expect(edges(shuffled) > 1.5 * edges(scene))
  }

  private func losses(of model: MLP, on images: Tensor, _ labels: [Int]) -> [Scalar] {
    let optimizer = SGD(learningRate: 0.02)
    let parameters = model.parameters
    return (0..<20).map { _ in
      let loss = crossEntropy(logits: model(images), labels: labels)
      optimizer.update(parameters, along: loss.gradients())
      return loss.value.scalar
    }
  }
}
