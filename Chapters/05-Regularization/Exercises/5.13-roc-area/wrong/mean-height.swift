// diagnosis: it is the mean height of the points, however far they are apart
points.map(\.truePositiveRate).reduce(0, +) / Double(points.count)
