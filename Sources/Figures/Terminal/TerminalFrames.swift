import Foundation

/// Pictures one after another in the same place of a terminal.
///
///     var frames = TerminalFrames()
///     for epoch in 1...20 { …; frames.show(chart, seconds: 0.1) }
///     frames.finish()
///
/// Where nobody watches, only the last picture is written.
public struct TerminalFrames {
  private let terminal: Terminal
  private var lines = 0
  private var last = ""

  /// Frames that begin on the line below the last one written.
  public init(on terminal: Terminal = .standard) { self.terminal = terminal }

  /// Shows a picture over the one before.
  ///
  /// - Parameters:
  ///   - figure: the picture.
  ///   - rows: the height of its drawing, in lines.
  ///   - seconds: how long to wait before going on, if somebody watches.
  public mutating func show(_ figure: some TerminalFigure, rows: Int = 16, seconds: Double = 0) {
    let columns = min(terminal.columns - 1, 100)
    last = figure.text(columns: columns, rows: rows, color: terminal.hasColor) + "\n"
    guard terminal.isInteractive else { return }
    // Up to the first line of the picture before, and clear from there.
    terminal.write((lines > 0 ? "\u{1B}[\(lines)A\u{1B}[J" : "") + last)
    lines = last.count { $0 == "\n" }
    if seconds > 0 { Thread.sleep(forTimeInterval: seconds) }
  }

  /// Ends the row of pictures: what is written next stands below the last one.
  public mutating func finish() {
    if !terminal.isInteractive { terminal.write(last) }
    (lines, last) = (0, "")
  }
}
