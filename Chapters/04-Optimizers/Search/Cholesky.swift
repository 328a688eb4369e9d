import TensorCore

/// The lower triangle L of a symmetric, positive definite matrix A, with A = L·Lᵀ.
///
/// It is found by comparing both sides, entry by entry. In `A[i][j] = Σₖ L[i][k]·L[j][k]` the sum
/// ends at k = j, for L is 0 above its diagonal. So below and on the diagonal
///
///     A[i][j] = (what is known of row i and row j) + L[i][j]·L[j][j]
///     L[i][j] = (A[i][j] − Σ_{k<j} L[i][k]·L[j][k]) / L[j][j]
///     L[j][j] = √(A[j][j] − Σ_{k<j} L[j][k]²)
///
/// which row by row asks only for entries that are already there. It is the square root of a matrix:
/// for a single number L is √A.
///
/// - Parameter matrix: A, as rows; what is above the diagonal is not looked at.
/// - Returns: L, as rows with zeros above the diagonal.
/// - Source: Cholesky, 1910; Golub & Van Loan, 2013, "Matrix Computations", algorithm 4.2.1.
/// - Exercise: 4.16
public func cholesky(_ matrix: [[Double]]) -> [[Double]] {
  require(
    matrix.allSatisfy { $0.count == matrix.count },
    "cholesky: a square matrix expected; got \(matrix.count) rows of \(matrix.map(\.count))")
  var lower = matrix.map { [Double](repeating: 0, count: $0.count) }
  for i in matrix.indices {
    for j in 0...i {
      var rest = matrix[i][j]
      for k in 0..<j { rest -= lower[i][k] * lower[j][k] }
      if i == j {
        require(rest > 0, "cholesky: a positive definite matrix expected; got √\(rest) in row \(i)")
        lower[i][i] = rest.squareRoot()
      } else {
        lower[i][j] = rest / lower[j][j]
      }
    }
  }
  return lower
}

/// Solves L·x = b from the top: each row has one unknown more than the one above it.
///
/// - Parameters:
///   - lower: L, as rows.
///   - right: b.
/// - Returns: x.
func solve(lower: [[Double]], _ right: [Double]) -> [Double] {
  var x = right
  for (i, row) in lower.enumerated() {
    for k in 0..<i { x[i] -= row[k] * x[k] }
    x[i] /= row[i]
  }
  return x
}

/// Solves Lᵀ·x = b from the bottom, where the row has but one unknown.
///
/// - Parameters:
///   - lower: L, as rows; its columns are the rows of Lᵀ.
///   - right: b.
/// - Returns: x.
func solve(transposeOf lower: [[Double]], _ right: [Double]) -> [Double] {
  var x = right
  for i in lower.indices.reversed() {
    for k in lower.indices.dropFirst(i + 1) { x[i] -= lower[k][i] * x[k] }
    x[i] /= lower[i][i]
  }
  return x
}
