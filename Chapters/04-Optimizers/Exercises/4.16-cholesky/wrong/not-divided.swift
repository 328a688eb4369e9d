// diagnosis: below the diagonal the division by L[j][j] is missing
require(
  matrix.allSatisfy { $0.count == matrix.count },
  "cholesky: a square matrix expected; got \(matrix.count) rows of \(matrix.map(\.count))")
var lower = matrix.map { [Double](repeating: 0, count: $0.count) }
for i in matrix.indices {
  for j in 0...i {
    var rest = matrix[i][j]
    for k in 0..<j { rest -= lower[i][k] * lower[j][k] }
    require(
      i != j || rest > 0, "cholesky: a positive definite matrix expected; got √\(rest) in row \(i)")
    lower[i][j] = i == j ? rest.squareRoot() : rest
  }
}
return lower
