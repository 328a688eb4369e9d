// diagnosis: all numbers of the point move together, so each slope is the sum of all of them
return point.indices.map { _ in
  centralDifference(of: { value in f(point.map { $0 + value }) }, at: 0, step: h)
}
