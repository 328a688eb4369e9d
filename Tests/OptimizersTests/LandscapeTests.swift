import Autograd
import Optimizers
import TensorCore
import Testing

@Suite struct `the lie of the land` {
  @Test(arguments: Surface.all.indices)
  func `slopes by hand are those of the engine`(index: Int) {
    let surface = Surface.all[index]
    for point: Tensor in [[-1.2, 0.7], [0.3, -0.4], [1.1, 1.3]] {
      let (x, y) = (Variable(point[0]), Variable(point[1]))
      let gradients = surface(x, y).gradients()
      expect(surface.gradient(at: point), near: .stacked([gradients[x], gradients[y]]))
    }
  }

  @Test(arguments: Surface.all.indices)
  func `at its minima a surface is 0 and level, and curves upwards`(index: Int) {
    let surface = Surface.all[index]
    for minimum in surface.minima {
      let (x, y) = (Variable(Tensor(minimum.x)), Variable(Tensor(minimum.y)))
      #expect(abs(surface(x, y).value.scalar) < 1e-6)
      let point = Tensor([minimum.x, minimum.y])
      #expect(surface.gradient(at: point).isClose(to: [0, 0], within: 1e-6))
      let second = hessian(at: point) { surface.gradient(at: $0) }
      #expect(StationaryPoint(hessian: second) == .minimum)
    }
  }

  @Test func `opt/saddle-point: at (0, 0) of x² − y² nothing moves`() {
    let path = PlainDescent(rate: 0.1).path(from: [0, 0], steps: 5, gradient: saddleSlope)
    #expect(path[5] == [0, 0])
    #expect(StationaryPoint(hessian: [[2, 0], [0, -2]]) == .saddle)
  }

  @Test func `opt/saddle-point: from (1, 0) descent ends there, from beside it it escapes`() {
    let rule = PlainDescent(rate: 0.1)
    let into = rule.path(from: [1, 0], steps: 50, gradient: saddleSlope)[50]
    #expect(into[at: 1] == 0 && abs(into[at: 0]) < 1e-4)
    let past = rule.path(from: [1, 1e-6], steps: 50, gradient: saddleSlope)[50]
    #expect(abs(past[at: 1] / 0.009100438 - 1) < 1e-5, "1.2 times as far at every step")
    #expect(abs(past[at: 0] / 1.427248e-05 - 1) < 1e-5)
  }

  @Test func `opt/convex-nonconvex: a bowl, an arch, and two wells`() {
    func wells(_ w: Scalar) -> Scalar { w * w * w * w - 2 * w * w }
    #expect(isConvex(between: -1, and: 1) { $0 * $0 } && isConvex(between: 2, and: 5) { $0 * $0 })
    #expect(!isConvex(between: 0, and: .pi) { sin(Tensor($0)).scalar }, "1 > 0 in the middle")
    #expect(!isConvex(between: -1, and: 1, wells), "0 > −1 in the middle")
    // Which of the two minima descent finds is decided by where it begins.
    for (start, end) in [(0.1, 1), (1.5, 1), (-0.1, -1), (-1.5, -1)] as [(Scalar, Scalar)] {
      let path = PlainDescent(rate: 0.05).path(from: Tensor(start), steps: 200) { w in
        4 * w * w * w - 4 * w
      }
      #expect(abs(path[200].scalar - end) < 1e-4)
    }
  }

  @Test func `opt/challenges: second derivatives tell what a level place is`() {
    let kinds: [(Tensor, StationaryPoint)] = [
      ([[2, 0], [0, 1]], .minimum), ([[-2, 1], [1, -2]], .maximum), ([[1, 3], [3, 1]], .saddle),
      ([[0, 0], [0, 1]], .flat), ([[0, 0], [0, 0]], .flat),
    ]
    for (second, kind) in kinds { #expect(StationaryPoint(hessian: second) == kind, "\(second)") }
    let (low, high) = curvatures(of: [[1, 3], [3, 1]])
    expect([low, high], near: [-2, 4])
    expect(largestCurvature(of: [[2, 1], [1, 2]]), near: 3)
    #expect(largestCurvature(of: .zeros([2, 2])) == 0)
  }

  @Test func `in the ravine, 2/50 is the highest rate, and momentum outruns descent`() {
    let surface = Surface.ravine
    let start = Tensor([surface.start.x, surface.start.y])
    func end(_ rule: some PlainRule) -> Scalar {
      let point = rule.path(from: start, steps: 100) { surface.gradient(at: $0) }[100]
      return surface(Variable(point[0]), Variable(point[1])).value.scalar
    }
    let second = hessian(at: [0, 0]) { surface.gradient(at: $0) }
    expect(curvatures(of: second).high, near: 50)
    #expect(!(end(PlainDescent(rate: 0.041)) < 1e3))
    let descent = end(PlainDescent(rate: 0.039))
    #expect(descent < 0.1)
    #expect(end(PlainMomentum(rate: 0.02, decay: 0.8)) < descent / 1000)
  }

  /// ∇(x² − y²).
  private func saddleSlope(at point: Tensor) -> Tensor { [2 * point[0], -2 * point[1]] }
}
