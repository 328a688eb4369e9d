import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

@Suite struct `6.9 borders` {
  @Test func `zeros: nothing stands there`() {
    #expect(sources(.zeros) == [nil, nil, 0, 1, 2, nil, nil])
  }

  @Test func `replicate: the nearest number`() {
    #expect(sources(.replicate) == [0, 0, 0, 1, 2, 2, 2])
  }

  @Test func `reflect: the outermost number is not repeated`() {
    #expect(sources(.reflect) == [2, 1, 0, 1, 2, 1, 0])
  }

  @Test func `circular: what comes after the last is the first`() {
    #expect(sources(.circular) == [1, 2, 0, 1, 2, 0, 1])
  }

  /// What stands two before to two behind three numbers.
  private func sources(_ border: Border) -> [Int?] {
    (-2..<5).map { border.source(of: $0, on: 3) }
  }
}

@Suite struct `padded images` {
  @Test func `cnn/replicate-padding: the border is copied outwards`() {
    let padded = padded(Variable(counting([1, 1, 4, 4])), by: 1, border: .replicate)
    #expect(
      padded.value[0][0] == [
        [1, 1, 2, 3, 4, 4], [1, 1, 2, 3, 4, 4], [5, 5, 6, 7, 8, 8], [9, 9, 10, 11, 12, 12],
        [13, 13, 14, 15, 16, 16], [13, 13, 14, 15, 16, 16],
      ])
  }

  // PyTorch 2.13, F.pad(x, (2, 1, 1, 2), mode) of a formula's numbers: value and gradient.
  @Test(arguments: [
    (Border.zeros, [-3.112, 3.3408]), (.replicate, [-4.416, 7.9704]),
    (.reflect, [-4.2168, -0.3612]), (.circular, [-1.3692, -1.9104]),
  ])
  func `values and gradients as PyTorch has them`(border: Border, sums: [Double]) {
    let x = Variable(formula([2, 2, 4, 5], 1))
    let y = padded(x, by: .sides(top: 1, bottom: 2, left: 2, right: 1), border: border)
    #expect(y.shape == [2, 2, 7, 8])
    let gradient = y.gradients(upstream: formula(y.shape, 4))[x]
    expect([weightedSum(y.value, 5), weightedSum(gradient, 6)], reference: sums, "\(border)")
  }

  @Test func `a layer with a border pads with it, and only then slides`() {
    let x = Variable(constant: formula([1, 2, 5, 6], 1))
    let layer = Convolution2D(
      weight: formula([3, 2, 3, 4], 2), padding: .same, border: .circular)
    let wrapped = padded(x, by: .sides(top: 1, bottom: 1, left: 1, right: 2), border: .circular)
    #expect(layer(x).shape == [1, 3, 5, 6])
    #expect(layer(x).value == convolution2D(wrapped, weight: layer.weight).value)
  }

  @Test func `a mirror deeper than the image is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = padded(Variable(.zeros([1, 1, 3, 3])), by: 3, border: .reflect)
    }
  }
}
