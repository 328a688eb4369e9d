import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

/// Three dark rows above three bright ones.
private let edgeImage = Tensor.concatenated([
  .zeros([3, 6]), Tensor(repeating: 255, shape: [3, 6]),
])

/// The numbers of `cnn/conv-backward`.
private let x = counting([3, 3])
private let k: Tensor = [[1, 2], [3, 4]]
private let upstream: Tensor = [[1, -1], [2, 0.5]]

@Suite struct `6.1 correlation` {
  @Test func `cnn/edge-filter: three pixels of 255 add up to 765, not to 255`() {
    let edges = correlation(edgeImage, EdgeKernel.horizontal)
    #expect(
      edges == [[0, 0, 0, 0], [765, 765, 765, 765], [765, 765, 765, 765], [0, 0, 0, 0]],
      "an edge response is 3 · 255; 255 is what a clamped picture of it shows")
  }

  @Test func `cnn/conv-is-correlation: the kernel is not turned`() {
    #expect(
      correlation([[1, 2], [3, 4]], [[0, 1], [2, 3]]) == [[20]], "turned, it would be 10")
  }

  @Test func `cnn/conv-backward: 37, 47, 67 and 77 before the bias`() {
    #expect(correlation(x, k) == [[37, 47], [67, 77]])
  }

  @Test func `image and kernel need not be square`() {
    #expect(correlation(counting([2, 4]), [[1, 10]]) == [[21, 32, 43], [65, 76, 87]])
    #expect(correlation(counting([4, 2]), [[1], [10]]) == [[31, 42], [53, 64], [75, 86]])
  }

  @Test func `cnn/strides: with ones for a kernel, the sums of nine pixels`() {
    #expect(
      correlation(counting([5, 5]), .ones([3, 3]))
        == [[63, 72, 81], [108, 117, 126], [153, 162, 171]])
  }
}

@Suite struct `one image, one kernel` {
  @Test func `cnn/edge-filter: clamped or stretched, 765 becomes 255`() {
    let edges = correlation(edgeImage, EdgeKernel.horizontal)
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

  @Test func `cnn/conv-is-correlation: 10 with the kernel turned`() {
    let (x, k): (Tensor, Tensor) = ([[1, 2], [3, 4]], [[0, 1], [2, 3]])
    #expect(convolution(x, k) == [[10]])
    #expect(turned(k) == [[3, 2], [1, 0]])
    #expect(turned(turned(counting([3, 4]))) == counting([3, 4]))
  }

  @Test func `cnn/feature-rescale: the lowest becomes 0, the highest 255`() {
    #expect(grayLevels([0, 765]) == [0, 255])
    #expect(grayLevels([-765, 0, 765]) == [0, 127.5, 255])
    #expect(grayLevels([3, 3]) == [0, 0], "a constant map has no range to stretch")
  }

  @Test func `unrolled, a column for each place, it is a product of matrices`() {
    #expect(
      unrolled(counting([3, 3]), height: 2, width: 2)
        == [[1, 2, 4, 5], [2, 3, 5, 6], [4, 5, 7, 8], [5, 6, 8, 9]])
    let kernels = formula([3, 2, 4], 1)
    let image = formula([6, 7], 2)
    expect(
      unrolledCorrelation(image, kernels),
      near: .stacked(kernels.rows.map { correlation(image, $0) }))
  }

