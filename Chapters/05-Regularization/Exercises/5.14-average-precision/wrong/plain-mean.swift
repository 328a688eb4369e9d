// diagnosis: every threshold counts the same, also those that add no recall
points.map(\.precision).reduce(0, +) / Double(points.count)
