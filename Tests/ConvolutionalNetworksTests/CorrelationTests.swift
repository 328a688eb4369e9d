import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

/// Three dark rows above three bright ones.
private let edgeImage = Tensor.concatenated([
  .zeros([3, 6]), Tensor(repeating: 255, shape: [3, 6]),
])

@Suite struct `one image, one kernel` {
  @Test func `cnn/edge-filter: three pixels of 255 add up to 765, not to 255`() {
    let edges = correlation(edgeImage, EdgeKernel.horizontal)
    #expect(
      edges == [[0, 0, 0, 0], [765, 765, 765, 765], [765, 765, 765, 765], [0, 0, 0, 0]],
      "an edge response is 3 · 255; 255 is what a clamped picture of it shows")
    #expect(
      edges.clamped(to: 0...255)
        == [[0, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 255], [0, 0, 0, 0]])
    #expect(grayLevels(edges) == edges.clamped(to: 0...255))
  }

  @Test func `cnn/edge-filter: the vertical kernel sees nothing, the turned one the negative`() {
    #expect(correlation(edgeImage, EdgeKernel.vertical) == .zeros([4, 4]))
    #expect(EdgeKernel.vertical == EdgeKernel.horizontal.transposed())
    let turned = convolution(edgeImage, EdgeKernel.horizontal)
    #expect(turned == -correlation(edgeImage, EdgeKernel.horizontal))
    #expect(maximum(turned, 0) == .zeros([4, 4]))
  }

  @Test func `cnn/conv-is-correlation: 20 as it lies, 10 with the kernel turned`() {
    let (x, k): (Tensor, Tensor) = ([[1, 2], [3, 4]], [[0, 1], [2, 3]])
    #expect(correlation(x, k) == [[20]])
    #expect(convolution(x, k) == [[10]])
    #expect(turned(k) == [[3, 2], [1, 0]])
  }

  @Test func `a turned kernel turned again is the kernel`() {
    #expect(turned(turned(counting([3, 4]))) == counting([3, 4]))
  }

  @Test func `cnn/feature-rescale: the lowest becomes 0, the highest 255`() {
    #expect(grayLevels([0, 765]) == [0, 255])
    #expect(grayLevels([-765, 0, 765]) == [0, 127.5, 255])
    #expect(grayLevels([3, 3]) == [0, 0], "a constant map has no range to stretch")
  }

  @Test func `cnn/zero-padding: a ring of zeros, and the sum stays 136`() {
    let padded = zeroPadded(counting([4, 4]), rings: 1)
    #expect(
      padded == [
        [0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 0], [0, 5, 6, 7, 8, 0], [0, 9, 10, 11, 12, 0],
        [0, 13, 14, 15, 16, 0], [0, 0, 0, 0, 0, 0],
      ])
    #expect(padded.sum() == 136)
    #expect(zeroPadded(counting([6, 6]), rings: 1).shape == [8, 8])
  }

  @Test func `a kernel larger than the image is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = correlation(.zeros([2, 5]), .zeros([3, 3]))
    }
  }
}

@Suite struct `the way back by hand` {
  private let x = counting([3, 3])
  private let k: Tensor = [[1, 2], [3, 4]]
  private let upstream: Tensor = [[1, -1], [2, 0.5]]

  @Test func `cnn/conv-backward: forwards`() {
    #expect(correlation(x, k) + 0.5 == [[37.5, 47.5], [67.5, 77.5]])
  }

  @Test func `cnn/conv-backward: all three gradients and the step they ask for`() {
    let gradients = CorrelationGradients(image: x, kernel: k, upstream: upstream)
    #expect(gradients.kernel == [[9.5, 12], [17, 19.5]])
    #expect(gradients.image == [[1, 1, -2], [5, 5.5, -3], [6, 9.5, 2]])
    #expect(gradients.bias == 2.5)
    expect(k - 0.01 * gradients.kernel, near: [[0.905, 1.88], [2.83, 3.805]])
  }

  @Test func `a step of h in any pixel or weight changes the loss by h times its gradient`() {
    let gradients = CorrelationGradients(image: x, kernel: k, upstream: upstream)
    // The loss is linear in each single number, so a step of 1 is as good as a small one.
    let loss = { (x: Tensor, k: Tensor) in (correlation(x, k) * upstream).sum() }
    for i in 0..<9 {
      var moved = x
      moved.elements[i] += 1
      expect(loss(moved, k) - loss(x, k), near: gradients.image.elements[i])
    }
    for i in 0..<4 {
      var moved = k
      moved.elements[i] += 1
      expect(loss(x, moved) - loss(x, k), near: gradients.kernel.elements[i])
    }
  }
}
