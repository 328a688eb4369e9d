// diagnosis: the slopes are measured at 0, not at the point
return point.indices.map { i in
  centralDifference(of: { value in f(replacing(point, at: i, with: value)) }, at: 0, step: h)
}
