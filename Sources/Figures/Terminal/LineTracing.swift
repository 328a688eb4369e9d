/// The places a line passes on a grid, from one to another, both included.
func places(
  from start: (column: Int, row: Int), to end: (column: Int, row: Int)
) -> [(column: Int, row: Int)] {
  let (across, down) = (end.column - start.column, end.row - start.row)
  let steps = max(abs(across), abs(down), 1)
  return (0...steps).map { step in
    let share = Double(step) / Double(steps)
    return (
      start.column + Int((share * Double(across)).rounded()),
      start.row + Int((share * Double(down)).rounded())
    )
  }
}

extension TextPlot {
  /// The places of a series among `across × down`; points that cannot be shown interrupt it.
  func trace(_ series: Series, across: Int, down: Int) -> [(column: Int, row: Int)] {
    let points = series.points.map { place($0, across: across, down: down) }
    let ends = zip(points, points.dropFirst() + [nil])
    return ends.flatMap { start, end -> [(column: Int, row: Int)] in
      guard let start else { return [] }
      return end.map { places(from: start, to: $0) } ?? [start]
    }
  }
}

/// Dots in a grid of letters, two across and four down in each.
///
/// The eight dots of a braille letter are the bits of its code above U+2800.
struct BrailleGrid {
  let columns: Int
  let rows: Int
  private var dots: [UInt32]

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    dots = Array(repeating: 0, count: columns * rows)
  }

  /// Sets a dot; those outside are ignored.
  mutating func set(column: Int, row: Int) {
    guard column >= 0 && column < 2 * columns && row >= 0 && row < 4 * rows else { return }
    let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    dots[row / 4 * columns + column / 2] |= bits[column % 2][row % 4]
  }

  /// The letter in a column and row, or nil where no dot is set.
  func letter(column: Int, row: Int) -> Character? {
    let pattern = dots[row * columns + column]
    return pattern == 0 ? nil : Unicode.Scalar(0x2800 + pattern).map(Character.init)
  }
}
