import Regularization
import TensorCore
import Testing

private let x: Tensor = [[1, 2, 3], [4, 5, 7], [1, 0, 1], [2, 1, 5]]
private let y: Tensor = [1, 2, 3, 4]

/// Noisy points of the line y = x, evenly spaced from −1 to 1.
private func noisyPoints(_ count: Int, seed: UInt64) -> (x: Tensor, y: Tensor) {
  var generator = SeededGenerator(seed: seed)
  let x = Tensor((0..<count).map { 2 * Scalar($0) / Scalar(count - 1) - 1 })
  return (x, x + .normal([count], deviation: 0.3, using: &generator))
}

@Suite struct `linear models, fitted exactly` {
  @Test func `least squares, and the shortest of many solutions`() {
    // NumPy 2.4: linalg.lstsq.
    expect(minimumNormSolution(x, y), near: [1.55, -1.55, 0.55])
    expect(
      minimumNormSolution(x[..<2], y[..<2]), near: [-0.2285714, 0.1428571, 0.3142857])
  }

  @Test func `ridge regression, tall and wide`() {
    // scikit-learn 1.9: Ridge(alpha=0.5, fit_intercept=False).
    expect(ridgeSolution(x, y, penalty: 0.5), near: [0.9513767, -1.2560047, 0.6842414])
    expect(
      ridgeSolution(x[..<2], y[..<2], penalty: 0.5), near: [-0.0401146, 0.1260745, 0.2234957])
  }

  @Test(arguments: [(30, 8), (8, 30), (12, 12)])
  func `the error stands at right angles to every column`(_ rows: Int, _ columns: Int) {
    var generator = SeededGenerator(seed: 3)
    let x = Tensor.normal([rows, columns], using: &generator)
    let y = Tensor.normal([rows, 2], using: &generator)
    let w = minimumNormSolution(x, y)
    let error = matmul(x, w) - y
    let tolerance: Scalar = 1000 * Scalar(rows + columns) * .ulpOfOne
    #expect(matmul(x, error, transposingLeft: true).isClose(to: .zeros(w.shape), within: tolerance))
    if rows <= columns { #expect(error.isClose(to: .zeros(y.shape), within: tolerance)) }
  }

  @Test func `with less and less penalty, ridge regression ends at the shortest solution`() {
    let shortest = minimumNormSolution(x[..<2], y[..<2])
    let distances = [1, 0.1, 0.01].map { penalty in
      abs(ridgeSolution(x[..<2], y[..<2], penalty: penalty) - shortest).maximum()
    }
    #expect(distances[0] > distances[1] && distances[1] > distances[2] && distances[2] < 0.02)
  }

  @Test func `dependent columns are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = minimumNormSolution([[1, 2], [2, 4], [3, 6]], [1, 2, 3])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("number 1 is a sum of multiples"), "it said: \(message)")
  }

  @Test func `Chebyshev's polynomials`() {
    // NumPy 2.4: polynomial.chebyshev.chebvander.
    expect(
      polynomialFeatures([0.3, -0.8], degree: 4),
      near: [[1, 0.3, -0.82, -0.792, 0.3448], [1, -0.8, 0.28, 0.352, -0.8432]])
    #expect(polynomialFeatures([0.3, -0.8], degree: 0) == [[1], [1]])
  }

  @Test func `a polynomial is found again from as many points as it has coefficients`() {
    let points = Tensor((0..<9).map { Scalar($0) / 4 - 1 })
    let y = 1 - 2 * points + 3 * pow(points, 8)
    let w = minimumNormSolution(polynomialFeatures(points, degree: 8), y)
    let between: Tensor = [-0.9, -0.33, 0.1, 0.77]
    let found = matmul(polynomialFeatures(between, degree: 8), w)
    #expect(found.isClose(to: 1 - 2 * between + 3 * pow(between, 8), within: 1e-4))
  }
}

@Suite struct `over- and underfitting` {
  @Test(arguments: 1...10)
  func `reg/overfitting-definitions: degree 9 goes through ten points, and further from the rest`(
    seed: UInt64
  ) {
    let (x, y) = noisyPoints(10, seed: seed)
    let truth = noisyPoints(201, seed: seed + 100)
    let errors = [1, 9].map { degree -> (training: Scalar, test: Scalar) in
      let w = minimumNormSolution(polynomialFeatures(x, degree: degree), y)
      func error(_ x: Tensor, _ y: Tensor) -> Scalar {
        let difference = matmul(polynomialFeatures(x, degree: degree), w) - y
        return (difference * difference).mean()
      }
      return (error(x, y), error(truth.x, truth.y))
    }
    let (line, curve) = (errors[0], errors[1])
    #expect(curve.training < 1e-6, "ten coefficients for ten points")
    #expect(line.training > 0.005)
    #expect(curve.test > line.test, "the straight line is nearer to new points")
  }

  @Test func `the error on the points that were fitted only falls with the degree`() {
    let (x, y) = noisyPoints(30, seed: 1)
    let errors = (0...15).map { degree in
      let features = polynomialFeatures(x, degree: degree)
      let difference = matmul(features, minimumNormSolution(features, y)) - y
      return (difference * difference).mean()
    }
    for (simple, flexible) in zip(errors, errors.dropFirst()) {
      #expect(flexible <= simple * 1.0001)
    }
  }

  @Test func `cosines drawn at random come near a Gaussian kernel`() {
    var generator = SeededGenerator(seed: 1)
    let features = RandomFeatures(inputs: 2, features: 20_000, width: 1.5, using: &generator)
    let points: Tensor = [[0, 0], [1, 0], [1, 2]]
    let products = matmul(features(points), features(points), transposingRight: true)
    // exp(−d² / 2·1.5²) for the squared distances 1, 5 and 4.
    let kernel: Tensor = [
      [1, 0.8007374, 0.3291930], [0.8007374, 1, 0.4111123], [0.3291930, 0.4111123, 1],
    ]
    #expect(products.isClose(to: kernel, within: 0.03))
  }
}

@Suite struct `5.17 bias and variance` {
  @Test func `two fits at two points`() {
    // At the first point the fits say 1 and 3, truth 1; at the second 0 and 0, truth 3.
    let parts = BiasVariance(predictions: [[1, 0], [3, 0]], truth: [1, 3])
    #expect(near(parts.squaredBias, 5), "(1² + 3²) / 2")
    #expect(near(parts.variance, 0.5), "(1 + 0) / 2; dividing by fits − 1 gives 1")
    #expect(near(parts.error, 5.5), "the mean of 0, 9, 4 and 9")
  }

  @Test func `together they are the mean squared distance from the truth`() {
    var generator = SeededGenerator(seed: 1)
    let predictions = Tensor.normal([7, 11], using: &generator)
    let truth = Tensor.normal([11], using: &generator)
    let parts = BiasVariance(predictions: predictions, truth: truth)
    let difference = predictions - truth
    let error = Double((difference * difference).mean())
    #expect(near(parts.squaredBias + parts.variance, error, within: 1e-5))
  }

  @Test func `one fit has no variance, and the truth no bias`() {
    let single = BiasVariance(predictions: [[2, 2]], truth: [1, 3])
    #expect(single.squaredBias == 1 && single.variance == 0)
    let around = BiasVariance(predictions: [[0, 2], [2, 4]], truth: [1, 3])
    #expect(around.squaredBias == 0 && around.variance == 1)
  }
}
