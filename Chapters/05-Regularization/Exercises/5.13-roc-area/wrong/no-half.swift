// diagnosis: the two heights of a strip are added, but not halved
zip(points, points.dropFirst()).map { left, right in
  let width = right.falsePositiveRate - left.falsePositiveRate
  return width * (left.truePositiveRate + right.truePositiveRate)
}.reduce(0, +)
