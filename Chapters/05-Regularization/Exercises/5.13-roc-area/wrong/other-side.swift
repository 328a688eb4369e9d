// diagnosis: it is the area to the left of the curve, not below it
zip(points, points.dropFirst()).map { left, right in
  let height = right.truePositiveRate - left.truePositiveRate
  return height * (left.falsePositiveRate + right.falsePositiveRate) / 2
}.reduce(0, +)
