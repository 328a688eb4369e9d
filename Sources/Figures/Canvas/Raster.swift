extension Canvas {
  /// Fills a grid of cells, row by row from the top.
  ///
  /// Cells of one style become one path, and neighbors in a row one stroke of it: `M3 4h2` is two
  /// cells in six bytes. An embedded PNG would be smaller, but pages with a strict content policy
  /// (GitHub's, in Firefox) do not show images inside images.
  ///
  /// - Parameters:
  ///   - rows: for each cell the attributes it is stroked with, or nil to leave it open; rows
  ///     equally long.
  ///   - box: the place the grid fills.
  mutating func raster(_ rows: [[String?]], in box: Box) {
    guard let columns = rows.first?.count, columns > 0 else { return }
    var paths: [String: String] = [:]
    for (y, row) in rows.enumerated() {
      var x = 0
      while x < columns {
        let start = x
        while x < columns && row[x] == row[start] { x += 1 }
        if let style = row[start] { paths[style, default: ""] += "M\(start) \(y)h\(x - start)" }
      }
    }
    elements +=
      "<svg \(place(of: box)) viewBox=\"0 -0.5 \(columns) \(rows.count)\" "
      + "preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\">\n"
    for (style, path) in paths.sorted(by: { $0.key < $1.key }) {
      elements += "<path \(style) d=\"\(path)\"/>\n"
    }
    elements += "</svg>\n"
  }
}
