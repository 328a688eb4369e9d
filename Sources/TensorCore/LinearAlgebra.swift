// Square matrices: identity, determinant, inverse, by Gauss's elimination.

extension Tensor {
  /// Ones on the diagonal, zeros elsewhere: `I·A = A·I = A`.
  public static func identity(_ n: Int) -> Tensor { oneHot(Array(0..<n), classes: n) }

  /// The factor by which the matrix scales volumes; 0 if it is singular, but for rounding.
  ///
  /// Elimination turns the matrix into a triangular one, whose determinant is the product of its
  /// diagonal; every exchange of two rows flips the sign.
  public func determinant() -> Scalar {
    var matrix = squareRows("determinant")
    var result: Scalar = 1
    for column in matrix.indices {
      let pivot = pivotRow(matrix, column)
      if matrix[pivot][column] == 0 { return 0 }
      if pivot != column {
        matrix.swapAt(pivot, column)
        result = -result
      }
      result *= matrix[column][column]
      for row in matrix.indices.dropFirst(column + 1) {
        let factor = matrix[row][column] / matrix[column][column]
        subtract(factor, matrix[column], from: &matrix[row])
      }
    }
    return result
  }

  /// The matrix that undoes this one: `A·A⁻¹ = A⁻¹·A = I`.
  ///
  /// Elimination turns the left half of `[A | I]` into I and so the right half into A⁻¹
  /// (Gauss–Jordan). Only square matrices can have an inverse, and not all of them do: a singular
  /// one, like `[[1, 2], [2, 4]]`, stops the program; ask for its ``determinant()`` first. So does
  /// one that only rounding errors keep from being singular.
  public func inverse() -> Tensor {
    let rows = squareRows("inverse")
    let n = rows.count
    // Rows are scaled to a largest entry of 1, so that what counts as zero is the same for all.
    var work = zip(rows, Tensor.identity(n).rows).map { row, unit in
      let scale = row.reduce(0) { max($0, abs($1)) }
      return (row + unit.elements).map { $0 / (scale > 0 ? scale : 1) }
    }
    for column in 0..<n {
      work.swapAt(pivotRow(work, column), column)
      let pivot = work[column][column]
      require(
        abs(pivot) > Scalar(n) * .ulpOfOne,
        "inverse: a matrix with a determinant other than 0 expected; got the singular \(self)")
      work[column] = work[column].map { $0 / pivot }
      for row in 0..<n where row != column {
        subtract(work[row][column], work[column], from: &work[row])
      }
    }
    return Tensor(shape: shape, elements: work.flatMap { $0[n...] })
  }

  /// The rows of a square matrix; `operation` is who asks for one.
  func squareRows(_ operation: String) -> [[Scalar]] {
    require(
      rank == 2 && shape[0] == shape[1], "\(operation): a square matrix expected; got \(shape)")
    return rows.map(\.elements)
  }
}

/// The row, from `column` on, with the largest entry in that column: small pivots cost digits.
private func pivotRow(_ matrix: [[Scalar]], _ column: Int) -> Int {
  (column..<matrix.count).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
}

/// Takes a multiple of one row away from another.
func subtract(_ factor: Scalar, _ source: [Scalar], from row: inout [Scalar]) {
  for j in row.indices { row[j] -= factor * source[j] }
}
