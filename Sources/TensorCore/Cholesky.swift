// Symmetric positive definite matrices, such as XᵀX or a covariance: half the work of elimination,
// and no exchange of rows.

extension Tensor {
  /// The lower triangular L with a positive diagonal whose `L·Lᵀ` is this matrix.
  ///
  ///     L[i, j] = (A[i, j] − Σ L[i, k]·L[j, k]) / L[j, j]        for j < i, summed over k < j
  ///     L[i, i] = √(A[i, i] − Σ L[i, k]²)                        summed over k < i
  ///
  /// The determinant is that of L, squared: log det A = 2 Σ log L[i, i]. The upper half of the matrix
  /// is the mirror image of the lower one and is not read. A matrix that is not positive definite
  /// has no such factor and stops the program.
  ///
  /// - Source: Cholesky, 1910 (published by Benoît, 1924).
  public func choleskyFactor() -> Tensor {
    var factor = squareRows("choleskyFactor")
    let n = factor.count
    for i in 0..<n {
      for j in 0..<i {
        factor[i][j] -= dot(factor[i], factor[j], first: j)
        factor[i][j] /= factor[j][j]
      }
      let square = factor[i][i] - dot(factor[i], factor[i], first: i)
      require(
        square > 0,
        "choleskyFactor: a positive definite matrix expected; row \(i) leaves \(square) ≤ 0 "
          + "for the square of its diagonal entry")
      factor[i][i] = square.squareRoot()
      for j in (i + 1)..<n { factor[i][j] = 0 }
    }
    return Tensor(shape: shape, elements: factor.flatMap { $0 })
  }

  /// The x with `L·x = b` or, transposed, `Lᵀ·x = b`, where this matrix is the lower triangular L.
  ///
  /// The first row of L has one unknown; once it is known, so has the second, and so on. With Lᵀ it
  /// begins at the end. What stands above the diagonal of L is not read.
  ///
  /// - Parameters:
  ///   - right: b, `[n]` or `[n, columns]`, for this matrix `[n, n]`.
  ///   - transposed: whether the equation is that of Lᵀ.
  /// - Returns: x, of the shape of b.
  public func solveTriangular(_ right: Tensor, transposed: Bool = false) -> Tensor {
    let lower = squareRows("solveTriangular")
    let n = lower.count
    require(
      (1...2).contains(right.rank) && right.shape[0] == n,
      "solveTriangular: [\(n)] or [\(n), columns] expected for \(shape); got \(right.shape)")
    var x = right.rows.map(\.elements)
    for i in transposed ? (0..<n).reversed() : Array(0..<n) {
      for k in transposed ? (i + 1)..<n : 0..<i {
        subtract(transposed ? lower[k][i] : lower[i][k], x[k], from: &x[i])
      }
      require(
        lower[i][i] != 0,
        "solveTriangular: a diagonal without zeros expected; row \(i) has one")
      x[i] = x[i].map { $0 / lower[i][i] }
    }
    return Tensor(shape: right.shape, elements: x.flatMap { $0 })
  }

  /// The x with `A·x = b`, where this matrix is the symmetric, positive definite A.
  ///
  /// With A = L·Lᵀ these are two triangular equations, L·y = b and then Lᵀ·x = y.
  ///
  /// - Parameter right: b, `[n]` or `[n, columns]`, for this matrix `[n, n]`.
  /// - Returns: x, of the shape of b.
  public func solvePositiveDefinite(_ right: Tensor) -> Tensor {
    let lower = choleskyFactor()
    return lower.solveTriangular(lower.solveTriangular(right), transposed: true)
  }
}

/// The sum of the products of the first entries.
private func dot(_ a: [Scalar], _ b: [Scalar], first count: Int) -> Scalar {
  var sum: Scalar = 0
  for k in 0..<count { sum += a[k] * b[k] }
  return sum
}
