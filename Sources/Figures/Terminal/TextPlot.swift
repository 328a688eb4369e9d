/// The frame of charts in a terminal: a drawing area with labeled axes.
struct TextPlot {
  let x: Axis
  let y: Axis
  /// Letters across the drawing area, and lines down it.
  let columns: Int
  let rows: Int
  private let labelWidth: Int

  /// Lays out the frame within so many columns in all.
  init(x: Axis, y: Axis, columns: Int, rows: Int) {
    labelWidth = y.ticks.labels.map(\.count).max() ?? 0
    (self.x, self.y, self.rows) = (x, y, max(2, rows))
    self.columns = max(8, columns - labelWidth - 2)
  }

  /// How many ticks suit so many letters across or lines down.
  static func tickCount(columns: Int) -> Int { max(2, columns / 10) }
  static func tickCount(rows: Int) -> Int { max(2, rows / 3) }

  /// Where a pair of values lies among `across × down` places; (0, 0) is the top left one.
  func place(_ point: Point, across: Int, down: Int) -> (column: Int, row: Int)? {
    guard x.scale.shows(point.x) && y.scale.shows(point.y) else { return nil }
    func nearest(_ position: Double, _ count: Int) -> Int {
      Int((min(2, max(-1, position)) * Double(count - 1)).rounded())
    }
    return (nearest(x.position(of: point.x), across), nearest(1 - y.position(of: point.y), down))
  }

  /// All lines: titles, legend, the drawing with its axes.
  func lines(title: String, legend: String, drawing: [String]) -> [String] {
    let indent = String(repeating: " ", count: labelWidth)
    var lines = [title, legend, y.title.isEmpty ? "" : "\(indent) \(y.title)"].filter {
      !$0.isEmpty
    }
    let labels = rowLabels
    for (row, text) in drawing.enumerated() {
      lines.append(
        "\((labels[row] ?? "").padded(to: labelWidth)) \(labels[row] == nil ? "│" : "┤")\(text)")
    }
    lines.append("\(indent) └" + bottomLine)
    lines.append("\(indent)  \(columnLabels)".trimmedAtEnd)
    if !x.title.isEmpty {
      lines.append(x.title.padded(to: labelWidth + 2 + (columns + x.title.count) / 2))
    }
    return lines
  }

  /// The y ticks by the row they stand at.
  private var rowLabels: [Int: String] {
    let rows = y.ticks.values.map { 1 - y.position(of: $0) }.map {
      Int(($0 * Double(self.rows - 1)).rounded())
    }
    return Dictionary(zip(rows, y.ticks.labels)) { first, _ in first }
  }

  private var tickColumns: [Int] {
    x.ticks.values.map { Int((x.position(of: $0) * Double(columns - 1)).rounded()) }
  }

  private var bottomLine: String {
    let marked = Set(tickColumns)
    return String((0..<columns).map { marked.contains($0) ? "┬" : "─" })
  }

  /// The x ticks' labels, centered below them as far as there is room.
  private var columnLabels: String {
    var text = ""
    for (column, label) in zip(tickColumns, x.ticks.labels) {
      let start = min(max(0, column - label.count / 2), max(0, columns - label.count))
      if start > text.count || text.isEmpty {
        text += label.padded(to: start - text.count + label.count)
      }
    }
    return text
  }
}
