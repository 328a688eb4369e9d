import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

/// A transposed convolution, and what PyTorch 2.13 makes of it in Double.
struct TransposedCase: CustomStringConvertible, Sendable {
  var x: [Int]
  var weight: [Int]
  var stride: Pair = 1
  var padding: Padding = 0
  var outputPadding: Pair = 0
  var dilation: Pair = 1
  var groups = 1
  var shape: [Int]
  /// Of the result, and of the gradients of images, kernels and biases.
  var sums: [Double]

  var description: String {
    "\(x) by \(weight), stride \(stride), padding \(padding) and \(outputPadding), "
      + "dilation \(dilation), groups \(groups)"
  }

  static let all: [TransposedCase] = [
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 3, 3],
      shape: [2, 4, 6, 7],
      sums: [-8.99228, 10.328848, 7.86088, -0.7432]),
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 2, 2], stride: 2,
      shape: [2, 4, 8, 10],
      sums: [13.338312, -11.24204, -3.614968, -2.9316]),
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 3, 3], stride: 2, padding: 1,
      outputPadding: 1, shape: [2, 4, 8, 10],
      sums: [-16.688264, 10.636568, 21.513992, -2.9316]),
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 4, 4], stride: 2, padding: 1,
      shape: [2, 4, 8, 10],
      sums: [-0.821824, 4.279936, 14.116592, -2.9316]),
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 3, 2], stride: Pair(rows: 3, columns: 2),
      padding: .each(Pair(rows: 1, columns: 0)),
      outputPadding: Pair(rows: 2, columns: 1), shape: [2, 4, 12, 11],
      sums: [-17.061992, 1.756768, 3.727784, 0.712]),
    TransposedCase(
      x: [2, 4, 4, 5], weight: [4, 3, 3, 3], stride: 2, padding: 1,
      groups: 2, shape: [2, 6, 7, 9],
      sums: [5.787392, 6.1194, -9.214432, -2.4944]),
    TransposedCase(
      x: [2, 4, 4, 5], weight: [4, 1, 3, 3], stride: 2, padding: 1,
      outputPadding: Pair(rows: 1, columns: 0), groups: 4, shape: [2, 4, 8, 9],
      sums: [-9.964728, 5.333664, 6.384712, 1.1516]),
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 3, 3], padding: 2,
      dilation: 2, shape: [2, 4, 4, 5],
      sums: [2.063008, 5.471384, -4.23924, 0.3068]),
    TransposedCase(
      x: [2, 3, 4, 5], weight: [3, 4, 3, 3], stride: Pair(rows: 2, columns: 1),
      padding: .each(Pair(rows: 1, columns: 2)),
      outputPadding: 1, dilation: Pair(rows: 1, columns: 2), shape: [2, 4, 8, 6],
      sums: [-9.520928, 5.962008, 15.772168, 2.778]),
    TransposedCase(
      x: [1, 3, 4, 5], weight: [3, 2, 1, 1], stride: 3,
      shape: [1, 2, 10, 13],
      sums: [2.328312, -1.047472, -0.089648, -0.0888]),
  ]
}

@Suite struct `transposed convolution` {
  @Test(arguments: TransposedCase.all)
  func `value and gradients as PyTorch has them`(_ item: TransposedCase) {
    let (x, w) = (Variable(formula(item.x, 1)), Variable(formula(item.weight, 2)))
    let b = Variable(formula([item.weight[1] * item.groups], 3))
    let y = transposedConvolution2D(
      x, weight: w, bias: b, stride: item.stride, padding: item.padding,
      outputPadding: item.outputPadding, dilation: item.dilation, groups: item.groups)
    #expect(y.shape == item.shape)
    let gradients = y.gradients(upstream: formula(y.shape, 4))
    expect(
      [
        weightedSum(y.value, 5), weightedSum(gradients[x], 6), weightedSum(gradients[w], 7),
        weightedSum(gradients[b], 8),
      ], reference: item.sums, "\(item)")
  }

  @Test func `a single 1 stamps the kernel where it stands`() {
    let kernel = counting([1, 1, 2, 2])
    let y = transposedConvolution2D(
      Variable([[[[0, 1], [0, 0]]]]), weight: Variable(kernel), stride: 2)
    #expect(y.value == [[[[0, 0, 1, 2], [0, 0, 3, 4], [0, 0, 0, 0], [0, 0, 0, 0]]]])
  }

  @Test func `it is the convolution's transpose: (A·x, y) = (x, Aᵀ·y)`() {
    let (x, y) = (formula([2, 3, 9, 9], 1), formula([2, 4, 5, 5], 2))
    let w = formula([4, 3, 3, 3], 3)
    let ax = convolution2D(x, weight: w, stride: 2, padding: 1)
    let aty = transposedConvolution2D(
      Variable(constant: y), weight: Variable(constant: w), stride: 2, padding: 1)
    expect((ax * y).sum(), near: (x * aty.value).sum())
  }

  @Test func `a convolution with stride 2 makes 7 and 8 rows into 4; outputPadding says which`() {
    let w = Variable(formula([1, 1, 3, 3], 1))
    let y = Variable(formula([1, 1, 4, 4], 2))
    for (extra, size) in [(Pair(0), 7), (Pair(1), 8)] {
      let back = transposedConvolution2D(
        y, weight: w, stride: 2, padding: 1, outputPadding: extra)
      #expect(back.shape == [1, 1, size, size])
      #expect(convolution2D(back, weight: w, stride: 2, padding: 1).shape == y.shape)
    }
  }

  @Test func `an outputPadding as large as stride and dilation is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = transposedConvolution2D(
        Variable(.zeros([1, 1, 4, 4])), weight: Variable(.zeros([1, 1, 3, 3])), stride: 2,
        outputPadding: 2)
    }
  }
}
