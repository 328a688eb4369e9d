import Autograd
import ConvolutionalNetworks
import Datasets
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore
import Testing

@Suite struct `LeNet-5 layer by layer` {
  private func network() -> LeNet5 {
    var generator = SeededGenerator(seed: 1)
    return LeNet5(using: &generator)
  }

  @Test func `cnn/lenet5: 61,706 parameters, 2,572 of them in the convolutions`() {
    let network = network()
    #expect(network.parameterCount == 61_706)
    #expect(network.convolution1.parameterCount + network.convolution2.parameterCount == 2572)
    #expect(network.parameterCount == Plan.leNet5().parameterCount(for: [1, 32, 32]))
  }

  @Test func `cnn/lenet5: 28, 14, 10, 5, and 400 numbers`() {
    let network = network()
    let first = network.firstMaps(Variable(.zeros([2, 1, 28, 28])))
    #expect(first.shape == [2, 6, 28, 28])
    let second = network.secondMaps(first)
    #expect(second.shape == [2, 16, 10, 10])
    #expect(network.scores(second).shape == [2, 10])
    var generator = SeededGenerator(seed: 1)
    let original = LeNet5(padding: 0, using: &generator)
    #expect(original(Tensor.zeros([1, 1, 32, 32])).shape == [1, 10])
  }

  @Test func `the first ten losses of a training`() throws {
    var generator = SeededGenerator(seed: 1)
    let network = LeNet5(using: &generator)
    let parameters = network.parameters
    var optimizer = Adam(learningRate: 0.002)
    let (training, _) = try FashionMNIST.load()
    var losses: [Scalar] = []
    for batch in training.batches(of: 32, shuffledBy: &generator).prefix(10) {
      let images = batch.inputs.reshaped([-1, 1, 28, 28])
      let loss = crossEntropy(logits: network(images), labels: batch.labels)
      optimizer.update(parameters, along: loss.gradients())
      losses.append(loss.value.scalar)
    }
    let golden: Tensor = [
      3.2549665, 2.289782, 2.157299, 2.2287493, 2.210961, 2.0813913, 1.8919688, 1.9976058,
      1.9008847, 1.78957,
    ]
    // Recorded in Float, whose rounding ten steps of Adam carry along: Double may differ by more.
    let tolerance: Scalar = MemoryLayout<Scalar>.size == 8 ? 2e-3 : 2e-5
    #expect(Tensor(losses).isClose(to: golden, within: tolerance), "\(losses)")
  }

  @Test func `saliency is the gradient's magnitude, Grad-CAM a weighted sum of maps`() {
    // The score 2·a − 3·b of two channels, added up over all pixels.
    let image = formula([2, 3, 3], 1)
    let factors: Tensor = [[[[2]], [[-3]]]]
    #expect(saliency(of: image) { (factors * $0).sum() } == Tensor(repeating: 3, shape: [3, 3]))
    let maps = gradCAM(maps: image) { (factors * $0).sum() }
    expect(maps, near: maximum(2 * image[0] - 3 * image[1], 0))
  }
}
