// diagnosis: the weights are swapped: the closer pixel must count more, not less
let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
let (a, b) = (x - Scalar(column), y - Scalar(row))
func pixel(_ row: Int, _ column: Int) -> Scalar {
  let isInside = 0..<plane.shape[0] ~= row && 0..<plane.shape[1] ~= column
  return isInside ? plane[at: row, column] : 0
}
let upper = a * pixel(row, column) + (1 - a) * pixel(row, column + 1)
let lower = a * pixel(row + 1, column) + (1 - a) * pixel(row + 1, column + 1)
return b * upper + (1 - b) * lower
