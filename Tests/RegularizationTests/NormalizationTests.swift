import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

/// A normalization three times: as one node, by hand, and put together from small nodes.
private struct Trio: CustomTestStringConvertible, Sendable {
  let kind: NormalizationKind
  let shape: [Int]
  var testDescription: String { "\(kind) of \(shape)" }

  var channels: Int { kind == .layer ? shape[shape.count - 1] : shape[1] }

  func fused(_ x: Variable, gain: Variable, bias: Variable) -> Variable {
    switch kind {
    case .batch: batchNorm(x, gain: gain, bias: bias).output
    case .layer: layerNorm(x, gain: gain, bias: bias)
    case .instance: instanceNorm(x, gain: gain, bias: bias)
    case .group(let count): groupNorm(x, groups: count, gain: gain, bias: bias)
    }
  }

  /// Numbers that share a mean, in rows; there and back through an index, as any permutation.
  func composed(_ x: Variable, gain: Variable, bias: Variable) -> Variable {
    let numbers = Tensor(shape: shape, elements: (0..<shape.product).map { Scalar($0) })
    let rows = kind.rows(of: numbers)
    let order = rows.elements.map { Int($0) }
    let back = order.indices.sorted { order[$0] < order[$1] }
    let sorted = x.reshaped([-1, 1]).rows(at: order).reshaped(rows.shape)
    let distance = sorted - sorted.mean(axis: 1, keepingAxis: true)
    let variance = sorted.variance(axis: 1, keepingAxis: true)
    let y = (distance / sqrt(variance + 1e-5)).reshaped([-1, 1]).rows(at: back).reshaped(shape)
    let ones = kind == .layer ? 0 : shape.count - 2
    let extents = [channels] + [Int](repeating: 1, count: ones)
    return y * gain.reshaped(extents) + bias.reshaped(extents)
  }
}

@Suite struct `normalizations as one node` {
  private static let trios = [
    Trio(kind: .batch, shape: [7, 3]), Trio(kind: .batch, shape: [40, 150]),
    Trio(kind: .batch, shape: [2, 5, 3]), Trio(kind: .batch, shape: [3, 4, 5, 7]),
    Trio(kind: .batch, shape: [6, 3, 20, 20]), Trio(kind: .layer, shape: [7]),
    Trio(kind: .layer, shape: [2, 3]), Trio(kind: .layer, shape: [300, 129]),
    Trio(kind: .layer, shape: [2, 5, 64]), Trio(kind: .instance, shape: [3, 4, 5, 7]),
    Trio(kind: .group(count: 2), shape: [5, 6]), Trio(kind: .group(count: 2), shape: [3, 4, 5, 7]),
    Trio(kind: .group(count: 1), shape: [2, 6, 9]),
    Trio(kind: .group(count: 8), shape: [2, 64, 17]),
  ]

  @Test(arguments: trios)
  private func `by hand, by small nodes and as one: the same`(_ trio: Trio) {
    var generator = SeededGenerator(seed: 3)
    let x = Variable(.normal(trio.shape, mean: 2, deviation: 3, using: &generator))
    let gain = Variable(.normal([trio.channels], using: &generator))
    let bias = Variable(.normal([trio.channels], using: &generator))
    let upstream = Tensor.normal(trio.shape, using: &generator)
    let byHand = PlainNormalization(trio.kind, gain: gain.value, bias: bias.value)
    let expected = byHand.gradients(at: x.value, upstream: upstream)

    for y in [
      trio.fused(x, gain: gain, bias: bias), trio.composed(x, gain: gain, bias: bias),
    ] {
      expect(y.value, near: byHand.forward(x.value), "\(y.operation)")
      let gradients = y.gradients(upstream: upstream)
      expect(gradients[x], near: expected.x, "\(y.operation): ∂x")
      expect(gradients[gain], near: expected.gain, "\(y.operation): ∂γ")
      expect(gradients[bias], near: expected.bias, "\(y.operation): ∂β")
    }
  }

  @Test(arguments: trios.filter { $0.shape.product < 300 })
  private func `gradients agree with difference quotients`(_ trio: Trio) {
    var generator = SeededGenerator(seed: 4)
    let arguments = [
      Tensor.normal(trio.shape, deviation: 3, using: &generator),
      .normal([trio.channels], using: &generator), .normal([trio.channels], using: &generator),
    ]
    let check = GradientCheck(at: arguments) { trio.fused($0[0], gain: $0[1], bias: $0[2]) }
    #expect(check.passes, "\(check)")
  }

  @Test func `RMS normalization: by hand, as one node, and by difference quotients`() {
    var generator = SeededGenerator(seed: 5)
    let (x, gain) = (
      Variable(.normal([30, 70], using: &generator)), Variable(.normal([70], using: &generator))
    )
    let upstream = Tensor.normal([30, 70], using: &generator)
    let composed = x / sqrt((x * x).mean(axis: 1, keepingAxis: true) + 1e-5) * gain
    let fused = rmsNorm(x, gain: gain)
    expect(fused.value, near: composed.value)
    let (found, expected) = (
      fused.gradients(upstream: upstream), composed.gradients(upstream: upstream)
    )
    expect(found[x], near: expected[x])
    expect(found[gain], near: expected[gain])

    let check = GradientCheck(at: [x.value[0..<3, 0..<5], gain.value[0..<5]]) {
      rmsNorm($0[0], gain: $0[1])
    }
    #expect(check.passes, "\(check)")
  }

  @Test func `large numbers that differ little lose few digits`() {
    // 1,000 ± 1: squares of a million would leave a variance with one digit in Float.
    let x = Tensor.concatenated([[[999, 0]], [[1001, 1]]]).rows(at: (0..<64).map { $0 % 2 })
    let (gain, bias) = (Variable(.ones([2])), Variable(.zeros([2])))
    let y = batchNorm(Variable(x), gain: gain, bias: bias, epsilon: 0).output.value
    expect(y[0], near: [-1, -1])
    expect(y[1], near: [1, 1])
  }
}
