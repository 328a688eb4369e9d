/// The top of a figure: its title, and below it the legend, both clear of the data.
struct Heading {
  let title: String
  let keys: [Key]
  let width: Double

  /// One line of a legend.
  struct Key {
    var name: String
    var ink: Ink
    var symbol: Symbol

    enum Symbol: Equatable {
      case line, dashes, area
      case mark(Mark)
    }
  }

  private static let margin = 14.0
  private static let rowHeight = 20.0

  init(_ title: String, keys: [Key] = [], width: Double) {
    (self.title, self.keys, self.width) = (title, keys.filter { !$0.name.isEmpty }, width)
  }

  /// The height it takes, in pixels.
  var height: Double {
    let titleHeight = title.isEmpty ? 12.0 : 40
    return titleHeight + Double(rows.count) * Heading.rowHeight + (rows.isEmpty ? 0 : 6)
  }

  func draw(on canvas: inout Canvas) {
    // A title longer than the figure is wide is set smaller.
    let size = min(15, 15 * (width - 2 * Heading.margin) / max(1, textWidth(title, size: 15.5)))
    if !title.isEmpty {
      canvas.text(title, at: Point(Heading.margin, 24), size: size, bold: true)
    }
    for (row, keys) in rows.enumerated() {
      var x = Heading.margin
      let y = (title.isEmpty ? 18 : 44) + Double(row) * Heading.rowHeight
      for key in keys {
        draw(key, at: Point(x, y), on: &canvas)
        x += Heading.width(of: key)
      }
    }
  }

  private func draw(_ key: Key, at point: Point, on canvas: inout Canvas) {
    let middle = Point(point.x + 9, point.y)
    switch key.symbol {
    case .line, .dashes:
      canvas.line(
        from: point, to: Point(point.x + 18, point.y), ink: key.ink, width: 2,
        dashed: key.symbol == .dashes)
    case .area:
      let box = Box(x: point.x + 3, y: point.y - 6, width: 12, height: 12)
      canvas.rectangle(box, fill: key.ink, radius: 2)
    case .mark(let mark):
      canvas.marks(mark, at: [middle], size: 8, ink: key.ink)
    }
    canvas.text(key.name, at: Point(point.x + 24, point.y + 4))
  }

  /// The keys, broken into rows that fit the width.
  private var rows: [[Key]] {
    var rows: [[Key]] = []
    var x = Double.infinity
    for key in keys {
      let advance = Heading.width(of: key)
      if x + advance > width {
        rows.append([])
        x = Heading.margin
      }
      rows[rows.count - 1].append(key)
      x += advance
    }
    return rows
  }

  private static func width(of key: Key) -> Double { 24 + textWidth(key.name, size: 12) + 18 }
}
