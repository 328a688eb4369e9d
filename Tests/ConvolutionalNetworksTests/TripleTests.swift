import ConvolutionalNetworks
import TensorCore
import Testing

@Suite struct `6.7 plain convolution` {
  @Test func `cnn/multi-channel: one map for each kernel, summed over the channels`() {
    let shape = ConvolutionShape([1, 2, 2, 2], weight: [2, 2, 2, 2])
    let weight = Tensor.stacked([
      .stacked([.ones([2, 2]), -.ones([2, 2])]), .stacked([.ones([2, 2]), .zeros([2, 2])]),
    ])
    let y = shape.plainResult(counting([1, 2, 2, 2]), weight: weight, bias: [1, 0])
    #expect(y == [[[[-15]], [[10]]]], "10 + (−26) + 1 for the first kernel, 10 for the second")
  }

  @Test func `cnn/strides: stride 2 keeps every other place of every other row`() {
    let (x, ones) = (counting([1, 1, 5, 5]), Tensor.ones([1, 1, 3, 3]))
    let shape = ConvolutionShape([1, 1, 5, 5], weight: [1, 1, 3, 3], stride: 2)
    #expect(shape.plainResult(x, weight: ones, bias: [0]) == [[[[63, 81], [153, 171]]]])
    #expect(
      ConvolutionShape([1, 1, 7, 7], weight: [1, 1, 3, 3], stride: 3).output == [1, 1, 2, 2])
  }

  @Test func `each image has its own result, and each map its own bias`() {
    let shape = ConvolutionShape([2, 1, 1, 2], weight: [2, 1, 1, 1])
    let y = shape.plainResult(
      [[[[1, 2]]], [[[3, 4]]]], weight: [[[[1]]], [[[10]]]], bias: [0.5, 7])
    #expect(y == [[[[1.5, 2.5]], [[17, 27]]], [[[3.5, 4.5]], [[37, 47]]]])
  }

  @Test func `made-up zeros add nothing`() {
    let shape = ConvolutionShape([1, 1, 2, 2], weight: [1, 1, 3, 3], padding: 1)
    let y = shape.plainResult(.ones([1, 1, 2, 2]), weight: .ones([1, 1, 3, 3]), bias: [0])
    #expect(y == [[[[4, 4], [4, 4]]]])
  }
}

@Suite struct `6.8 plain gradients` {
  private let shape = ConvolutionShape(
    [2, 4, 5, 4], weight: [6, 2, 3, 2], stride: 2, padding: 1, groups: 2)

  @Test func `cnn/conv-backward: the numbers by hand`() {
    let shape = ConvolutionShape([1, 1, 3, 3], weight: [1, 1, 2, 2])
    let gradients = shape.plainGradients(
      counting([1, 1, 3, 3]), weight: counting([1, 1, 2, 2]), upstream: [[[[1, -1], [2, 0.5]]]])
    #expect(gradients.x == [[[[1, 1, -2], [5, 5.5, -3], [6, 9.5, 2]]]])
    #expect(gradients.weight == [[[[9.5, 12], [17, 19.5]]]])
    #expect(gradients.bias == [2.5])
  }

  @Test func `the sum is linear in each factor, so its differences are its gradients`() {
    let (x, w, g) = (
      formula(shape.input, 1), formula(shape.weight, 2), formula(shape.output, 3)
    )
    let zeros = Tensor.zeros([shape.outputs])
    let (dx, dw) = (formula(shape.input, 4), formula(shape.weight, 5))
    let gradients = shape.plainGradients(x, weight: w, upstream: g)
    let byX = (shape.plainResult(dx, weight: w, bias: zeros) * g).sum()
    let byW = (shape.plainResult(x, weight: dw, bias: zeros) * g).sum()
    expect((gradients.x * dx).sum(), near: byX, "the gradient of the images")
    expect((gradients.weight * dw).sum(), near: byW, "the gradient of the kernels")
  }

  @Test func `a bias is in every number of its map, in every image`() {
    let ones = Tensor.ones(shape.output)
    let bias = shape.plainGradients(
      formula(shape.input, 1), weight: formula(shape.weight, 2), upstream: ones
    ).bias
    #expect(
      bias == Tensor(repeating: Scalar(2 * shape.places.rows * shape.places.columns), shape: [6]))
  }
}
