import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

/// A pooling, and what PyTorch 2.13 makes of it in Double.
struct PoolingCase: CustomStringConvertible, Sendable {
  var x: [Int]
  var size: Pair
  var stride: Pair = 1
  var padding: Padding = 0
  var dilation: Pair = 1
  var roundingUp = false
  var countingPadding = true
  var divisor: Scalar?
  var shape: [Int]
  /// Of the result and of the gradient.
  var sums: [Double]

  var description: String {
    "\(size) on \(x), stride \(stride), padding \(padding), dilation \(dilation), "
      + "\(roundingUp ? "up" : "down")"
  }

  static let maxima: [PoolingCase] = [
    PoolingCase(
      x: [2, 3, 8, 9], size: 2, stride: 2,
      shape: [2, 3, 4, 4], sums: [1.5492, -1.4008]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, stride: 2, padding: 1,
      shape: [2, 3, 4, 5], sums: [-0.806, -0.116]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, padding: 1,
      shape: [2, 3, 8, 9], sums: [-8.434, 5.54]),
    PoolingCase(
      x: [2, 3, 8, 9], size: Pair(rows: 3, columns: 2), stride: Pair(rows: 2, columns: 3),
      padding: .each(Pair(rows: 1, columns: 0)), roundingUp: true,
      shape: [2, 3, 5, 3], sums: [-1.462, -0.0064]),
    PoolingCase(
      x: [2, 3, 7, 7], size: 2, stride: 2, roundingUp: true,
      shape: [2, 3, 4, 4], sums: [-0.5872, -2.4952]),
    PoolingCase(
      x: [2, 3, 9, 9], size: 3, stride: 2, padding: 1, dilation: 2,
      shape: [2, 3, 4, 4], sums: [0.2856, -0.0896]),
    PoolingCase(
      x: [2, 3, 9, 9], size: Pair(rows: 2, columns: 3), stride: Pair(rows: 3, columns: 2),
      padding: 1, dilation: Pair(rows: 3, columns: 2), roundingUp: true,
      shape: [2, 3, 4, 4], sums: [0.3296, 1.68]),
  ]

  static let averages: [PoolingCase] = [
    PoolingCase(
      x: [2, 3, 8, 9], size: 2, stride: 2,
      shape: [2, 3, 4, 4], sums: [1.4188, -1.3786]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, stride: 2, padding: 1,
      shape: [2, 3, 4, 5], sums: [0.0924444444, 0.0293777778]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, stride: 2, padding: 1, countingPadding: false,
      shape: [2, 3, 4, 5], sums: [0.274422222, -0.2547]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, stride: 2, padding: 1, roundingUp: true,
      shape: [2, 3, 5, 5], sums: [-0.424644444, 0.548822222]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, stride: 2, padding: 1, roundingUp: true, countingPadding: false,
      shape: [2, 3, 5, 5], sums: [-1.09465556, 0.137344444]),
    PoolingCase(
      x: [2, 3, 8, 9], size: Pair(rows: 3, columns: 2), stride: Pair(rows: 2, columns: 3),
      padding: .each(Pair(rows: 1, columns: 0)), roundingUp: true,
      shape: [2, 3, 5, 3], sums: [-0.712533333, -0.589933333]),
    PoolingCase(
      x: [2, 3, 8, 9], size: 3, padding: 1, divisor: 5,
      shape: [2, 3, 8, 9], sums: [-4.90368, -6.27144]),
  ]

  static let lengths: [PoolingCase] = [
    PoolingCase(
      x: [2, 3, 8, 9], size: 2, stride: 2,
      shape: [2, 3, 4, 4], sums: [0.159044528, 0.0899993614]),
    PoolingCase(
      x: [2, 3, 8, 9], size: Pair(rows: 3, columns: 2), stride: Pair(rows: 2, columns: 1),
      shape: [2, 3, 3, 8], sums: [-0.0785757597, -0.172999794]),
  ]
}

/// A pooling to a wanted size, and what PyTorch 2.13 makes of it in Double.
struct AdaptiveCase: Sendable {
  var x: [Int]
  var size: Pair
  var sums: [Double]

  static let averages: [AdaptiveCase] = [
    AdaptiveCase(x: [2, 3, 7, 9], size: 1, sums: [-0.01, 0.0435047619]),
    AdaptiveCase(
      x: [2, 3, 7, 9], size: Pair(rows: 2, columns: 3), sums: [-0.337966667, -0.00316666667]),
    AdaptiveCase(
      x: [2, 3, 7, 9], size: Pair(rows: 5, columns: 4), sums: [0.0150888889, 0.619955556]),
    AdaptiveCase(x: [2, 3, 7, 9], size: 7, sums: [-3.0572, -2.6228]),
    AdaptiveCase(x: [2, 3, 7, 9], size: Pair(rows: 9, columns: 11), sums: [0.6388, -2.2898]),
  ]

  static let maxima: [AdaptiveCase] = [
    AdaptiveCase(x: [2, 3, 7, 9], size: 1, sums: [-0.4488, 0.0068]),
    AdaptiveCase(x: [2, 3, 7, 9], size: Pair(rows: 2, columns: 3), sums: [-1.2288, -0.3024]),
    AdaptiveCase(x: [2, 3, 7, 9], size: Pair(rows: 5, columns: 4), sums: [0.0484, 0.8836]),
    AdaptiveCase(x: [2, 3, 7, 9], size: 7, sums: [-1.3844, -2.5212]),
  ]
}

@Suite struct `pooling as PyTorch has it` {
  @Test(arguments: PoolingCase.maxima) func maxima(_ item: PoolingCase) {
    compare(item.x, item.sums, shape: item.shape, "\(item)") {
      maxPool2D(
        $0, size: item.size, stride: item.stride, padding: item.padding, dilation: item.dilation,
        roundingUp: item.roundingUp)
    }
  }

  @Test(arguments: PoolingCase.averages) func averages(_ item: PoolingCase) {
    compare(item.x, item.sums, shape: item.shape, "\(item)") {
      averagePool2D(
        $0, size: item.size, stride: item.stride, padding: item.padding,
        roundingUp: item.roundingUp, countingPadding: item.countingPadding, divisor: item.divisor)
    }
  }

  @Test(arguments: PoolingCase.lengths) func lengths(_ item: PoolingCase) {
    compare(item.x, item.sums, shape: item.shape, "\(item)") {
      l2Pool2D($0, size: item.size, stride: item.stride, roundingUp: item.roundingUp)
    }
  }

  @Test(arguments: AdaptiveCase.averages) func `adaptive averages`(_ item: AdaptiveCase) {
    let shape = [item.x[0], item.x[1], item.size.rows, item.size.columns]
    compare(item.x, item.sums, shape: shape, "\(item)") {
      adaptiveAveragePool2D($0, size: item.size)
    }
  }

  @Test(arguments: AdaptiveCase.maxima) func `adaptive maxima`(_ item: AdaptiveCase) {
    let shape = [item.x[0], item.x[1], item.size.rows, item.size.columns]
    compare(item.x, item.sums, shape: shape, "\(item)") {
      adaptiveMaxPool2D($0, size: item.size)
    }
  }

  private func compare(
    _ shape: [Int], _ sums: [Double], shape expected: [Int], _ comment: Comment,
    _ pool: (Variable) -> Variable
  ) {
    let x = Variable(formula(shape, 1))
    let y = pool(x)
    #expect(y.shape == expected)
    let gradient = y.gradients(upstream: formula(y.shape, 4))[x]
    expect([weightedSum(y.value, 5), weightedSum(gradient, 6)], reference: sums, comment)
  }
}
