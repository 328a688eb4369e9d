import Foundation

/// Where lines are printed, and what may be sent there.
package struct Console: Sendable {
  /// Whether a person sees it as it comes, so that lines may be colored and erased.
  let isTerminal: Bool
  private let hasColor: Bool
  private let write: @Sendable (String) -> Void
  private let writeError: @Sendable (String) -> Void

  /// The standard output; colors unless it is no terminal or `NO_COLOR` is set.
  package static var standard: Console {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(1) == 1 && environment["TERM"] != "dumb"
    return Console(
      isTerminal: isTerminal, hasColor: environment["NO_COLOR"] == nil,
      write: { FileHandle.standardOutput.write(Data($0.utf8)) },
      writeError: { FileHandle.standardError.write(Data($0.utf8)) })
  }

  /// A console that hands all text on.
  package init(
    isTerminal: Bool = false, hasColor: Bool = false, write: @escaping @Sendable (String) -> Void,
    writeError: (@Sendable (String) -> Void)? = nil
  ) {
    self.isTerminal = isTerminal
    self.hasColor = hasColor && isTerminal
    self.write = write
    self.writeError = writeError ?? write
  }

  package func print(_ line: String = "") { write(line + "\n") }

  /// Prints why a command was not carried out.
  func complain(_ line: String) { writeError(line + "\n") }

  /// Prints a text, its lines indented.
  func print(_ text: String, indent: String) {
    for line in text.lines { print(line.isEmpty ? "" : indent + line) }
  }

  /// Prints over the line that the cursor is on; on paper, nothing.
  func overwrite(_ line: String) {
    if isTerminal { write("\r\u{1B}[K" + line) }
  }

  /// Empties the screen; on paper, nothing.
  func clear() {
    if isTerminal { write("\u{1B}[2J\u{1B}[H") }
  }

  enum Color: Int {
    case bold = 1, dim = 2, red = 31, green = 32, yellow = 33
  }

  func painted(_ text: String, _ color: Color) -> String {
    hasColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Whether a person says yes; without one it is a no.
  func confirm(_ question: String) -> Bool {
    guard isTerminal, isatty(0) == 1 else { return false }
    write(question + " [y/N] ")
    return readLine()?.trimmed.lowercased().hasPrefix("y") ?? false
  }
}
