import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

/// A convolution to be checked.
struct ConvolutionCase: CustomStringConvertible, Sendable {
  var x: [Int]
  var weight: [Int]
  var stride: Pair = 1
  var padding: Padding = .valid
  var dilation: Pair = 1
  var groups = 1

  var shape: ConvolutionShape {
    ConvolutionShape(
      x, weight: weight, stride: stride, padding: padding, dilation: dilation, groups: groups)
  }

  var description: String {
    "\(x) by \(weight), stride \(stride), padding \(padding), dilation \(dilation), groups \(groups)"
  }

  /// Corner cases of all kinds.
  static let grid: [ConvolutionCase] = [
    ConvolutionCase(x: [1, 1, 5, 5], weight: [1, 1, 3, 3]),
    ConvolutionCase(x: [2, 3, 7, 6], weight: [4, 3, 3, 2]),
    ConvolutionCase(x: [2, 3, 7, 6], weight: [4, 3, 3, 3], padding: 1),
    ConvolutionCase(x: [2, 3, 7, 9], weight: [4, 3, 3, 3], stride: 2, padding: 1),
    ConvolutionCase(x: [1, 2, 9, 8], weight: [3, 2, 3, 3], stride: 3),
    ConvolutionCase(x: [1, 2, 8, 8], weight: [3, 2, 1, 1], stride: 2),
    ConvolutionCase(x: [1, 2, 9, 8], weight: [7, 2, 2, 2], stride: 4, padding: 1),
    ConvolutionCase(x: [2, 4, 9, 9], weight: [6, 2, 3, 3], padding: 2, dilation: 2, groups: 2),
    ConvolutionCase(
      x: [2, 4, 11, 9], weight: [6, 2, 3, 3], stride: 2, padding: 2, dilation: 3, groups: 2),
    ConvolutionCase(x: [2, 5, 8, 8], weight: [5, 1, 3, 3], padding: 1, groups: 5),
    ConvolutionCase(x: [2, 5, 9, 8], weight: [5, 1, 3, 3], stride: 2, padding: 1, groups: 5),
    ConvolutionCase(
      x: [2, 5, 9, 8], weight: [5, 1, 3, 2], stride: 2, padding: 1, dilation: 2, groups: 5),
    ConvolutionCase(x: [2, 3, 8, 8], weight: [6, 1, 3, 3], padding: 1, groups: 3),
    ConvolutionCase(
      x: [1, 2, 6, 7], weight: [3, 2, 3, 4],
      padding: .sides(top: 0, bottom: 2, left: 3, right: 1)),
    ConvolutionCase(
      x: [1, 2, 6, 7], weight: [3, 2, 3, 4], stride: Pair(rows: 2, columns: 1),
      padding: .sides(top: 2, bottom: 0, left: 1, right: 3), dilation: Pair(rows: 1, columns: 2)),
    ConvolutionCase(x: [1, 2, 6, 7], weight: [3, 2, 4, 4], padding: .same),
    ConvolutionCase(x: [1, 2, 6, 7], weight: [3, 2, 3, 3], stride: 2, padding: .same),
    ConvolutionCase(x: [1, 1, 2, 2], weight: [2, 1, 3, 3], padding: 4),
    ConvolutionCase(x: [1, 1, 3, 3], weight: [1, 1, 1, 1], stride: 3, padding: 5),
    ConvolutionCase(
      x: [3, 1, 1, 12], weight: [2, 1, 1, 3], padding: .each(Pair(rows: 0, columns: 1))),
    ConvolutionCase(x: [1, 17, 5, 20], weight: [19, 17, 3, 3], padding: 1),
    ConvolutionCase(x: [0, 2, 5, 5], weight: [3, 2, 3, 3]),
  ]
}

@Suite struct `fast convolution` {
  @Test(arguments: ConvolutionCase.grid)
  func `agrees with the sum over all triples, values and gradients`(_ item: ConvolutionCase) {
    var generator = SeededGenerator(seed: 1)
    let shape = item.shape
    let x = Tensor.normal(shape.input, using: &generator)
    let weight = Tensor.normal(shape.weight, using: &generator)
    let bias = Tensor.normal([shape.outputs], using: &generator)
    let upstream = Tensor.normal(shape.output, using: &generator)
    let (a, w, b) = (Variable(x), Variable(weight), Variable(bias))
    let y = convolution2D(
      a, weight: w, bias: b, stride: item.stride, padding: item.padding, dilation: item.dilation,
      groups: item.groups)
    expect(y.value, near: shape.plainResult(x, weight: weight, bias: bias), "\(item)")
    let plain = shape.plainGradients(x, weight: weight, upstream: upstream)
    let gradients = y.gradients(upstream: upstream)
    expect(gradients[a], near: plain.x, "images: \(item)")
    expect(gradients[w], near: plain.weight, "kernels: \(item)")
    expect(gradients[b], near: plain.bias, "biases: \(item)")
  }
}
