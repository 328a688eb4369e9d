import Autograd
import ConvolutionalNetworks
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

@Suite struct `convolutional layers` {
  @Test func `cnn/conv-params: (K²·C + 1)·O, whatever the size of the image`() {
    var generator = SeededGenerator(seed: 1)
    for (kernel, inputs, outputs, count) in [(3, 3, 32, 896), (3, 32, 64, 18496), (5, 1, 8, 208)] {
      let layer = Convolution2D(
        inputs: inputs, outputs: outputs, kernel: Pair(kernel), using: &generator)
      #expect(layer.parameterCount == count)
      #expect(layer.namedParameters.map(\.name) == ["weight", "bias"])
    }
  }

  @Test func `cnn/dense-vs-conv-hd: 6,220,800,000 weights against 896`() {
    var generator = SeededGenerator(seed: 1)
    let inputs = 1920 * 1080 * 3
    #expect(inputs == 6_220_800)
    #expect(inputs * 1000 == 6_220_800_000)
    let layer = Convolution2D(inputs: 3, outputs: 32, kernel: 3, using: &generator)
    #expect(layer.parameterCount == 896)
  }

  @Test func `cnn/pipeline: convolution, pooling, twice, then a linear layer: 9,098`() {
    var generator = SeededGenerator(seed: 1)
    let network = Sequential(
      Convolution2D(inputs: 1, outputs: 8, kernel: 3, padding: .same, using: &generator),
      Activation(relu), MaxPooling2D(size: 2),
      Convolution2D(inputs: 8, outputs: 16, kernel: 3, padding: .same, using: &generator),
      Activation(relu), MaxPooling2D(size: 2), Flatten(),
      Linear(inputs: 784, outputs: 10, using: &generator))
    #expect(network.parameterCount == 9098)
    #expect(network(Tensor.zeros([2, 1, 28, 28])).shape == [2, 10])
  }

  @Test func `cnn/flatten: rows, then columns; backwards the same numbers in the old shape`() {
    let x = Variable(counting([1, 1, 2, 2]))
    let row = Flatten()(x)
    #expect(row.value == [[1, 2, 3, 4]])
    #expect(row.gradients(upstream: [[5, 6, 7, 8]])[x] == [[[[5, 6], [7, 8]]]])
    #expect(Flatten()(Tensor.zeros([3, 64, 7, 7])).shape == [3, 3136])
    let maps = formula([2, 3, 4, 5], 1)
    #expect(Flatten()(maps).value.reshaped([2, 3, 4, 5]) == maps)
  }

  @Test func `cnn/conv1d: the kernel (−1, 1) gives differences`() {
    let y = convolution1D(
      Variable([[[1, 2, 4, 7, 11]]]), weight: Variable([[[-1, 1]]]))
    #expect(y.value == [[[1, 2, 3, 4]]])
    var generator = SeededGenerator(seed: 1)
    let layer = Convolution1D(
      inputs: 4, outputs: 6, kernel: 3, stride: 2, padding: 1, groups: 2, using: &generator)
    #expect(layer(Tensor.zeros([5, 4, 9])).shape == [5, 6, 5])
    #expect(layer.weight.shape == [6, 2, 3])
  }

  @Test func `cnn/multi-channel: 10 − 26 + 1`() {
    let weight = Tensor.stacked([.ones([2, 2]), -.ones([2, 2])]).reshaped([1, 2, 2, 2])
    let layer = Convolution2D(weight: weight, bias: [1])
    #expect(layer(counting([1, 2, 2, 2])).value == [[[[-15]]]])
  }

  @Test func `cnn/depthwise-separable: 2,336 weights in place of 18,432, for kernels of one kind`()
  {
    var generator = SeededGenerator(seed: 1)
    let depthwise = Convolution2D(
      inputs: 32, outputs: 32, kernel: 3, groups: 32, hasBias: false, using: &generator)
    let pointwise = Convolution2D(
      inputs: 32, outputs: 64, kernel: 1, hasBias: false, using: &generator)
    #expect(depthwise.parameterCount == 288)
    #expect(pointwise.parameterCount == 2048)
    expect(Scalar(288 + 2048) / 18432, near: 0.1267361)
    let kernels =
      pointwise.weight.value * depthwise.weight.value.reshaped([1, 32, 3, 3])
    #expect(kernels.count == 18432)
    let x = formula([2, 32, 6, 7], 1)
    expect(pointwise(depthwise(x)).value, near: convolution2D(x, weight: kernels))
  }

  @Test func `cnn/residual-block: what is added, comes back`() {
    let x = Variable([1, -2, 3])
    let (y, same) = (0.1 * x + x, 0 * x + x)
    #expect(same.value == x.value)
    #expect(same.gradients(upstream: [1, 1, 1])[x] == [1, 1, 1])
    expect(y.value, near: [1.1, -2.2, 3.3])
    expect(y.gradients(upstream: [1, 1, 1])[x], near: [1.1, 1.1, 1.1])
    var (withSkip, without) = (1.0, 1.0)
    for _ in 0..<50 { (withSkip, without) = (withSkip * (1 - 0.01), without * 0.01) }
    #expect(abs(withSkip - 0.6050061) < 1e-7)
    #expect(abs(without / 1e-100 - 1) < 1e-9)
  }

  @Test func `dropout clears whole channels, and keeps the mean`() {
    var generator = SeededGenerator(seed: 1)
    let layer = Dropout2D(rate: 0.25)
    let x = Variable(.ones([40, 50, 2, 3]))
    let y = layer(x, training: true, using: &generator).value.reshaped([2000, 6])
    let kept = y.rows.filter { $0 != .zeros([6]) }
    #expect(kept.allSatisfy { $0.isClose(to: Tensor(repeating: 4 / 3, shape: [6]), within: 1e-6) })
    #expect((1430...1570).contains(kept.count), "three of four expected, 1500 ± 19")
    #expect(layer(x).value == x.value)
  }

  @Test func `images of the wrong number of channels are refused with both shapes`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Convolution2D(weight: .zeros([8, 3, 3, 3]))(Tensor.zeros([1, 4, 9, 9]))
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("[8, 3, 3, 3]"))
    #expect(text.contains("4 channels"))
  }
}
