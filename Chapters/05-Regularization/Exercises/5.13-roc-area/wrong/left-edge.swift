// diagnosis: the left height of each strip is taken, not the mean of both
zip(points, points.dropFirst()).map { left, right in
  (right.falsePositiveRate - left.falsePositiveRate) * left.truePositiveRate
}.reduce(0, +)
