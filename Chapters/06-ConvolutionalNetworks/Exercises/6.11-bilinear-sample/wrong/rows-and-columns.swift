// diagnosis: x and y are taken for row and column: x counts columns, y counts rows
let (row, column) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
let (b, a) = (x - Scalar(row), y - Scalar(column))
func pixel(_ row: Int, _ column: Int) -> Scalar {
  let isInside = 0..<plane.shape[0] ~= row && 0..<plane.shape[1] ~= column
  return isInside ? plane[at: row, column] : 0
}
let upper = (1 - a) * pixel(row, column) + a * pixel(row, column + 1)
let lower = (1 - a) * pixel(row + 1, column) + a * pixel(row + 1, column + 1)
return (1 - b) * upper + b * lower
