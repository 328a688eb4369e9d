// diagnosis: the upper triangle Lᵀ is returned, not the lower one
require(
  matrix.allSatisfy { $0.count == matrix.count },
  "cholesky: a square matrix expected; got \(matrix.count) rows of \(matrix.map(\.count))")
var upper = matrix.map { [Double](repeating: 0, count: $0.count) }
for i in matrix.indices {
  for j in 0...i {
    var rest = matrix[i][j]
    for k in 0..<j { rest -= upper[k][i] * upper[k][j] }
    require(
      i != j || rest > 0, "cholesky: a positive definite matrix expected; got √\(rest) in row \(i)")
    upper[j][i] = i == j ? rest.squareRoot() : rest / upper[j][j]
  }
}
return upper
