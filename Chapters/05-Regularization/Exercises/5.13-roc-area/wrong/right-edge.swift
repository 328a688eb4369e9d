// diagnosis: the right height of each strip is taken, so that ties count in full
zip(points, points.dropFirst()).map { left, right in
  (right.falsePositiveRate - left.falsePositiveRate) * right.truePositiveRate
}.reduce(0, +)
