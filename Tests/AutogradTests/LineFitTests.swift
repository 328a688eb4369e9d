import Autograd
import TensorCore
import Testing

@Suite struct `a line through points` {
  let x: Tensor = [1, 2, 3]
  let y: Tensor = [2, 4, 6]

  @Test func `foundations/slope-intercept-mse-gradient: error, slopes, and a step down`() {
    var line = Line()
    #expect(agree(Double(line.error(x: x, y: y)), 18.66667, within: catalogueTolerance))
    let slopes = line.errorSlopes(x: x, y: y)
    #expect(agree(Double(slopes.bySlope), -18.66667, within: catalogueTolerance))
    #expect(agree(Double(slopes.byIntercept), -8, within: catalogueTolerance))
    line.descend(x: x, y: y, rate: 0.01)
    #expect(agree(Double(line.slope), 0.1866667, within: catalogueTolerance))
    #expect(agree(Double(line.intercept), 0.08, within: catalogueTolerance))
    #expect(agree(Double(line.error(x: x, y: y)), 14.77096, within: catalogueTolerance))
  }

  @Test func `foundations/slope-intercept-mse-gradient: descent ends at m = 2 and b = 0`() {
    var line = Line()
    for _ in 0..<5000 { line.descend(x: x, y: y, rate: 0.1) }
    #expect(abs(line.slope - 2) < 1e-5 && abs(line.intercept) < 1e-5, "got \(line)")
    #expect(line.error(x: x, y: y) < 1e-10)
  }

  @Test func `foundations/slope-intercept-mse-gradient: the same start gives the same path`() {
    var (first, second) = (Line(slope: 5, intercept: -1), Line(slope: 5, intercept: -1))
    for _ in 0..<100 {
      first.descend(x: x, y: y, rate: 0.1)
      second.descend(x: x, y: y, rate: 0.1)
      #expect(first == second, "nothing is tried at random")
    }
  }

  @Test
  func `a rate that is too large leads uphill: it is a length, the gradient is the direction`() {
    var line = Line()
    line.descend(x: x, y: y, rate: 0.5)
    #expect(line.error(x: x, y: y) > 18.67)
  }

  @Test func `the engine finds the same slopes`() {
    let (m, b) = (Variable(0.7), Variable(-0.4))
    let misses = m * x + b - y
    let gradients = (misses * misses).mean().gradients()
    let slopes = Line(slope: 0.7, intercept: -0.4).errorSlopes(x: x, y: y)
    let ulps = 8 * Scalar.ulpOfOne
    #expect(abs(gradients[m].scalar - slopes.bySlope) <= ulps * abs(slopes.bySlope))
    #expect(abs(gradients[b].scalar - slopes.byIntercept) <= ulps * abs(slopes.byIntercept))
  }
}
