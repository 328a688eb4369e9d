/// A picture that can also be shown as text.
///
///     print(chart.text())
///     Terminal.standard.show(chart)
public protocol TerminalFigure {
  /// The picture in lines of letters.
  ///
  /// - Parameters:
  ///   - columns: the most letters in a line.
  ///   - rows: the height of the drawing itself; titles and labels come on top.
  ///   - color: whether to color it with escape sequences.
  /// - Returns: lines without a line break at the end.
  func text(columns: Int, rows: Int, color: Bool) -> String
}

extension TerminalFigure {
  /// The picture in plain lines of at most 72 letters.
  public func text() -> String { text(columns: 72, rows: 16, color: false) }
}

extension Terminal {
  /// Writes a picture, in color where that is welcome.
  public func show(_ figure: some TerminalFigure, rows: Int = 16) {
    write(figure.text(columns: min(columns, 100), rows: rows, color: hasColor) + "\n")
  }
}
