// diagnosis: left of the image and above it, Int(x) rounds up; the pixel to the left is at rounded(.down)
let (column, row) = (Int(x), Int(y))
let (a, b) = (x - Scalar(column), y - Scalar(row))
func pixel(_ row: Int, _ column: Int) -> Scalar {
  let isInside = 0..<plane.shape[0] ~= row && 0..<plane.shape[1] ~= column
  return isInside ? plane[at: row, column] : 0
}
let upper = (1 - a) * pixel(row, column) + a * pixel(row, column + 1)
let lower = (1 - a) * pixel(row + 1, column) + a * pixel(row + 1, column + 1)
return (1 - b) * upper + b * lower
