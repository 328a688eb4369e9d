import Autograd
import Foundation
import TensorCore
import Testing

/// Whether two numbers agree to a relative error, or an absolute one below 1.
func agree(_ a: Double, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}

/// Seven digits of the catalogue in Double, the six or so that Float has otherwise.
let catalogueTolerance = MemoryLayout<Scalar>.size == 8 ? 1e-6 : 1e-5

@Suite struct `0.1 central difference` {
  @Test func `foundations/derivative-square: 2x at four places`() {
    for (x, slope) in [(0.0, 0.0), (1, 2), (3, 6), (-2, -4)] {
      let found = centralDifference(of: { $0 * $0 }, at: x)
      #expect(
        agree(found, slope), "x² at \(x): \(slope) expected, to either side; got \(found)")
    }
  }

  @Test func `foundations/slope-vs-derivative: a line has one slope, a curve one at each place`() {
    let line = [-5.0, 0, 5].map { centralDifference(of: { 3 * $0 + 2 }, at: $0) }
    let curve = [-5.0, 0, 5].map { centralDifference(of: { $0 * $0 }, at: $0) }
    for (found, slope) in zip(line + curve, [3.0, 3, 3, -10, 0, 10]) {
      #expect(agree(found, slope), "\(slope) expected; got \(found)")
    }
  }

  @Test func `the error shrinks with the square of the step`() {
    func error(_ h: Double) -> Double { abs(centralDifference(of: exp, at: 0, step: h) - 1) }
    let ratio = error(0.1) / error(0.01)
    #expect(abs(ratio - 100) < 1, "a tenth of the step, a hundredth of the error; got 1/\(ratio)")
  }
}

@Suite struct `extrapolated difference` {
  @Test func `two central quotients together are exact for polynomials up to the fourth power`() {
    for power in 0...4 {
      let found = extrapolatedDifference(of: { pow($0, Double(power)) }, at: 2, step: 0.5)
      let slope = Double(power) * pow(2, Double(power - 1))
      #expect(agree(found, slope), "x^\(power) at 2: \(slope) expected; got \(found)")
    }
  }

  @Test func `the error shrinks with the fourth power of the step`() {
    func error(_ h: Double) -> Double { abs(extrapolatedDifference(of: exp, at: 0, step: h) - 1) }
    #expect(abs(error(0.4) / error(0.2) - 16) < 0.5)
  }
}

@Suite struct `0.2 polynomial derivative` {
  @Test func `each power comes down in front and loses one`() {
    #expect(polynomialDerivative([5, 4, 3, 2]) == [4, 6, 6])
    #expect(polynomialDerivative([7]) == [], "a constant does not change")
    #expect(polynomialDerivative([]) == [])
  }

  @Test func `foundations/derivative-cube: 3, 12 and 27`() {
    let slope = polynomialDerivative([0, 0, 0, 1])
    #expect([1.0, 2, 3].map { polynomial(slope, at: $0) } == [3, 12, 27])
    // A small step changes y by about slope × step; what is missing is of higher order.
    let change = 2.01 * 2.01 * 2.01 - 8
    #expect(agree(change, 0.120601) && abs(change - 12 * 0.01) < 1e-3)
  }
}

@Suite struct `0.3 partial derivatives` {
  @Test func `foundations/partial-derivatives-xy: each direction for itself`() {
    let gradient = partialDerivatives(of: { $0[0] * $0[0] + $0[1] * $0[1] }, at: [3, 4])
    #expect(gradient.count == 2)
    #expect(agree(gradient[0], 6, within: 1e-8), "∂/∂x of x² + y² at (3, 4) is 2x")
    #expect(agree(gradient[1], 8, within: 1e-8), "∂/∂y of x² + y² at (3, 4) is 2y")
    #expect(agree(hypot(gradient[0], gradient[1]), 10, within: 1e-8))
  }

