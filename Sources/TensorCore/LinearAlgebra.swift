// Square matrices: identity, determinant, inverse, by Gauss's elimination.

extension Tensor {
  /// Ones on the diagonal, zeros elsewhere: `I·A = A·I = A`.
  public static func identity(_ n: Int) -> Tensor { oneHot(Array(0..<n), classes: n) }

  /// The factor by which the matrix scales volumes; 0 if it is singular.
  ///
  /// Elimination turns the matrix into a triangular one, whose determinant is the product of its
  /// diagonal; every exchange of two rows flips the sign.
  public func determinant() -> Scalar {
    let n = squareExtent("determinant")
    var matrix = self
    var result: Scalar = 1
    for column in 0..<n {
      let pivot = matrix.pivotRow(column)
      if matrix[at: pivot, column] == 0 { return 0 }
      if pivot != column {
        matrix.swapRows(pivot, column)
        result = -result
      }
      result *= matrix[at: column, column]
      for row in column + 1..<max(n, column + 1) {
        matrix.subtract(matrix[at: row, column] / matrix[at: column, column], column, from: row)
      }
    }
    return result
  }

  /// The matrix that undoes this one: `A·A⁻¹ = A⁻¹·A = I`.
  ///
  /// Elimination turns the left half of `[A | I]` into I and so the right half into A⁻¹
  /// (Gauss–Jordan). Only square matrices can have an inverse, and not all of them do: a singular
  /// one, like `[[1, 2], [2, 4]]`, stops the program; ask for its ``determinant()`` first.
  public func inverse() -> Tensor {
    let n = squareExtent("inverse")
    var work = Tensor.concatenated([self, .identity(n)], axis: 1)
    for column in 0..<n {
      let pivot = work.pivotRow(column)
      require(
        work[at: pivot, column] != 0,
        "inverse: a matrix with a determinant other than 0 expected; got the singular \(self)")
      work.swapRows(pivot, column)
      work[column] = work[column] / work[at: column, column]
      for row in 0..<n where row != column {
        work.subtract(work[at: row, column], column, from: row)
      }
    }
    return work[0..., n...]
  }

  private func squareExtent(_ operation: String) -> Int {
    require(
      rank == 2 && shape[0] == shape[1], "\(operation): a square matrix expected; got \(shape)")
    return shape[0]
  }

  /// The row, from `column` on, with the largest entry in that column: small pivots cost digits.
  private func pivotRow(_ column: Int) -> Int {
    (column..<shape[0]).max { abs(self[at: $0, column]) < abs(self[at: $1, column]) } ?? column
  }

  private mutating func swapRows(_ a: Int, _ b: Int) { (self[a], self[b]) = (self[b], self[a]) }

  private mutating func subtract(_ factor: Scalar, _ source: Int, from row: Int) {
    self[row] = self[row] - factor * self[source]
  }
}
