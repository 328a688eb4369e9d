/// A rectangle of letters, some of them colored: what a terminal shows.
struct TextGrid {
  /// One letter with its colors, as numbers of the 256-color palette.
  struct Cell: Equatable {
    var letter: Character = " "
    var color: Int?
    var background: Int?
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// The cell in a column from the left and a row from the top; those outside are ignored.
  subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * columns + column] : Cell() }
    set { if contains(column, row) { cells[row * columns + column] = newValue } }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < columns && row >= 0 && row < rows
  }

  /// The rows as texts, with escape sequences if colors are wanted.
  func lines(color: Bool) -> [String] {
    (0..<rows).map { row in
      let line = cells[row * columns..<(row + 1) * columns]
      guard color else { return String(line.map(\.letter)).trimmedAtEnd }
      var text = ""
      var before = Cell()
      for cell in line {
        if cell.color != before.color || cell.background != before.background {
          text += TextGrid.escape(color: cell.color, background: cell.background)
        }
        text.append(cell.letter)
        before = cell
      }
      return text + (before.color != nil || before.background != nil ? "\u{1B}[0m" : "")
    }
  }

  /// The escape sequence that switches to a pair of colors.
  private static func escape(color: Int?, background: Int?) -> String {
    "\u{1B}[0" + (color.map { ";38;5;\($0)" } ?? "") + (background.map { ";48;5;\($0)" } ?? "")
      + "m"
  }
}

/// A text in one color, if colors are wanted.
func colored(_ text: String, _ color: Int, if wanted: Bool) -> String {
  wanted ? "\u{1B}[38;5;\(color)m\(text)\u{1B}[0m" : text
}

/// The colors of series and classes in a terminal: the palette's hues, from the 256 that all know.
func terminalColor(_ index: Int) -> Int { [33, 166, 43, 132, 214, 74, 99, 245][index % 8] }

extension String {
  /// Without the spaces at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// With spaces before it, up to a width.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
