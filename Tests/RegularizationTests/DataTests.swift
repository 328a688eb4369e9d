import Autograd
import Datasets
import Losses
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

@Suite struct `5.10 blending rows` {
  @Test func `each row with its partner`() {
    let rows: Tensor = [[0, 10], [4, 20], [8, 30]]
    expect(
      blended(rows, with: [1, 2, 0], share: 0.75), near: [[1, 12.5], [5, 22.5], [6, 25]],
      "0.75 of the row itself, 0.25 of its partner")
  }

  @Test func `labels that are distributions stay distributions`() {
    let labels = Tensor.oneHot([0, 2], classes: 3)
    expect(
      blended(labels, with: [1, 0], share: 0.9), near: [[0.9, 0, 0.1], [0.1, 0, 0.9]])
  }

  @Test func `a share of 1 changes nothing, a share of 0 exchanges`() {
    let rows: Tensor = [[1], [2], [3]]
    #expect(blended(rows, with: [2, 0, 1], share: 1) == rows)
    #expect(blended(rows, with: [2, 0, 1], share: 0) == [[3], [1], [2]])
  }
}

@Suite struct `changed data` {
  /// Two pictures of 2 × 3.
  let pictures: Tensor = [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]]

  @Test func `a mirrored picture is its own or the other way round, and half of them are`() {
    var generator = SeededGenerator(seed: 1)
    let many = Tensor.concatenated([Tensor](repeating: pictures, count: 500))
    let seen = RandomMirror(width: 3)(many, training: true, using: &generator).value
    let kinds = Dictionary(grouping: seen.rows, by: \.elements)
    #expect(Set(kinds.keys) == [[1, 2, 3, 4, 5, 6], [3, 2, 1, 6, 5, 4]])
    #expect(abs((kinds[[3, 2, 1, 6, 5, 4]]?.count ?? 0) - 500) < 50)
  }

  @Test func `a shifted picture keeps its pixels or loses them at the border`() {
    var generator = SeededGenerator(seed: 1)
    let many = Tensor.concatenated([Tensor](repeating: pictures, count: 500))
    let seen = RandomShift(width: 3, by: 1)(many, training: true, using: &generator).value
    let kinds = Dictionary(grouping: seen.rows, by: \.elements)
    #expect(kinds.count == 9, "three shifts along either side")
    #expect(kinds[[0, 1, 2, 0, 4, 5]] != nil, "to the right")
    #expect(kinds[[4, 5, 6, 0, 0, 0]] != nil, "up")
    #expect(kinds.values.allSatisfy { abs($0.count - 111) < 45 }, "equally often")
  }

  @Test func `gradients return to where the pixels were`() {
    let picture = Variable(pictures)
    var (one, two) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
    let layer = Sequential(RandomMirror(width: 3), RandomShift(width: 3, by: 1))
    let y = layer(picture, training: true, using: &one)
    let gradient = y.gradients(upstream: y.value)[picture]
    let kept = gradient .> 0
    #expect(gradient == pictures.masked(by: kept), "a pixel's own value comes back, or nothing")
    #expect(layer(picture, training: true, using: &two).value == y.value)
  }

  @Test func `reg/data-augmentation-rule: the training set only, and by the seed`() {
    let network = Sequential(
      RandomMirror(width: 3), RandomShift(width: 3, by: 1), Noise(deviation: 0.1))
    func training(seed: UInt64) -> Tensor {
      var generator = SeededGenerator(seed: seed)
      return network(pictures, training: true, using: &generator).value
    }
    #expect(network(pictures).value == pictures, "a test sees what is there")
    #expect(network(pictures).value == network(pictures).value)
    #expect(training(seed: 1) == training(seed: 1))
    #expect(training(seed: 1) != training(seed: 2))
  }

  @Test func `noise has the mean 0 and its deviation, and lets gradients pass`() {
    var generator = SeededGenerator(seed: 1)
    let x = Variable(.zeros([50_000]))
    let y = Noise(deviation: 2)(x, training: true, using: &generator)
    #expect(abs(y.value.mean()) < 0.04)
    #expect(abs(y.value.variance() - 4) < 0.1)
    #expect(y.gradients(upstream: .ones([50_000]))[x] == .ones([50_000]))
  }

  @Test func `noise on the inputs of a linear model costs σ²·‖w‖²: it is L2`() {
    var generator = SeededGenerator(seed: 1)
    let linear = Linear(weight: [[2], [-1]], bias: [0])
    let x = Tensor.normal([100_000, 2], using: &generator)
    let noisy = Sequential(Noise(deviation: 0.5), linear)(x, training: true, using: &generator)
    let extra = (noisy - linear(x)).value
    let expected = Penalty.l2(0.25).value(of: linear.weight.value)
    #expect(abs((extra * extra).mean() - expected) < 0.02, "0.25·5 = 1.25")
  }

  @Test func `mixup: the loss of blended labels is the blend of two losses`() {
    var generator = SeededGenerator(seed: 1)
    let inputs = Tensor.normal([6, 4], using: &generator)
    let labels = [0, 1, 2, 0, 1, 2]
    let mix = Mixup(inputs, alpha: 0.4, using: &generator)
    #expect(mix.inputs == blended(inputs, with: mix.order, share: mix.share))
    #expect(mix.order.sorted() == [0, 1, 2, 3, 4, 5] && 0...1 ~= mix.share)
    let logits = Linear(inputs: 4, outputs: 3, using: &generator)(mix.inputs)
    let loss = mix.blend(
      crossEntropy(logits: logits, labels: labels),
      crossEntropy(logits: logits, labels: mix.partners(of: labels)))
    let targets = blended(.oneHot(labels, classes: 3), with: mix.order, share: mix.share)
    let direct = -(logSoftmax(logits.value) * targets).sum() / 6
    expect(loss.value.scalar, near: direct)
  }

  @Test(arguments: [0.2, 0.5, 1, 2])
  func `shares of mixup: mean ½ and variance 1/(8α + 4)`(_ alpha: Double) {
    var generator = SeededGenerator(seed: 1)
    let shares = (0..<20_000).map { _ in betaSample(alpha, alpha, using: &generator) }
    let mean: Double = shares.reduce(0, +) / 20_000
    let variance: Double = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean - 0.5) < 0.01)
    #expect(abs(variance * (8 * alpha + 4) - 1) < 0.03)
  }

  @Test func `scaling is fitted to the training rows and then used for all`() throws {
    let wine = try Wine.load()
    let (training, test) = (wine.rows(at: Array(0..<100)), wine.rows(at: Array(100..<178)))
    let scaling = Scaling.standard(fittedTo: training.inputs)
    // The standardization of this chapter, with statistics that are remembered.
    let norm = BatchNorm(features: 13, momentum: 1, epsilon: 0)
    norm.runningMean.value = scaling.offset
    norm.runningVariance.value = scaling.spread * scaling.spread
    expect(
      scaling(training.inputs), near: standardized(training.inputs, axis: 0, epsilon: 0))
    #expect(norm(test.inputs).value.isClose(to: scaling(test.inputs), within: 1e-3))
    #expect(abs(scaling(test.inputs).mean(axis: 0)).maximum() > 0.3, "not 0: it is not fitted")
  }
}
