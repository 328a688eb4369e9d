import Optimizers
import TensorCore
import Testing

@Suite struct `4.2 squaredErrorGradient` {
  @Test func `opt/bonus-regression: the first gradient, by hand`() {
    let gradient = squaredErrorGradient(
      of: Bonus.start, design: Bonus.design, targets: Bonus.targets)
    expect(
      gradient, near: [[-113], [-125.6667], [-99.5], [-35.83333]],
      "2/6 · Xᵀ·(X·θ − y); without the 2 half of it, without the 1/6 six times as much")
  }

  @Test func `it is what a small move of each weight does to the loss`() {
    var generator = SeededGenerator(seed: 1)
    let design = designMatrix(.normal([7, 2], using: &generator))
    let (targets, weights) = (
      Tensor.normal([7, 1], using: &generator), Tensor.normal([3, 1], using: &generator)
    )
    let gradient = squaredErrorGradient(of: weights, design: design, targets: targets)
    #expect(gradient.shape == [3, 1])
    for i in 0..<3 {
      var (up, down) = (weights, weights)
      up.elements[i] += 0.5
      down.elements[i] -= 0.5
      // A parabola: the quotient of differences is exact for any width.
      let slope =
        squaredError(of: up, design: design, targets: targets)
        - squaredError(of: down, design: design, targets: targets)
      expect(gradient.elements[i], near: slope)
    }
  }
}

@Suite struct `linear models` {
  @Test func `opt/bonus-regression: 5000 steps find the rule behind the bonus`() {
    let (design, targets) = (Bonus.design, Bonus.targets)
    #expect(targets == [[10.5], [15.5], [25], [25.5], [30.5], [29]])
    var weights = Bonus.start
    func loss() -> Scalar { squaredError(of: weights, design: design, targets: targets) }
    expect(loss(), near: 354.2917)
    var rule = PlainDescent(rate: 0.006)
    func gradient(_ weights: Tensor) -> Tensor {
      squaredErrorGradient(of: weights, design: design, targets: targets)
    }
    rule.move(&weights, gradient: gradient)
    expect(weights, near: [[1.178], [1.254], [1.097], [0.715]])
    expect(loss(), near: 156.1597)
    for _ in 1..<5000 { rule.move(&weights, gradient: gradient) }
    expect(weights, near: [[2.000633], [3.000361], [1.500695], [3.994718]])
    #expect(abs(loss() - 3.039593e-06) < 3e-8)
    let limit = leastSquares(design: design, targets: targets)
    #expect(limit.isClose(to: [[2], [3], [1.5], [4]], within: 1e-3))
  }

  @Test func `opt/bonus-regression: the steepest curvature sets the highest rate`() {
    let hessian = squaredErrorHessian(design: Bonus.design)
    let curvature = largestCurvature(of: hessian)
    expect(curvature, near: 56.40322)
    // The other eigenvalues: their sum is the rest of the trace, their product of the determinant.
    let eigenvalues: [Scalar] = [0.2102836, 2.151925, 5.567903, 56.40322]
    expect((hessian * .identity(4)).sum(), near: eigenvalues.reduce(0, +))
    #expect(abs(hessian.determinant() / eigenvalues.reduce(1, *) - 1) < 1e-3)

    let errors = [0.99, 1.01].map { share -> Scalar in
      let rule = PlainDescent(rate: Scalar(share) * 2 / curvature)
      let path = rule.path(from: Bonus.start, steps: 1000) {
        squaredErrorGradient(of: $0, design: Bonus.design, targets: Bonus.targets)
      }
      return squaredError(of: path[1000], design: Bonus.design, targets: Bonus.targets)
    }
    #expect(errors[0] < 1, "just below 2/λ it converges")
    #expect(!(errors[1] < 1e6), "just above 2/λ it flies away")
  }

  @Test func `opt/linear-regression-closed-form: descent arrives where the formula says`() {
    let design = designMatrix([[1], [2], [3], [4]])
    let targets: Tensor = [[2.1], [3.9], [6.2], [7.8]]
    let exact = leastSquares(design: design, targets: targets)
    expect(exact, near: [[1.94], [0.15]])
    let path = PlainDescent(rate: 0.05).path(from: [[0], [0]], steps: 2000) {
      squaredErrorGradient(of: $0, design: design, targets: targets)
    }
    #expect(path[2000].isClose(to: exact, within: 1e-5))
    #if Double
      #expect(path[2000].isClose(to: exact, within: 1e-6))
    #endif
  }

  @Test func `opt/gd-variants: one batch of all rows is batch descent; single rows, stochastic`() {
    let (design, targets) = (Bonus.design, Bonus.targets)
    var (weights, generator) = (Bonus.start, SeededGenerator(seed: 1))
    descendEpoch(
      &weights, design: design, targets: targets, batchSize: 6, rate: 0.006, using: &generator)
    expect(weights, near: [[1.178], [1.254], [1.097], [0.715]], "one exact step, in any order")

    weights = Bonus.start
    generator = SeededGenerator(seed: 1)
    descendEpoch(
      &weights, design: design, targets: targets, batchSize: 1, rate: 0.006, using: &generator)
    var byRow = Bonus.start
    generator = SeededGenerator(seed: 1)
    for row in Tensor.permutation(6, using: &generator) {
      let (x, y) = (design.rows(at: [row]), targets.rows(at: [row]))
      byRow -= 0.006 * squaredErrorGradient(of: byRow, design: x, targets: y)
    }
    #expect(weights == byRow, "six steps, each along the gradient of one row")
  }

  @Test func `opt/gd-variants: row gradients average to the batch's, and scatter like 1/B`() {
    var generator = SeededGenerator(seed: 2)
    let design = designMatrix(.normal([64, 1], using: &generator))
    let targets = Tensor.normal([64, 1], using: &generator)
    func gradient(_ rows: [Int]) -> Tensor {
      squaredErrorGradient(
        of: [[1], [-1]], design: design.rows(at: rows), targets: targets.rows(at: rows))
    }
    let rows = (0..<64).map { gradient([$0]) }
    let whole = gradient(Array(0..<64))
    expect(Tensor.stacked(rows).mean(axis: 0), near: whole)

    // Rows drawn independently: the mean square distance from the batch gradient.
    let scatter = [1, 4, 16].map { size -> Scalar in
      let distances = (0..<8000).map { _ -> Scalar in
        let draw = Tensor.categorical(
          probabilities: .ones([size, 64]), using: &generator)
        return pow(gradient(draw) - whole, 2).sum()
      }
      return distances.reduce(0, +) / 8000
    }
    #expect(abs(scatter[0] / scatter[1] - 4) < 0.4, "\(scatter)")
    #expect(abs(scatter[0] / scatter[2] - 16) < 1.6, "\(scatter)")
  }
}

/// Six bonuses: twice the performance, three times the years, one and a half times the projects, and
/// four.
enum Bonus {
  static let design = designMatrix(
    [[1, 1, 1], [2, 1, 3], [3, 4, 2], [4, 2, 5], [5, 5, 1], [2, 5, 4]])
  static let targets = matmul(design, [[2], [3], [1.5], [4]])
  static let start = Tensor(repeating: 0.5, shape: [4, 1])
}
