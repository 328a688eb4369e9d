// diagnosis: the other numbers are set to 0 instead of standing still
return point.indices.map { i in
  centralDifference(
    of: { value in f(replacing(point.map { _ in 0 }, at: i, with: value)) }, at: point[i], step: h)
}
