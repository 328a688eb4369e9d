// diagnosis: precision and recall are exchanged
zip(points, points.dropFirst()).map { ($1.precision - $0.precision) * $1.recall }.reduce(0, +)
