import TensorCore

// Linear models, fitted exactly: chapter 01's normal equations, for columns that nearly depend on
// each other, and for more columns than rows.

/// The coefficients with the least squared error and, of all of those, the shortest.
///
/// Write the matrix as X = L·Q with a lower triangular L and rows of Q that are at right angles and
/// of length 1. With more columns than rows many w have X·w = y; the shortest lies in the rows'
/// plane, w = Qᵀz, and L·z = y. With more rows than columns it is Xᵀ = L·Q, and the least error is where
/// Lᵀ·w = Q·y. Neither needs XᵀX, whose rounding errors are those of X, squared.
///
/// - Parameters:
///   - x: X, `[rows, features]`; its rows, or its columns if they are fewer, must be independent.
///   - y: `[rows]` or `[rows, outputs]`
/// - Returns: w, `[features]` or `[features, outputs]`
public func minimumNormSolution(_ x: Tensor, _ y: Tensor) -> Tensor {
  requireRows(x, y, "minimumNormSolution")
  let isTall = x.shape[0] > x.shape[1]
  let (lower, rows) = orthonormalized(isTall ? x.transposed() : x)
  if isTall { return lower.solveTriangular(matmul(rows, y), transposed: true) }
  return matmul(rows, lower.solveTriangular(y), transposingLeft: true)
}

/// The coefficients with the least sum of squared error and squared length, ridge regression.
///
///     ‖X·w − y‖² + λ‖w‖²        w = (XᵀX + λI)⁻¹·Xᵀy = Xᵀ·(XXᵀ + λI)⁻¹·y
///
/// Whatever X is, λ > 0 makes the matrix positive definite. The two forms are equal; that with the
/// smaller matrix is taken.
///
/// - Parameters:
///   - x: X, `[rows, features]`
///   - y: `[rows]` or `[rows, outputs]`
///   - penalty: λ > 0; as λ goes to 0, w becomes the minimum-norm solution.
/// - Returns: w, `[features]` or `[features, outputs]`
/// - Source: Hoerl & Kennard, 1970, "Ridge Regression".
public func ridgeSolution(_ x: Tensor, _ y: Tensor, penalty: Scalar) -> Tensor {
  requireRows(x, y, "ridgeSolution")
  require(penalty > 0, "ridgeSolution: a penalty above 0 expected; got \(penalty)")
  if x.shape[0] > x.shape[1] {
    let squares = matmul(x, x, transposingLeft: true) + penalty * .identity(x.shape[1])
    return squares.solvePositiveDefinite(matmul(x, y, transposingLeft: true))
  }
  let products = matmul(x, x, transposingRight: true) + penalty * .identity(x.shape[0])
  return matmul(x, products.solvePositiveDefinite(y), transposingLeft: true)
}

/// A = L·Q with orthonormal rows in Q, by Gram and Schmidt's method.
///
/// From each row, what lies along the rows before it is taken away, and what is left gets the length
/// 1. Rounding leaves a little of it, which a second round takes away: twice is enough.
private func orthonormalized(_ a: Tensor) -> (lower: Tensor, rows: Tensor) {
  var (lower, rows) = (Tensor.zeros([a.shape[0], a.shape[0]]), a)
  for i in 0..<a.shape[0] {
    var row = a[i]
    if i > 0 {
      let before = rows[..<i]
      for _ in 0..<2 {
        let along = matmul(before, row)
        row -= matmul(along, before)
        for k in 0..<i { lower[at: i, k] += along[at: k] }
      }
    }
    let (length, original) = (norm(row), norm(a[i]))
    require(
      length > 8 * Scalar.ulpOfOne * original,
      "minimumNormSolution: independent rows, or columns if they are fewer, expected; number \(i) "
        + "is a sum of multiples of those before it")
    lower[at: i, i] = length
    rows[i..<(i + 1)] = (row / length).expandingAxis(0)
  }
  return (lower, rows)
}

private func norm(_ x: Tensor) -> Scalar { (x * x).sum().squareRoot() }

private func requireRows(_ x: Tensor, _ y: Tensor, _ operation: String) {
  require(
    x.rank == 2 && (1...2).contains(y.rank) && x.shape[0] == y.shape[0],
    "\(operation): [rows, features] and as many rows of targets expected; "
      + "got \(x.shape) and \(y.shape)")
}
