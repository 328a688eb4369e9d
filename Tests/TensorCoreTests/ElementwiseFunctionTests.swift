import Foundation
import TensorCore
import Testing

@Suite struct `element-wise functions` {
  @Test func `exp is right to 2 ulp`() {
    expectAccuracy(
      "exp", { exp($0) }, { Foundation.exp($0) }, over: [-87.3...88.7, -1e-3...1e-3],
      ulps: 2)
  }

  @Test func `log is right to 2 ulp`() {
    expectAccuracy(
      "log", { log($0) }, { Foundation.log($0) },
      over: [.leastNonzeroMagnitude...1e-38, 1e-38...1e-3, 1e-3...10, 0.99...1.01, 10...3e38],
      ulps: 2)
  }

  @Test func `tanh is right to 3 ulp, near zero too`() {
    expectAccuracy(
      "tanh", { tanh($0) }, { Foundation.tanh($0) },
      over: [-10...10, -1...1, -1e-3...1e-3, .leastNonzeroMagnitude...1e-37], ulps: 3)
  }

  @Test func `the logistic function is right to 4 ulp`() {
    expectAccuracy(
      "sigmoid", { sigmoid($0) }, { 1 / (1 + Foundation.exp(-$0)) }, over: [-87...20, -1...1],
      ulps: 4)
  }

  @Test func `softplus is right to 4 ulp`() {
    expectAccuracy(
      "softplus", { softplus($0) }, { Swift.max($0, 0) + log1p(Foundation.exp(-Swift.abs($0))) },
      over: [-87...100, -1...1], ulps: 4)
  }

  @Test func `sine and cosine are right to 2 ulp`() {
    let ranges: [ClosedRange<Scalar>] = [
      -3.2...3.2, -100...100, -8192...8192, 8000...1e6, -1e-3...1e-3,
    ]
    expectAccuracy("sin", { sin($0) }, { Foundation.sin($0) }, over: ranges, ulps: 2)
    expectAccuracy("cos", { cos($0) }, { Foundation.cos($0) }, over: ranges, ulps: 2)
  }

  @Test func `the error function is right to 3 ulp`() {
    expectAccuracy(
      "erf", { erf($0) }, { Foundation.erf($0) }, over: [-5...5, -1...1, -1e-3...1e-3], ulps: 3)
  }

  @Test func `limits are reached`() {
    let ends = Tensor([-.infinity, .infinity])
    #expect(exp(ends).elements == [0, .infinity])
    #expect(tanh(ends).elements == [-1, 1])
    #expect(sigmoid(ends).elements == [0, 1])
    #expect(erf(ends).elements == [-1, 1])
    #expect(softplus(ends).elements == [0, .infinity])
    #expect(log(Tensor([0, 1, .infinity])).elements == [-.infinity, 0, .infinity])
    #expect(log(-1).scalar.isNaN && log(Tensor(-.infinity)).scalar.isNaN)
    #expect(sqrt(Tensor([0, 4, .infinity])).elements == [0, 2, .infinity])
    #expect(sqrt(-1).scalar.isNaN)
    #expect(sin(ends).elements[0].isNaN && cos(ends).elements[1].isNaN)
    #expect(exp(Tensor([-1000, 1000])).elements == [0, .infinity])
  }

  @Test func `results too small for a normal number are 0, or as small as they should be`() {
    for x in [-87.5, -90, -100, -104, -1000] as [Scalar] {
      let y = exp(Tensor(x)).scalar
      #expect(y >= 0 && y < 1.2e-38, "exp(\(x)) is \(y)")
    }
  }

  @Test func `not-a-number comes out as it went in`() {
    let x = Tensor([Scalar](repeating: .nan, count: 21))
    for y in [
      exp(x), log(x), tanh(x), sigmoid(x), softplus(x), sin(x), cos(x), erf(x), sqrt(x), abs(x),
      pow(x, 3), pow(x, 1.5), pow(x, -2),
    ] {
      #expect(y.elements.count { $0.isNaN } == 21)
    }
  }

  @Test func `whole powers are products, of negative bases too`() {
    let x: Tensor = [-3, -1, 0, 0.1, 7]
    #expect(pow(x, 2) == x * x)
    #expect(pow(x, 3) == x * (x * x))
    #expect(pow(x, 1) == x)
    #expect(pow(x, 0) == .ones([5]))
    #expect(pow(x, -1) == 1 / x)
    #expect(pow([-2], 25).scalar == -33_554_432)
    #expect(pow([4, 9], 0.5) == [2, 3])
    #expect(pow([4], 1.5).scalar == 8)
    #expect(pow([-4], 1.5).scalar.isNaN)
  }

  @Test func `magnitudes lose their sign and nothing else`() {
    #expect(abs(Tensor([-2, 0, 3, -.infinity])).elements == [2, 0, 3, .infinity])
    #expect(abs(-0.0).scalar.sign == .plus)
  }

  @Test func `any shape, any length, any place`() {
    for count in [0, 1, 15, 16, 17, 33, 100, 40_001, 1_000_003] {
      let x = Tensor((0..<count).map { Scalar($0 % 97) / 10 - 4 })
      let y = tanh(x)
      #expect(y.shape == [count])
      for i in stride(from: 0, to: count, by: max(1, count / 50)) {
        #expect(y.elements[i] == tanh(Tensor(x.elements[i])).scalar, "element \(i) of \(count)")
      }
      #expect(y.elements.last == x.elements.last.map { tanh(Tensor($0)).scalar })
    }
    #expect(exp(.zeros([2, 3, 1])) == .ones([2, 3, 1]))
  }
}

/// Compares a function with its Double definition on a dense grid, and expects at most `ulps` units
/// in the last place of the exact result.
private func expectAccuracy(
  _ name: String, _ fast: (Tensor) -> Tensor, _ exact: (Double) -> Double,
  over ranges: [ClosedRange<Scalar>], ulps: Double, _ location: SourceLocation = #_sourceLocation
) {
  for range in ranges {
    let steps = 100_000
    let width = range.upperBound - range.lowerBound
    let x = (0...steps).map { range.lowerBound + width * (Scalar($0) / Scalar(steps)) }
    let y = fast(Tensor(x)).elements
    var worst = (error: 0.0, x: Scalar(0))
    for (x, y) in zip(x, y) {
      let truth = exact(Double(x))
      let ulp = Swift.max(Scalar(truth).magnitude.ulp, .leastNonzeroMagnitude)
      let error = Swift.abs(Double(y) - truth) / Double(ulp)
      if !(error <= worst.error) { worst = (error, x) }
    }
    #expect(
      worst.error <= ulps, "\(name)(\(worst.x)) is off by \(worst.error) ulp",
      sourceLocation: location)
  }
}
