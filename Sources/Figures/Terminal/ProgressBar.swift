import Foundation

/// How far a long computation has come: a bar, the rate, the time left, and a note.
///
///     var progress = ProgressBar("training", total: epochs * images.count, unit: "images")
///     …
///     progress.advance(by: batch.count, note: "loss \(loss)")
///     …
///     progress.finish()
///
/// On a terminal one line is written over at most ten times a second. Elsewhere, in a file or a
/// pipe, a plain line is written at every fifth of the way.
public struct ProgressBar {
  private let label: String
  private let total: Int
  private let unit: String
  private let terminal: Terminal
  private let seconds: () -> Double
  private let start: Double
  private var done = 0
  private var note = ""
  private var lastDrawing = -Double.infinity
  private var isFinished = false

  /// How many plain lines a whole run gives.
  private static let plainLines = 5

  /// A bar that starts empty, at this moment.
  ///
  /// - Parameters:
  ///   - label: what is being done.
  ///   - total: how many items there are to do.
  ///   - unit: what an item is called, in the plural.
  ///   - terminal: where to write.
  ///   - seconds: the clock.
  public init(
    _ label: String, total: Int, unit: String = "steps", terminal: Terminal = .standard,
    seconds: @escaping () -> Double = ProgressBar.uptime
  ) {
    require(total >= 0, "ProgressBar: a total of 0 or more expected; got \(total)")
    (self.label, self.total, self.unit) = (label, total, unit)
    (self.terminal, self.seconds, start) = (terminal, seconds, seconds())
  }

  /// Seconds on a clock that never jumps.
  public static func uptime() -> Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1e9
  }

  /// Counts items as done.
  ///
  /// - Parameters:
  ///   - count: how many more.
  ///   - note: what to show at the end of the line; asked for only when a line is written.
  public mutating func advance(by count: Int = 1, note: @autoclosure () -> String = "") {
    let before = done
    done += count
    if terminal.isInteractive {
      guard seconds() - lastDrawing >= 0.1 else { return }
    } else {
      let parts = ProgressBar.plainLines
      guard done < total, done * parts / max(1, total) > before * parts / max(1, total) else {
        if done >= total { self.note = note() }
        return
      }
    }
    self.note = note()
    draw()
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

  /// Writes a line of its own above the bar.
  public mutating func report(_ line: String) {
    guard terminal.isInteractive && !isFinished else { return terminal.write(line + "\n") }
    terminal.write("\r\u{1B}[K\(line)\n")
    draw()
  }

  private mutating func draw() {
    lastDrawing = seconds()
    let line = line(elapsed: lastDrawing - start)
    terminal.write(terminal.isInteractive ? "\r\(line)\u{1B}[K" : line + "\n")
  }

  private func line(elapsed: Double) -> String {
    let share = total == 0 ? 1 : min(1, Double(done) / Double(total))
    let rate = elapsed > 0 ? Double(done) / elapsed : 0
    let left = rate > 0 ? Double(max(0, total - done)) / rate : .infinity
    let time = isFinished ? "in \(duration(elapsed))" : "\(duration(left)) left"
    var parts = [
      "\(String(repeating: " ", count: share < 0.1 ? 2 : share < 1 ? 1 : 0))"
        + "\(Int(share * 100)) %", "\(quantity(rate)) \(unit)/s", time,
    ]
    if !note.isEmpty { parts.append(note) }
    let facts = parts.joined(separator: "  ")
    guard terminal.isInteractive else { return "\(label)  \(facts)" }
    let room = terminal.columns - 1 - label.count - facts.count - 4
    let bar = room >= 8 ? "  " + ProgressBar.bar(share, width: min(30, room)) : ""
    return String("\(label)\(bar)  \(facts)".prefix(terminal.columns - 1))
  }

  /// A bar of blocks, to an eighth of a letter.
  private static func bar(_ share: Double, width: Int) -> String {
    let eighths = Int(share * Double(width * 8))
    let (full, rest) = eighths.quotientAndRemainder(dividingBy: 8)
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest]
    let empty = width - full - (rest > 0 ? 1 : 0)
    return String(repeating: "█", count: full) + partial + String(repeating: "░", count: empty)
  }
}

/// A time for a person: `0.4 s`, `12 s`, `3:05 min`, `1:02:10 h`.
private func duration(_ seconds: Double) -> String {
  guard seconds.isFinite && seconds < 1e7 else { return "?" }
  if seconds < 9.95 { return fixed(seconds, decimals: 1) + " s" }
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) s" }
  let minutes = whole / 60 % 60
  let tail = (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
  if whole < 3600 { return "\(minutes):\(tail) min" }
  return "\(whole / 3600):\(minutes < 10 ? "0" : "")\(minutes):\(tail) h"
}

/// A rate to three digits: `52,300`, `3.25`.
private func quantity(_ value: Double) -> String {
  guard value >= 0.005 else { return "0" }
  let power = Int(log10(value).rounded(.down)) - 2
  return power >= -2 && power < 0
    ? fixed(value, decimals: -power)
    : decimalText(Int((value / powerOfTen(max(power, -2))).rounded()), exponent: max(power, -2))
}
