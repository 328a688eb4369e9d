import TensorCore

// A line fitted under any of the losses, with nothing but school algebra. Write a slope as
// slope(e) = w(e)·e; then the conditions for the best line,
//
//     Σ w(eᵢ)·eᵢ = 0        Σ w(eᵢ)·eᵢ·xᵢ = 0        with eᵢ = a·xᵢ + b − yᵢ,
//
// are those of weighted least squares, whose solution is known:
//
//     a = Σ w(x − x̄)(y − ȳ) / Σ w(x − x̄)²        b = ȳ − a·x̄        (x̄ and ȳ weighted means)
//
// The weights depend on the line, so: fit, weigh again, and so on until nothing moves. For the squared
// error w is 2 everywhere; for the absolute one it is 1/|e|, and a far-off point weighs next to nothing.

/// The line `y = slope·x + intercept`.
public struct Line: Equatable, Sendable {
  public var slope: Scalar
  public var intercept: Scalar

  /// The line's height at a place.
  public func callAsFunction(_ x: Scalar) -> Scalar { slope * x + intercept }
}

extension Line {
  /// The line that minimizes the sum of a loss over points, by iteratively reweighted least squares.
  ///
  /// - Parameters:
  ///   - x: where, at least two different places.
  ///   - y: as many heights.
  ///   - loss: what a residual costs.
  ///   - rounds: how often to weigh again.
  /// - Source: Beaton & Tukey, 1974, "The Fitting of Power Series, Meaning Polynomials, Illustrated on
  ///   Band-Spectroscopic Data".
  public init(through x: [Scalar], _ y: [Scalar], under loss: ResidualLoss, rounds: Int = 200) {
    require(
      x.count == y.count && Set(x).count > 1,
      "Line: a height for each of two or more places expected; got \(x.count) and \(y.count)")
    self.init(through: x, y, weights: x.map { _ in 1 })
    for _ in 0..<rounds {
      let line = self
      let weights = zip(x, y).map { x, y -> Scalar in
        // A point on the line would weigh infinitely much under the absolute error.
        let e = line(x) - y
        let far = abs(e) > 1e-6 ? e : 1e-6
        return loss.slope(far) / far
      }
      self.init(through: x, y, weights: weights)
    }
  }

  /// The line of weighted least squares.
  ///
  /// - Parameters:
  ///   - x: where.
  ///   - y: as many heights.
  ///   - weights: how much each point counts.
  public init(through x: [Scalar], _ y: [Scalar], weights: [Scalar]) {
    func mean(_ values: [Scalar]) -> Scalar {
      zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    }
    let (xMean, yMean) = (mean(x), mean(y))
    let covariance = mean(zip(x, y).map { ($0 - xMean) * ($1 - yMean) })
    let variance = mean(x.map { ($0 - xMean) * ($0 - xMean) })
    slope = covariance / variance
    intercept = yMean - slope * xMean
  }
}
