import Foundation
import TensorCore

/// A guess at a function from a few of its values, which knows how sure it may be where.
///
/// All values are thought of as one draw from a normal distribution of mean 0 in which near points
/// have similar values: the covariance of f(a) and f(b) is the kernel
///
///     k(a, b) = exp(−‖a − b‖² / 2ℓ²)
///
/// and a measurement y = f(x) + noise has a variance of σ² besides. With K = [k(xᵢ, xⱼ)], what is
/// known at x after n measurements is the conditional distribution, normal again, with
///
///     mean      kᵀ·(K + σ²I)⁻¹·y             k = [k(x, xᵢ)]
///     variance  1 − kᵀ·(K + σ²I)⁻¹·k
///
/// No inverse is needed. With K + σ²I = L·Lᵀ, two triangular systems give α = (K + σ²I)⁻¹·y, and a
/// third, L·v = k, the variance: kᵀ·(L·Lᵀ)⁻¹·k = ‖L⁻¹·k‖² = ‖v‖².
///
/// - Source: Rasmussen & Williams, 2006, "Gaussian Processes for Machine Learning", algorithm 2.1.
public struct GaussianProcess: Sendable {
  /// How far apart points must be for their values to have little in common, ℓ.
  public let lengthScale: Double

  /// The variance of a measurement, σ².
  public let noise: Double

  /// How well the kernel explains the values, `log p(y)`; of several kernels the highest is best.
  ///
  ///     −½ yᵀ·α − Σᵢ log L[i][i] − n/2 · log 2π
  ///
  /// The first term asks for a good fit. The second, −½ log det(K + σ²I), punishes kernels that
  /// would have fitted anything.
  public let logLikelihood: Double

  private let points: [[Double]]
  private let lower: [[Double]]
  private let weights: [Double]

  /// Learns from measurements.
  ///
  /// - Parameters:
  ///   - points: `[n][d]`, where it was measured.
  ///   - values: `[n]`, what; their mean should be 0 and their variance 1.
  ///   - lengthScale: ℓ.
  ///   - noise: σ²; above 0, or two equal points would stop the program.
  public init(points: [[Double]], values: [Double], lengthScale: Double, noise: Double) {
    require(
      !points.isEmpty && points.count == values.count,
      "GaussianProcess: a value for each point expected; got \(values.count) for \(points.count)")
    require(
      lengthScale > 0 && noise > 0,
      "GaussianProcess: length scale and noise above 0 expected; got \(lengthScale), \(noise)")
    (self.points, self.lengthScale, self.noise) = (points, lengthScale, noise)
    var covariance = points.map { a in points.map { kernel(a, $0, lengthScale) } }
    for i in points.indices { covariance[i][i] += noise }
    let lower = cholesky(covariance)
    let weights = solve(transposeOf: lower, solve(lower: lower, values))
    let fit: Double = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / 2
    let freedom: Double = lower.indices.reduce(0) { $0 + log(lower[$1][$1]) }
    let constant: Double = log(2 * Double.pi) / 2
    logLikelihood = -fit - freedom - Double(points.count) * constant
    (self.lower, self.weights) = (lower, weights)
  }

  /// Learns from measurements with the length scale and the noise that explain them best.
  public init(points: [[Double]], values: [Double]) {
    let scales = [0.1, 0.2, 0.4, 0.8, 1.6]
    let noises = [1e-6, 1e-3, 1e-1]
    let processes = scales.flatMap { scale in
      noises.map { Self(points: points, values: values, lengthScale: scale, noise: $0) }
    }
    self = processes.dropFirst().reduce(processes[0]) {
      $1.logLikelihood > $0.logLikelihood ? $1 : $0
    }
  }

  /// What is known of the function at a point: its mean there, and its standard deviation.
  ///
  /// - Parameter point: `[d]`
  /// - Returns: between the measurements the deviation grows towards 1; at them it is small.
  /// - Exercise: 4.17
  public func posterior(at point: [Double]) -> (mean: Double, deviation: Double) {
    let covariances = points.map { kernel($0, point, lengthScale) }
    let mean = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let known = solve(lower: lower, covariances).reduce(0) { $0 + $1 * $1 }
    // Rounding may leave a variance that is barely negative.
    return (mean, max(1 - known, 0).squareRoot())
  }
}

/// The kernel of radial basis functions: 1 for equal points, falling off as a normal density does.
private func kernel(_ a: [Double], _ b: [Double], _ lengthScale: Double) -> Double {
  var distance = 0.0
  for i in a.indices { distance += (a[i] - b[i]) * (a[i] - b[i]) }
  return exp(-distance / (2 * lengthScale * lengthScale))
}
