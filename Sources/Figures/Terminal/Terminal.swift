import Foundation

/// Where a program's lines go, and what may be sent there.
public struct Terminal: Sendable {
  /// Whether a person is watching, so that a line may be written over.
  public var isInteractive: Bool
  /// Whether colors may be sent.
  public var hasColor: Bool
  /// Letters in a line.
  public var columns: Int
  /// Sends a text as it stands.
  public var write: @Sendable (String) -> Void

  /// A place for output; tests collect it, programs use `standard`.
  public init(
    isInteractive: Bool, hasColor: Bool = false, columns: Int = 80,
    write: @escaping @Sendable (String) -> Void
  ) {
    (self.isInteractive, self.hasColor) = (isInteractive, hasColor)
    (self.columns, self.write) = (columns, write)
  }

  /// Standard output: interactive if it is a terminal, in color unless `NO_COLOR` is set.
  ///
  /// - Source: https://no-color.org
  public static var standard: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(1) == 1 && environment["TERM"] != "dumb"
    return Terminal(
      isInteractive: isTerminal,
      hasColor: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty,
      columns: isTerminal ? windowColumns() : 80
    ) { text in
      print(text, terminator: "")
      fflush(nil)
    }
  }

  /// The width of the window on standard output; 80 if it does not tell.
  private static func windowColumns() -> Int {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
    return Int(window.ws_col)
  }
}
