import Foundation
import Optimizers
import TensorCore
import Testing

@Suite struct `4.16 cholesky` {
  @Test func `three rows by hand`() {
    let lower = cholesky([[4, 2, -2], [2, 10, 5], [-2, 5, 9]])
    #expect(
      lower == [[2, 0, 0], [1, 3, 0], [-1, 2, 2]], "√4; 2/2, √(10 − 1); −2/2, (5 + 1)/3, √4")
  }

  @Test func `of one number it is the square root, of a diagonal each root`() {
    #expect(cholesky([[9]]) == [[3]])
    #expect(cholesky([[4, 0], [0, 25]]) == [[2, 0], [0, 5]])
  }

  @Test func `L times its transpose is the matrix again`() {
    var generator = SeededGenerator(seed: 1)
    for size in [1, 2, 5, 20] {
      // B·Bᵀ is never negative definite; with 1 on the diagonal it is positive.
      let b = (0..<size).map { _ in
        (0..<size).map { _ in Double.random(in: -1...1, using: &generator) }
      }
      let matrix = (0..<size).map { i in
        (0..<size).map { j in dot(b[i], b[j]) + (i == j ? 1 : 0) }
      }
      let lower = cholesky(matrix)
      for i in 0..<size {
        for j in 0..<size {
          #expect(abs(dot(lower[i], lower[j]) - matrix[i][j]) < 1e-9, "entry \(i), \(j) of \(size)")
          if j > i { #expect(lower[i][j] == 0) }
        }
      }
    }
  }

  @Test func `a matrix that is not positive definite is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = cholesky([[1, 2], [2, 1]])
    }
    #expect(said(result).contains("a positive definite matrix expected; got √-3.0 in row 1"))
  }
}

@Suite struct `4.17 posterior` {
  /// scikit-learn 1.9.1, `GaussianProcessRegressor(RBF(0.3, "fixed"), alpha=0.01, optimizer=None)`.
  @Test func `three points on a line`() {
    let process = GaussianProcess(
      points: [[0.1], [0.4], [0.9]], values: [-1, 0.5, 1.2], lengthScale: 0.3, noise: 0.01)
    let expected: [(Double, Double, Double)] = [
      (0.25, -0.323403736, 0.18181275), (0.4, 0.486191696, 0.09915229),
      (0.7, 1.30802966, 0.3939992), (3.0, 2.05937023e-11, 1.0),
    ]
    for (x, mean, deviation) in expected {
      let posterior = process.posterior(at: [x])
      #expect(abs(posterior.mean - mean) < 1e-8, "the mean at \(x)")
      #expect(abs(posterior.deviation - deviation) < 1e-7, "the deviation at \(x), not its square")
    }
    #expect(abs(process.logLikelihood - -4.31174822624754) < 1e-9)
  }

  /// The same program with `RBF(0.5, "fixed"), alpha=1e-3`.
  @Test func `five points in a plane, one of them twice`() {
    let process = GaussianProcess(
      points: [[0, 0], [1, 0], [0, 1], [0.5, 0.5], [0.5, 0.5]], values: [1, -0.5, 0.3, -1, -0.8],
      lengthScale: 0.5, noise: 1e-3)
    let (near, far) = (process.posterior(at: [0.25, 0.25]), process.posterior(at: [1, 1]))
    #expect(abs(near.mean - 0.05654117) < 1e-7)
    #expect(abs(near.deviation - 0.33714536) < 1e-7)
    #expect(abs(far.mean - -0.51067385) < 1e-7)
    #expect(abs(far.deviation - 0.92137574) < 1e-7)
    #expect(abs(process.logLikelihood - -12.923975142935666) < 1e-8)
  }

  @Test func `one measurement by hand`() {
    // K + σ² = 2; at distance √2·ℓ the kernel is 1/e: mean y/2e, variance 1 − 1/2e².
    let process = GaussianProcess(points: [[0]], values: [4], lengthScale: 1, noise: 1)
    let posterior = process.posterior(at: [sqrt(2)])
    #expect(abs(posterior.mean - 2 * exp(-1)) < 1e-12)
    #expect(abs(posterior.deviation - sqrt(1 - exp(-2) / 2)) < 1e-12)
  }
}

@Suite struct `4.18 expectedImprovement` {
  /// SciPy 1.17.1: (b − μ)·Φ(z) + σ·φ(z).
  @Test(arguments: [
    (1.0, 1.0, 1.0, 0.3989422804014327), (0, 1, 1, 0.08331547058768629),
    (2, 1, 0.5, 1.0042453513084149), (0, 3, 1, 0.0003821543170477275),
  ])
  func `values by formula`(best: Double, mean: Double, deviation: Double, expected: Double) {
    let improvement = expectedImprovement(over: best, mean: mean, deviation: deviation)
    #expect(abs(improvement - expected) < 1e-12)
  }

  @Test func `it is the mean of what random losses improve`() {
    let (best, mean, deviation) = (0.2, 0.5, 0.7)
    // The middle of each of 200,000 equal steps of t, weighted with the normal density.
    let step: Double = 16 / 200_000
    var integral = 0.0
    for index in 0..<200_000 {
      let t: Double = -8 + (Double(index) + 0.5) * step
      let density: Double = exp(-t * t / 2) / sqrt(2 * Double.pi)
      integral += max(best - mean - deviation * t, 0) * density * step
    }
    let formula = expectedImprovement(over: best, mean: mean, deviation: deviation)
    #expect(abs(formula - integral) < 1e-8)
  }

  @Test func `what is certain improves by the difference or not at all`() {
    #expect(expectedImprovement(over: 3, mean: 1, deviation: 0) == 2)
    #expect(expectedImprovement(over: 1, mean: 3, deviation: 0) == 0)
    #expect(expectedImprovement(over: 1, mean: 1, deviation: 0) == 0, "0 ÷ 0 would be no number")
  }

  @Test func `it grows with uncertainty, falls with the mean, and is never negative`() {
    let byDeviation = [0, 0.1, 0.5, 1, 2].map {
      expectedImprovement(over: 0, mean: 1, deviation: $0)
    }
    #expect(byDeviation == byDeviation.sorted())
    let byMean = [-1, 0, 1, 5, 40, 400].map { expectedImprovement(over: 0, mean: $0, deviation: 1) }
    #expect(byMean == byMean.sorted(by: >))
    #expect(byMean.allSatisfy { $0 >= 0 })
  }
}

@Suite struct `Gaussian processes` {
  @Test func `without much noise it passes through its measurements, and is sure of them`() {
    let points = [[0.0, 0.2], [0.5, 0.9], [1, 0.1]]
    let process = GaussianProcess(
      points: points, values: [1, -1, 0.5], lengthScale: 0.4, noise: 1e-9)
    for (point, value) in zip(points, [1, -1, 0.5]) {
      let posterior = process.posterior(at: point)
      #expect(abs(posterior.mean - value) < 1e-6)
      #expect(posterior.deviation < 1e-4)
    }
  }

  @Test func `the likelihood prefers the length scale that the values came with`() {
    let points = (0..<12).map { [Double($0) / 11] }
    let smooth = GaussianProcess(points: points, values: points.map { cos(3 * $0[0]) * 1.4 })
    let rough = GaussianProcess(points: points, values: points.map { sin(31 * $0[0]) * 1.4 })
    #expect(smooth.lengthScale >= 0.4)
    #expect(rough.lengthScale <= 0.2)
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}
