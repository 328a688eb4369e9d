// diagnosis: trapezoids instead of steps: precision does not fall along a straight line
zip(points, points.dropFirst()).map {
  ($1.recall - $0.recall) * ($0.precision + $1.precision) / 2
}.reduce(0, +)
