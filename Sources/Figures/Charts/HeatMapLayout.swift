/// The places of a heat map's cells, labels, names and titles.
struct HeatMapLayout {
  let map: HeatMap
  let size: Size
  private let heading: Heading
  private let cells: Box
  private let cell: Size
  private let names: SlantingNames
  private let bar: ColorBar?

  /// The most that all cells together take, either way, in pixels.
  private static let limit = 480.0

  init(_ map: HeatMap) {
    let columns = Double(max(1, map.values.first?.count ?? 0))
    let rows = Double(max(1, map.values.count))
    let cell = HeatMapLayout.cellSize(of: map, columns: columns, rows: rows)
    let bar = map.labels.isEmpty ? ColorBar(scale: map.scale, range: map.range) : nil
    let names = SlantingNames(map.columnNames, pitch: cell.width, size: min(12, cell.width))
    let rowNames = map.rowNames.map { textWidth($0, size: min(12, cell.height)) }.max() ?? 0
    let left = max(14 + (map.yTitle.isEmpty ? 0 : 20) + rowNames + 8, names.overhang - 10)
    let right = (bar?.width ?? 0) + 16
    let width = max(
      left + columns * cell.width + right, 28 + textWidth(map.title, size: 15.5), 160)
    heading = Heading(map.title, width: width)
    cells = Box(x: left, y: heading.height, width: columns * cell.width, height: rows * cell.height)
    let below = max(8, names.height) + (map.xTitle.isEmpty ? 6 : 26)
    size = Size(width, cells.bottom + below)
    (self.map, self.cell, self.names, self.bar) = (map, cell, names, bar)
  }

  /// As large as the limit allows, 40 pixels at most, and never narrower than a label.
  private static func cellSize(of map: HeatMap, columns: Double, rows: Double) -> Size {
    let widest = map.labels.flatMap(\.self).map { textWidth($0, size: 11) + 8 }.max() ?? 0
    let side = min(40, max(1, (limit / max(columns, rows)).rounded(.down)))
    return Size(max(side, widest.rounded(.up)), widest > 0 ? max(side, 16) : side)
  }

  func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    drawCells(on: &canvas)
    canvas.rectangle(cells, outline: .grid)
    drawLabels(on: &canvas)
    drawRowNames(on: &canvas)
    let middles = map.columnNames.indices.map { cells.x + (Double($0) + 0.5) * cell.width }
    names.draw(at: middles, below: cells.bottom, on: &canvas)
    let bottom = cells.bottom + max(8, names.height) + 12
    drawTitles(x: map.xTitle, y: map.yTitle, beside: cells, bottom: bottom, on: &canvas)
    bar?.draw(beside: cells, on: &canvas)
  }

  private func drawCells(on canvas: inout Canvas) {
    let styles = map.values.map { row in row.map { map.scale.style(of: $0, in: map.range) } }
    canvas.raster(styles, in: cells)
  }

  private func drawLabels(on canvas: inout Canvas) {
    for (y, row) in map.labels.enumerated() {
      for (x, label) in row.enumerated() where !label.isEmpty {
        let place = Point(cells.x + (Double(x) + 0.5) * cell.width, middle(ofRow: y) + 4)
        let isThick = abs(map.scale.level(of: map.values[y][x], in: map.range)) > 0.55
        canvas.text(
          label, at: place, anchor: .middle, size: 11, ink: isThick ? .paper : .text)
      }
    }
  }

  private func drawRowNames(on canvas: inout Canvas) {
    for (row, name) in map.rowNames.enumerated() {
      let size = min(12, cell.height)
      let place = Point(cells.x - 8, middle(ofRow: row) + size / 3)
      canvas.text(name, at: place, anchor: .end, size: size, ink: .faint)
    }
  }

  private func middle(ofRow row: Int) -> Double { cells.y + (Double(row) + 0.5) * cell.height }
}