  @Test func `a kernel larger than the image is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = correlation(.zeros([2, 5]), .zeros([3, 3]))
    }
  }
}

@Suite struct `6.2 zero padding` {
  @Test func `cnn/zero-padding: one ring of zeros`() {
    #expect(
      zeroPadded(counting([4, 4]), rings: 1) == [
        [0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 0], [0, 5, 6, 7, 8, 0], [0, 9, 10, 11, 12, 0],
        [0, 13, 14, 15, 16, 0], [0, 0, 0, 0, 0, 0],
      ])
  }

  @Test func `cnn/zero-padding: 6 × 6 becomes 8 × 8, and sums stay what they are`() {
    #expect(zeroPadded(counting([6, 6]), rings: 1).shape == [8, 8])
    #expect(zeroPadded(counting([4, 4]), rings: 1).sum() == 136)
  }

  @Test func `two rings around an image that is not square; none change nothing`() {
    let padded = zeroPadded([[1, 2, 3]], rings: 2)
    #expect(padded.shape == [5, 7], "rows + 2·rings, columns + 2·rings")
    #expect(padded[2] == [0, 0, 1, 2, 3, 0, 0])
    #expect(zeroPadded(counting([2, 3]), rings: 0) == counting([2, 3]))
  }
}

@Suite struct `6.3 kernel gradient` {
  @Test func `cnn/conv-backward: 9.5, 12, 17 and 19.5`() {
    #expect(kernelGradient(image: x, upstream: upstream) == [[9.5, 12], [17, 19.5]])
  }

  @Test func `cnn/conv-backward: the step it asks for`() {
    let step = 0.01 * kernelGradient(image: x, upstream: upstream)
    expect(k - step, near: [[0.905, 1.88], [2.83, 3.805]])
  }

  @Test func `a step of 1 in a weight changes the loss by its gradient`() {
    let image = formula([4, 5], 1)
    let (kernel, upstream) = (formula([2, 3], 2), formula([3, 3], 3))
    let gradient = kernelGradient(image: image, upstream: upstream)
    #expect(gradient.shape == kernel.shape)
    let loss = (correlation(image, kernel) * upstream).sum()
    for i in kernel.elements.indices {
      var moved = kernel
      moved.elements[i] += 1
      let change = (correlation(image, moved) * upstream).sum() - loss
      expect(gradient.elements[i], near: change, "weight \(i)")
    }
  }
}

@Suite struct `6.4 image gradient` {
  @Test func `cnn/conv-backward: every pixel collects from the places that saw it`() {
    #expect(
      imageGradient(kernel: k, upstream: upstream) == [[1, 1, -2], [5, 5.5, -3], [6, 9.5, 2]])
  }

  @Test func `one place sends back the kernel, at that place`() {
    #expect(
      imageGradient(kernel: k, upstream: [[0, 0], [0, 1]]) == [[0, 0, 0], [0, 1, 2], [0, 3, 4]],
      "turned by 180° it would be the kernel from its last number to its first")
  }

  @Test func `a step of 1 in a pixel changes the loss by its gradient`() {
    let image = formula([4, 5], 1)
    let (kernel, upstream) = (formula([2, 3], 2), formula([3, 3], 3))
    let gradient = imageGradient(kernel: kernel, upstream: upstream)
    #expect(gradient.shape == image.shape)
    let loss = (correlation(image, kernel) * upstream).sum()
    for i in image.elements.indices {
      var moved = image
      moved.elements[i] += 1
      let change = (correlation(moved, kernel) * upstream).sum() - loss
      expect(gradient.elements[i], near: change, "pixel \(i)")
    }
  }
}

@Suite struct `the way back by hand` {
  @Test func `cnn/conv-backward: all three gradients`() {
    let gradients = CorrelationGradients(image: x, kernel: k, upstream: upstream)
    #expect(gradients.kernel == [[9.5, 12], [17, 19.5]])
    #expect(gradients.image == [[1, 1, -2], [5, 5.5, -3], [6, 9.5, 2]])
    #expect(gradients.bias == 2.5)
    expect(0.5 - 0.01 * gradients.bias, near: 0.475)
  }

  @Test func `the engine finds the same through the fast convolution`() {
    let images = Variable(x.reshaped([1, 1, 3, 3]))
    let (kernels, bias) = (Variable(k.reshaped([1, 1, 2, 2])), Variable([0.5]))
    let y = convolution2D(images, weight: kernels, bias: bias)
    #expect(y.value == [[[[37.5, 47.5], [67.5, 77.5]]]])
    let gradients = y.gradients(upstream: upstream.reshaped([1, 1, 2, 2]))
    let hand = CorrelationGradients(image: x, kernel: k, upstream: upstream)
    expect(gradients[images].reshaped([3, 3]), near: hand.image)
    expect(gradients[kernels].reshaped([2, 2]), near: hand.kernel)
    expect(gradients[bias], near: Tensor([hand.bias]))
  }

  @Test func `cnn/filters-learned: a kernel that starts at random becomes the edge kernel`() {
    var generator = SeededGenerator(seed: 1)
    var kernel = Tensor.normal([3, 3], deviation: 0.1, using: &generator)
    for _ in 0..<300 {
      let image = Tensor.normal([8, 8], using: &generator)
      let error = correlation(image, kernel) - correlation(image, EdgeKernel.horizontal)
      kernel -= 0.01 * kernelGradient(image: image, upstream: error)
    }
    #expect(kernel.isClose(to: EdgeKernel.horizontal, within: 1e-3), "\(kernel)")
  }
}
