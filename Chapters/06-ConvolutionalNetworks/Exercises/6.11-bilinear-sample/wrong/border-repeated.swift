// diagnosis: outside the plane its border is repeated; pixels outside are 0
let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
let (a, b) = (x - Scalar(column), y - Scalar(row))
func pixel(_ row: Int, _ column: Int) -> Scalar {
  plane[at: min(max(row, 0), plane.shape[0] - 1), min(max(column, 0), plane.shape[1] - 1)]
}
let upper = (1 - a) * pixel(row, column) + a * pixel(row, column + 1)
let lower = (1 - a) * pixel(row + 1, column) + a * pixel(row + 1, column + 1)
return (1 - b) * upper + b * lower