  @Test func `foundations/partial-derivatives-cost: 6m + 5l and 4l + 5m`() {
    func cost(_ p: [Double]) -> Double {
      3 * p[0] * p[0] + 2 * p[1] * p[1] + 5 * p[0] * p[1] + 23
    }
    #expect(cost([2, 3]) == 83 && cost([1, -1]) == 23)
    for (point, slopes) in [([2.0, 3.0], [27.0, 22.0]), ([1, -1], [1, 1])] {
      let found = partialDerivatives(of: cost, at: point)
      #expect(
        zip(found, slopes).allSatisfy { agree($0, $1, within: 1e-8) },
        "\(slopes) expected at \(point); got \(found)")
    }
  }

  @Test func `that cost has no minimum: its Hessian's determinant is −1`() {
    let hessian: Tensor = [[6, 5], [5, 4]]
    #expect(abs(hessian.determinant() + 1) < 1e-5)
  }
}

@Suite struct `0.4 chain rule along a path` {
  @Test func `foundations/chain-rule-power4: 12(3x + 2)³ at three places`() {
    for (x, value, slope): (Scalar, Scalar, Scalar) in [(0, 16, 96), (1, 625, 1500), (-1, 1, -12)] {
      #expect(
        fourthPowerOfLine(x) == Slope(value: value, derivative: slope),
        "at \(x) the outer slope is 4u³ and the inner one 3; without the inner one it is \(slope / 3)"
      )
    }
  }

  @Test func `the engine finds the same`() {
    let (value, slope) = valueWithGradient(at: 1) { pow(3 * $0 + 2, 4) }
    #expect(value == 625 && slope == 1500)
  }
}

@Suite struct `0.5 chain rule over two paths` {
  @Test func `32 by way of the square, 48 by way of the cube`() {
    let paths = squareTimesCube(2)
    #expect(paths.value == 32)
    #expect(paths.throughSquare == 32, "∂h/∂f·f′ = g·2x = 8·4")
    #expect(paths.throughCube == 48, "∂h/∂g·g′ = f·3x² = 4·12")
    #expect(paths.derivative == 80, "5x⁴")
  }
}

@Suite struct `0.8 a graph walked by hand` {
  @Test func `foundations/gradient-check: value and both slopes at (0.5, −0.3)`() {
    let walk = walkByHand(0.5, -0.3)
    #expect(agree(Double(walk.value), 149.6212, within: catalogueTolerance))
    #expect(
      agree(Double(walk.slopeX), 514.2, within: catalogueTolerance), "∂F/∂x = 12(3x + 2)³ + y")
    #expect(
      agree(Double(walk.slopeY), 1.415137, within: catalogueTolerance), "∂F/∂y = x + 1 − tanh² y")
  }

  @Test func `difference quotients agree to a millionth`() {
    func f(_ p: [Double]) -> Double { pow(3 * p[0] + 2, 4) + p[0] * p[1] + tanh(p[1]) }
    let slopes = partialDerivatives(of: f, at: [0.5, -0.3], step: 1e-6)
    let walk = walkByHand(0.5, -0.3)
    let tolerance = MemoryLayout<Scalar>.size == 8 ? 1e-6 : 1e-5
    #expect(agree(Double(walk.slopeX), slopes[0], within: tolerance))
    #expect(agree(Double(walk.slopeY), slopes[1], within: tolerance))
  }

  @Test func `the engine agrees to the last bits`() {
    let (x, y) = (Variable(0.5), Variable(-0.3))
    let u = 3 * x + 2
    let f = u * u * u * u + x * y + tanh(y)
    let (gradients, walk) = (f.gradients(), walkByHand(0.5, -0.3))
    let ulps = 8 * Scalar.ulpOfOne
    #expect(abs(f.value.scalar - walk.value) <= ulps * abs(walk.value))
    #expect(abs(gradients[x].scalar - walk.slopeX) <= ulps * abs(walk.slopeX))
    #expect(abs(gradients[y].scalar - walk.slopeY) <= ulps * abs(walk.slopeY))
  }
}
