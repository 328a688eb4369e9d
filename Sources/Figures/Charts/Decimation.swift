/// A line of far more points than pixels, thinned to what the eye can see of it.
///
/// Of the points that fall into one column of pixels only the first, the lowest, the highest and
/// the last are kept, in their order. Lines that turn back are left alone.
///
/// - Parameter points: places on the picture, in pixels.
/// - Returns: at most four points a column.
func decimated(_ points: [Point]) -> [Point] {
  let rises = zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x }
  guard let first = points.first, let last = points.last, rises,
    Double(points.count) > 4 * (last.x - first.x + 1)
  else { return points }
  var kept: [Point] = []
  var start = 0
  for end in 1...points.count {
    if end < points.count && points[end].x.rounded(.down) == points[start].x.rounded(.down) {
      continue
    }
    kept += outline(of: points[start..<end])
    start = end
  }
  return kept
}

/// The first, lowest, highest and last point of a column, from left to right.
private func outline(of column: ArraySlice<Point>) -> [Point] {
  guard let lowest = column.indices.min(by: { column[$0].y < column[$1].y }),
    let highest = column.indices.max(by: { column[$0].y < column[$1].y })
  else { return [] }
  let chosen: Set = [column.startIndex, lowest, highest, column.endIndex - 1]
  return chosen.sorted().map { column[$0] }
}
