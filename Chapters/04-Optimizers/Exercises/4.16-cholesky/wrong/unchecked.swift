// diagnosis: a matrix that is not positive definite is not refused: its root is no number
var lower = matrix.map { [Double](repeating: 0, count: $0.count) }
for i in matrix.indices {
  for j in 0...i {
    var rest = matrix[i][j]
    for k in 0..<j { rest -= lower[i][k] * lower[j][k] }
    lower[i][j] = i == j ? rest.squareRoot() : rest / lower[j][j]
  }
}
return lower
