// diagnosis: every slope is taken along the first number
return point.indices.map { _ in
  centralDifference(of: { value in f(replacing(point, at: 0, with: value)) }, at: point[0], step: h)
}
