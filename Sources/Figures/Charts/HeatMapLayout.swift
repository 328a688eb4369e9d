/// The places of a heat map's cells, names, titles and color bar.
struct HeatMapLayout {
  let map: HeatMap
  let heading: Heading
  let cells: Box
  let size: Size
  private let side: Size
  private let turnsNames: Bool

  init(_ map: HeatMap) {
    let columns = Double(max(1, map.values.first?.count ?? 0))
    let rows = Double(max(1, map.values.count))
    let widest = map.labels.flatMap(\.self).map { textWidth($0, size: 11) + 8 }.max() ?? 0
    let limit = max(1, min(map.maximumSize.width / columns, map.maximumSize.height / rows))
    let side = Size(min(max(40, widest), max(limit, widest)), min(40, limit))
    let nameWidth = map.columnNames.map { textWidth($0, size: 12) }.max() ?? 0
    let turnsNames = nameWidth > side.width - 4
    let left =
      14 + (map.yTitle.isEmpty ? 0 : 20)
      + (map.rowNames.map { textWidth($0, size: 12) }.max() ?? 0) + 8
    let nameHeight = map.columnNames.isEmpty ? 6 : turnsNames ? nameWidth * 0.71 + 16 : 24
    let right = map.labels.isEmpty ? 40 + HeatMapLayout.barWidth(map) : 16
    let width = left + columns * side.width + right
    let title = map.title
    let total = max(width, 28 + textWidth(title, size: 15.5), 160)
    let heading = Heading(title, width: total)
    cells = Box(x: left, y: heading.height, width: columns * side.width, height: rows * side.height)
    size = Size(total, cells.bottom + nameHeight + (map.xTitle.isEmpty ? 8 : 30))
    (self.map, self.heading, self.side, self.turnsNames) = (map, heading, side, turnsNames)
  }

  private static func barWidth(_ map: HeatMap) -> Double {
    Ticks.linear(covering: map.range).labels.map { textWidth($0, size: 12) }.max() ?? 0
  }

  func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    drawCells(on: &canvas)
    canvas.rectangle(cells, outline: .grid)
    drawLabels(on: &canvas)
    drawNames(on: &canvas)
    if map.labels.isEmpty { drawBar(on: &canvas) }
  }

  private func level(_ value: Double) -> Double {
    let level = map.scale.level(of: value, in: map.range)
    return (level * Double(ColorScale.steps)).rounded() / Double(ColorScale.steps)
  }

  private func drawCells(on canvas: inout Canvas) {
    let open = Int.max
    let rows = map.values.map { row in
      row.map { value -> Int? in
        guard Scale.linear.shows(value) else { return open }
        let step = Int((level(value) * Double(ColorScale.steps)).rounded())
        return step == 0 ? nil : step
      }
    }
    canvas.raster(rows, in: cells) { step in
      guard step != open else { return "class=\"s \(Ink.grid.name) b\"" }
      let level = Double(step) / Double(ColorScale.steps)
      let opacity = thousandths(abs(level))
      return "class=\"s \(ColorScale.ink(level).name) b\" stroke-opacity=\"\(opacity)\""
    }
  }

  private func drawLabels(on canvas: inout Canvas) {
    for (y, row) in map.labels.enumerated() {
      for (x, label) in row.enumerated() where !label.isEmpty {
        let place = Point(cells.x + (Double(x) + 0.5) * side.width, rowMiddle(y) + 4)
        let thick = abs(level(map.values[y][x])) > 0.55
        canvas.text(
          label, at: place, anchor: .middle, size: min(11, side.height - 1),
          ink: thick ? .paper : .text)
      }
    }
  }

  private func rowMiddle(_ row: Int) -> Double { cells.y + (Double(row) + 0.5) * side.height }

  private func drawNames(on canvas: inout Canvas) {
    for (row, name) in map.rowNames.enumerated() {
      let place = Point(cells.x - 8, rowMiddle(row) + 4)
      canvas.text(name, at: place, anchor: .end, size: min(12, side.height), ink: .faint)
    }
    for (column, name) in map.columnNames.enumerated() {
      let middle = cells.x + (Double(column) + 0.5) * side.width
      let place = Point(turnsNames ? middle + 4 : middle, cells.bottom + (turnsNames ? 14 : 17))
      canvas.text(
        name, at: place, anchor: turnsNames ? .end : .middle, size: min(12, side.width),
        ink: .faint, turned: turnsNames ? -45 : 0)
    }
    let below = Point(cells.center.x, size.height - 10)
    if !map.xTitle.isEmpty {
      canvas.text(map.xTitle, at: below, anchor: .middle, size: 13, ink: .faint)
    }
    if !map.yTitle.isEmpty {
      let beside = Point(22, cells.center.y)
      canvas.text(map.yTitle, at: beside, anchor: .middle, size: 13, ink: .faint, turned: -90)
    }
  }

  private func drawBar(on canvas: inout Canvas) {
    let bar = Box(x: cells.right + 14, y: cells.y, width: 12, height: cells.height)
    let strips = max(2, min(50, Int(bar.height / 3)))
    let (low, high) = (map.range.lowerBound, map.range.upperBound)
    let height = bar.height / Double(strips)
    for strip in 0..<strips {
      let level = level(high - (high - low) * (Double(strip) + 0.5) / Double(strips))
      let box = Box(x: bar.x, y: bar.y + Double(strip) * height, width: bar.width, height: height)
      canvas.rectangle(box, fill: ColorScale.ink(level), opacity: abs(level))
    }
    canvas.rectangle(bar, outline: .axis)
    let ticks = Ticks.linear(covering: map.range, count: bar.height < 90 ? 2 : 5).inside(map.range)
    for (value, label) in zip(ticks.values, ticks.labels) {
      let y = bar.bottom - (value - low) / (high - low) * bar.height
      canvas.line(from: Point(bar.right, y), to: Point(bar.right + 3, y))
      canvas.text(label, at: Point(bar.right + 6, y + 4), ink: .faint)
    }
  }
}
