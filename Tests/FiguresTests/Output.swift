import Figures
import Synchronization

/// A terminal whose output a test can read.
final class Output: Sendable {
  private let written = Mutex("")

  var text: String { written.withLock { $0 } }

  func terminal(isInteractive: Bool, hasColor: Bool = false, columns: Int = 80) -> Terminal {
    Terminal(isInteractive: isInteractive, hasColor: hasColor, columns: columns) { text in
      self.written.withLock { $0 += text }
    }
  }
}
