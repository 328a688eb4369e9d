// diagnosis: the precision is that before the threshold, not the one that the new rows bring about
zip(points, points.dropFirst()).map { ($1.recall - $0.recall) * $0.precision }.reduce(0, +)
