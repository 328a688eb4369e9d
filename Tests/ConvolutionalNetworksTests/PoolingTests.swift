import Autograd
import ConvolutionalNetworks
import MultilayerPerceptron
import TensorCore
import Testing

/// The image of `cnn/max-pool`.
private let image: Tensor = [[3, 1, 1, 3], [2, 5, 0, 2], [1, 4, 2, 1], [4, 7, 2, 4]]

@Suite struct `6.10 max pooling by hand` {
  @Test func `cnn/max-pool: 5, 3, 7 and 4`() {
    #expect(maxPooled(image, size: 2, stride: 2).values == [[5, 3], [7, 4]])
  }

  @Test func `cnn/max-pool: stride 1 overlaps; stride 0, as printed in places, would not move`() {
    #expect(
      maxPooled(image, size: 2, stride: 1).values == [[5, 5, 3], [5, 5, 2], [7, 7, 4]])
  }

  @Test func `cnn/max-pool-backward: the gradient goes where the maxima stood`() {
    let pooled = maxPooled(image, size: 2, stride: 2)
    #expect(pooled.winners == [5, 3, 13, 15])
    #expect(
      pooled.imageGradient([[1, 2], [3, 4]], shape: [4, 4])
        == [[0, 0, 0, 2], [0, 1, 0, 0], [0, 0, 0, 0], [0, 3, 0, 4]])
  }

  @Test func `of equal numbers the first in reading order wins`() {
    #expect(maxPooled([[1, 7, 7], [7, 7, 7]], size: 2, stride: 1).winners == [1, 1])
  }

  @Test func `a row that no window reaches is left out, and negative numbers can win`() {
    let pooled = maxPooled(-counting([3, 5]), size: 2, stride: 2)
    #expect(pooled.values == [[-1, -3]])
    #expect(pooled.winners == [0, 2])
  }
}

@Suite struct `kinds of pooling` {
  private let images = Variable(image.reshaped([1, 1, 4, 4]))

  @Test func `cnn/pool-types: one number for each`() {
    #expect(maxPool2D(images, size: 2).value == [[[[5, 3], [7, 4]]]])
    #expect(averagePool2D(images, size: 2).value == [[[[2.75, 1.5], [4, 2.25]]]])
    #expect(minPool2D(images, size: 2).value == [[[[1, 0], [1, 1]]]])
    expect(
      l2Pool2D(images, size: 2).value, near: [[[[6.244998, 3.741657], [9.055385, 5]]]])
    #expect(globalMaxPool2D(images).value == [[[[7]]]])
    #expect(globalAveragePool2D(images).value == [[[[2.625]]]])
  }

  @Test func `cnn/max-pool-shape: half the size, as many channels, no parameters`() {
    let layer = MaxPooling2D(size: 2)
    #expect(layer(Variable(.zeros([1, 1, 4, 4]))).shape == [1, 1, 2, 2])
    #expect(layer(Variable(.zeros([1, 32, 32, 32]))).shape == [1, 32, 16, 16])
    #expect(layer.parameterCount == 0)
  }

  @Test func `cnn/max-pool-backward: the average gives each pixel a quarter`() {
    let gradient = averagePool2D(images, size: 2).gradients(upstream: [[[[1, 2], [3, 4]]]])[images]
    #expect(
      gradient[0][0] == [
        [0.25, 0.25, 0.5, 0.5], [0.25, 0.25, 0.5, 0.5], [0.75, 0.75, 1, 1], [0.75, 0.75, 1, 1],
      ])
  }

  @Test(arguments: [(2, 2), (2, 1), (3, 2), (3, 1), (1, 3)])
  func `the fast maxima are those by hand, winners too`(size: Int, stride: Int) {
    // Few different numbers, so that there are ties.
    let image = Tensor(
      shape: [7, 6], elements: formula([7, 6], 1).elements.map { (2 * $0).rounded() })
    let x = Variable(image.reshaped([1, 1, 7, 6]))
    let pooled = maxPooled(image, size: size, stride: stride)
    let y = maxPool2D(x, size: Pair(size), stride: Pair(stride))
    #expect(y.value[0][0] == pooled.values)
    let upstream = formula(y.shape, 4)
    expect(
      y.gradients(upstream: upstream)[x][0][0],
      near: pooled.imageGradient(upstream[0][0], shape: [7, 6]))
  }

  @Test func `padding never wins, not even over −∞`() {
    let x = Variable(Tensor(repeating: -.infinity, shape: [1, 1, 2, 2]))
    let y = maxPool2D(x, size: 3, stride: 1, padding: 1)
    #expect(y.value == Tensor(repeating: -.infinity, shape: [1, 1, 2, 2]))
    #expect(y.gradients(upstream: counting(y.shape))[x] == [[[[10, 0], [0, 0]]]])
    let negative = Variable(-counting([1, 1, 2, 2]))
    #expect(maxPool2D(negative, size: 2, stride: 2, padding: 1).value == negative.value)
  }

  @Test func `a NaN wins over everything`() {
    let x = Variable([[[[1, Tensor(.nan)], [Tensor(.infinity), 2]]]])
    #expect(maxPool2D(x, size: 2).value.scalar.isNaN)
    #expect(adaptiveMaxPool2D(x, size: 1).value.scalar.isNaN)
  }

  @Test func `asymmetric padding, and .same, as ONNX has them`() {
    // Numbers worked out by hand from the definition.
    let x = Variable(counting([1, 1, 3, 3]))
    let sides = Padding.sides(top: 0, bottom: 1, left: 1, right: 0)
    #expect(
      maxPool2D(x, size: 2, stride: 1, padding: sides).value[0][0]
        == [[4, 5, 6], [7, 8, 9], [7, 8, 9]])
    #expect(
      maxPool2D(x, size: 2, stride: 1, padding: .same).value[0][0]
        == [[5, 6, 6], [8, 9, 9], [8, 9, 9]])
    #expect(
      averagePool2D(x, size: 2, stride: 2, padding: .same, countingPadding: false).value[0][0]
        == [[3, 4.5], [7.5, 9]])
  }

  @Test func `dilated averages count the taps that read the image`() {
    let y = averagePool2D(
      Variable(counting([1, 1, 3, 3])), size: 2, stride: 1, padding: 1, dilation: 2,
      countingPadding: false)
    #expect(y.value[0][0] == [[5, 5, 5], [5, 5, 5], [5, 5, 5]])
  }

  @Test func `where all is 0, L2 pooling sends nothing back`() {
    let x = Variable(.zeros([1, 1, 2, 2]))
    #expect(l2Pool2D(x, size: 2).gradients()[x] == .zeros([1, 1, 2, 2]))
  }

  @Test func `padding as wide as the window is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = maxPool2D(Variable(.zeros([1, 1, 4, 4])), size: 2, padding: 2)
    }
  }
}
