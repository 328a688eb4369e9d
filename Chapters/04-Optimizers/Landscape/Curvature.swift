import Foundation
import TensorCore

/// What kind of place it is where the gradient is 0.
///
/// The gradient cannot tell: descent rests at all of them. The second derivatives can. Their
/// eigenvalues are the curvatures along directions at right angles to each other.
public enum StationaryPoint: Equatable, Sendable {
  /// Up in every direction.
  case minimum
  /// Down in every direction.
  case maximum
  /// Up in one direction, down in another; in a thousand dimensions nearly all are of this kind.
  case saddle
  /// Flat in some direction, as far as second derivatives can see; a plateau is flat in all.
  case flat

  /// The kind of a stationary point of two weights.
  ///
  /// - Parameters:
  ///   - hessian: the second derivatives there, `[2, 2]`, symmetric.
  ///   - tolerance: curvatures up to this size count as none.
  public init(hessian: Tensor, tolerance: Scalar = 1e-3) {
    let (low, high) = curvatures(of: hessian)
    if abs(low) <= tolerance || abs(high) <= tolerance {
      self = .flat
    } else if low > 0 {
      self = .minimum
    } else {
      self = high < 0 ? .maximum : .saddle
    }
  }
}

/// The two eigenvalues of a symmetric matrix of two rows.
///
/// They are the roots of `λ² − trace·λ + determinant`: with `[[a, b], [b, d]]`,
///
///     λ = (a + d)/2 ± √(((a − d)/2)² + b²)
///
/// - Parameter hessian: `[2, 2]`, symmetric.
/// - Returns: the smaller and the larger one.
public func curvatures(of hessian: Tensor) -> (low: Scalar, high: Scalar) {
  require(hessian.shape == [2, 2], "curvatures: [2, 2] expected; got \(hessian.shape)")
  let (a, b, d) = (hessian[at: 0, 0], hessian[at: 0, 1], hessian[at: 1, 1])
  let (middle, radius) = ((a + d) / 2, hypot((a - d) / 2, b))
  return (middle - radius, middle + radius)
}

/// The largest eigenvalue of a symmetric matrix without negative ones, by power iteration.
///
/// Multiplied by the matrix again and again, a vector turns into the direction in which the matrix
/// stretches most. Descent on a quadratic loss is stable below a rate of 2 over this number.
///
/// - Parameters:
///   - matrix: `[n, n]`, symmetric, such as ``squaredErrorHessian(design:)``.
///   - rounds: how often to multiply.
/// - Returns: the eigenvalue.
public func largestCurvature(of matrix: Tensor, rounds: Int = 200) -> Scalar {
  var direction = Tensor.ones([matrix.shape[0], 1])
  var length: Scalar = 0
  for _ in 0..<rounds {
    direction = matmul(matrix, direction)
    length = (direction * direction).sum().squareRoot()
    guard length > 0 else { return 0 }
    direction /= Tensor(length)
  }
  return length
}

/// Second derivatives, from differences of first ones.
///
///     ∂²f/∂xᵢ∂xⱼ ≈ (∂ⱼf(x + h·eᵢ) − ∂ⱼf(x − h·eᵢ)) / 2h
///
/// - Parameters:
///   - point: x, `[n]`
///   - step: h.
///   - gradient: the first derivatives at any point, `[n]`
/// - Returns: `[n, n]`
public func hessian(at point: Tensor, step: Scalar = 1e-2, gradient: (Tensor) -> Tensor) -> Tensor {
  .stacked(
    point.elements.indices.map { i in
      var (ahead, behind) = (point, point)
      ahead.elements[i] += step
      behind.elements[i] -= step
      return (gradient(ahead) - gradient(behind)) / (2 * step)
    })
}

/// Whether a function lies, half-way between two points, on or below the line that joins them.
///
/// A convex function does so for every pair, and each of its local minima is then a global one. A
/// single pair for which it does not is enough to know that a function is not convex.
///
/// - Parameters:
///   - a: one point.
///   - b: the other.
///   - function: what may be convex.
/// - Returns: whether `f((a + b)/2) ≤ (f(a) + f(b))/2`.
public func isConvex(between a: Scalar, and b: Scalar, _ function: (Scalar) -> Scalar) -> Bool {
  function((a + b) / 2) <= (function(a) + function(b)) / 2
}
