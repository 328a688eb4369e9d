import Dispatch

/// How far a long computation has come: a bar, the rate, the time left, and a note.
///
///     var progress = ProgressBar("training", total: epochs * images.count, unit: "images")
///     …
///     progress.advance(by: batch.count, note: "loss \(loss)")
///     …
///     progress.finish()
///
/// On a terminal one line is written over, at most ten times a second. Elsewhere, in a file or a
/// pipe, a plain line is written at every fifth of the way.
public struct ProgressBar {
  private let label: String
  private let total: Int
  private let unit: String
  private let terminal: Terminal
  private let clock: () -> Double
  private let start: Double
  private var done = 0
  private var note = ""
  private var lastDrawing = -Double.infinity
  private var isFinished = false

  /// Seconds between two drawings of the line on a terminal.
  private static let pause = 0.1
  /// How many plain lines a whole run gives.
  private static let plainLines = 5

  /// A bar that starts empty, at this moment.
  ///
  /// - Parameters:
  ///   - label: what is being done.
  ///   - total: how many items there are to do.
  ///   - unit: what an item is called, in the plural.
  ///   - terminal: where to write.
  ///   - clock: seconds since any one moment.
  public init(
    _ label: String, total: Int, unit: String = "steps", terminal: Terminal = .standard,
    clock: @escaping () -> Double = ProgressBar.uptime
  ) {
    require(total >= 0, "ProgressBar: a total of 0 or more expected; got \(total)")
    (self.label, self.total, self.unit) = (label, total, unit)
    (self.terminal, self.clock, start) = (terminal, clock, clock())
  }

  /// Seconds on a clock that never jumps.
  public static func uptime() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

  /// Counts items as done.
  ///
  /// - Parameters:
  ///   - count: how many more.
  ///   - note: what stands at the end of the line; asked for only when the line is written.
  public mutating func advance(by count: Int = 1, note: @autoclosure () -> String = "") {
    let before = done
    done += count
    let isDue =
      terminal.isInteractive
      ? clock() - lastDrawing >= ProgressBar.pause
      : part(done) > part(before)
    // The line at the end is left to `finish`, with the last note.
    if isDue || done >= total { self.note = note() }
    if isDue && done < total {
      lastDrawing = clock()
      draw()
    }
  }

  /// Ends the line, with the whole time taken.
  ///
  /// - Parameter note: the last note; by default the one before stays.
  public mutating func finish(note: String? = nil) {
    guard !isFinished else { return }
    isFinished = true
    self.note = note ?? self.note
    draw()
    if terminal.isInteractive { terminal.write("\n") }
  }

  /// Writes a line of its own; on a terminal, above the bar.
  public mutating func report(_ line: String) {
    guard terminal.isInteractive && !isFinished else { return terminal.write(line + "\n") }
    terminal.write("\r\u{1B}[K\(line)\n")
    draw()
  }

  /// How many of the plain lines are due when so many items are done.
  private func part(_ done: Int) -> Int { done * ProgressBar.plainLines / max(1, total) }

  private func draw() {
    let line = line(elapsed: clock() - start)
    terminal.write(terminal.isInteractive ? "\r\(line)\u{1B}[K" : line + "\n")
  }

  private func line(elapsed: Double) -> String {
    let share = total == 0 ? 1 : min(1, Double(done) / Double(total))
    let rate = elapsed > 0 ? Double(done) / elapsed : 0
    let left = rate > 0 ? Double(max(0, total - done)) / rate : .infinity
    let facts = [
      "\(Int(share * 100))".padded(to: 3) + " %", "\(rateText(rate)) \(unit)/s",
      isFinished ? "in \(duration(elapsed))" : "\(duration(left)) left", note,
    ].filter { !$0.isEmpty }.joined(separator: "  ")
    guard terminal.isInteractive else { return "\(label)  \(facts)" }
    let room = min(30, terminal.columns - 1 - label.count - facts.count - 4)
    var bar = ""
    if room >= 8 {
      bar = blocks(share, width: room)
      bar = "  " + bar + String(repeating: "░", count: room - bar.count)
    }
    return String("\(label)\(bar)  \(facts)".prefix(terminal.columns - 1))
  }
}
