extension Canvas {
  /// Fills a grid of cells, row by row from the top.
  ///
  /// Cells of one paint become one path, and neighbors in a row one stroke of it: `M3 4h2` is two
  /// cells in six bytes. An embedded PNG would be smaller, but pages with a strict content policy
  /// (GitHub's, in Firefox) do not show images inside images.
  ///
  /// - Parameters:
  ///   - rows: for each cell the number of its paint, or nil to leave it open; rows equally long.
  ///   - box: the place the grid fills.
  ///   - paint: for each number that occurs, the attributes of its path.
  mutating func raster(_ rows: [[Int?]], in box: Box, paint: (Int) -> String) {
    let columns = rows.first?.count ?? 0
    guard columns > 0 else { return }
    var paths: [Int: String] = [:]
    for (y, row) in rows.enumerated() {
      var x = 0
      while x < columns {
        let start = x
        while x < columns && row[x] == row[start] { x += 1 }
        if let number = row[start] { paths[number, default: ""] += "M\(start) \(y)h\(x - start)" }
      }
    }
    elements +=
      "<svg \(place(of: box)) viewBox=\"0 -0.5 \(columns) \(rows.count)\" "
      + "preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\">\n"
    for (number, path) in paths.sorted(by: { $0.key < $1.key }) {
      elements += "<path \(paint(number)) d=\"\(path)\"/>\n"
    }
    elements += "</svg>\n"
  }
}
