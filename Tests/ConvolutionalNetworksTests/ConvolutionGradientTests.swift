import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

@Suite struct `pullbacks against difference quotients` {
  /// Numbers that differ by more than the step, so that no maximum changes hands.
  private let x = Tensor(
    shape: [1, 2, 4, 5], elements: (0..<40).map { Scalar($0 * 17 % 40) / 8 - 2 })

  @Test func `convolution: strided, padded, dilated, in groups`() {
    let check = GradientCheck(at: [x, formula([4, 1, 2, 2], 1), formula([4], 2)]) {
      convolution2D(
        $0[0], weight: $0[1], bias: $0[2], stride: 2,
        padding: .sides(top: 1, bottom: 0, left: 2, right: 1), dilation: 2, groups: 2)
    }
    #expect(check.passes, "\(check)")
  }

  @Test func depthwise() {
    let check = GradientCheck(at: [x, formula([2, 1, 3, 3], 1)]) {
      convolution2D($0[0], weight: $0[1], padding: 1, groups: 2)
    }
    #expect(check.passes, "\(check)")
  }

  @Test func `one-dimensional`() {
    let check = GradientCheck(at: [x[0], formula([3, 4, 2], 1)]) {
      convolution1D($0[0], weight: $0[1], padding: 1, dilation: 2)
    }
    #expect(check.passes, "\(check)")
  }

  @Test func transposed() {
    let check = GradientCheck(at: [x, formula([2, 3, 3, 2], 1), formula([3], 2)]) {
      transposedConvolution2D(
        $0[0], weight: $0[1], bias: $0[2], stride: 2, padding: 1, outputPadding: 1)
    }
    #expect(check.passes, "\(check)")
  }

  @Test func pooling() {
    let pools: [(String, (Variable) -> Variable)] = [
      ("max", { maxPool2D($0, size: 3, stride: 2, padding: 1) }),
      ("min", { minPool2D($0, size: 2) }),
      ("average", { averagePool2D($0, size: 3, stride: 2, padding: 1, countingPadding: false) }),
      ("L2", { l2Pool2D($0, size: 2, stride: 1) }),
      ("global max", globalMaxPool2D), ("global average", globalAveragePool2D),
      ("adaptive average", { adaptiveAveragePool2D($0, size: 3) }),
      ("adaptive max", { adaptiveMaxPool2D($0, size: 3) }),
    ]
    for (name, pool) in pools {
      let check = GradientCheck(at: x, of: pool)
      #expect(check.passes, "\(name): \(check)")
    }
  }

  @Test(arguments: [Border.zeros, .replicate, .reflect, .circular])
  func borders(border: Border) {
    let check = GradientCheck(at: x) {
      padded($0, by: .sides(top: 1, bottom: 3, left: 2, right: 0), border: border)
    }
    #expect(check.passes, "\(border): \(check)")
  }
}
