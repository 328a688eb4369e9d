import Figures
import Testing

@Suite struct `the progress bar` {
  /// Does 1000 items at 100 a second, with a clock that ticks 10 ms an item.
  private func run(on terminal: Terminal) {
    var time = 0.0
    var progress = ProgressBar(
      "training", total: 1000, unit: "images", terminal: terminal, clock: { time })
    for item in 1...1000 {
      time += 0.01
      progress.advance(note: "loss \(item)")
    }
    progress.finish()
    progress.finish()
  }

  @Test func `writes a handful of plain lines where nobody watches`() {
    let output = Output()
    run(on: output.terminal(isInteractive: false))
    #expect(
      output.text == """
        training   20 %  100 images/s  8.0 s left  loss 200
        training   40 %  100 images/s  6.0 s left  loss 400
        training   60 %  100 images/s  4.0 s left  loss 600
        training   80 %  100 images/s  2.0 s left  loss 800
        training  100 %  100 images/s  in 10 s  loss 1000

        """)
  }

  @Test func `writes over one line on a terminal, ten times a second at most`() {
    let output = Output()
    run(on: output.terminal(isInteractive: true))
    let drawings = output.text.split(separator: "\r")
    #expect(drawings.count <= 102 && drawings.count > 80, "\(drawings.count) drawings in 10 s")
    #expect(output.text.count { $0 == "\n" } == 1 && output.text.hasSuffix("\n"))
    let bar = String(repeating: "█", count: 28)
    let last = "\rtraining  \(bar)  100 %  100 images/s  in 10 s  loss 1000\u{1B}[K\n"
    #expect(output.text.hasSuffix(last))
  }

  @Test(arguments: [20, 40, 60, 80, 200]) func `never fills the last column`(columns: Int) {
    let output = Output()
    run(on: output.terminal(isInteractive: true, columns: columns))
    for line in output.text.replacing("\n", with: "").split(separator: "\r") {
      #expect(line.replacing("\u{1B}[K", with: "").count < columns)
    }
  }

  @Test func `asks for the note only when it writes a line`() {
    let output = Output()
    var asked = 0
    func note() -> String {
      asked += 1
      return "note"
    }
    var progress = ProgressBar(
      "work", total: 10_000, terminal: output.terminal(isInteractive: false), clock: { 0 })
    for _ in 0..<10_000 { progress.advance(note: note()) }
    #expect(asked == 5)
  }

  @Test func `reports a line of its own above the bar`() {
    let output = Output()
    var progress = ProgressBar(
      "work", total: 10, terminal: output.terminal(isInteractive: true), clock: { 0 })
    progress.report("epoch 1: accuracy 0.9")
    #expect(output.text.hasPrefix("\r\u{1B}[Kepoch 1: accuracy 0.9\n\rwork"))
  }

  @Test func `knows no rate and no time left before the first item`() {
    let output = Output()
    var progress = ProgressBar(
      "work", total: 10, terminal: output.terminal(isInteractive: true), clock: { 0 })
    progress.advance(by: 0)
    #expect(output.text.contains("0 %  0 steps/s  ? left"))
  }

  @Test(arguments: [
    (5, "in 5.0 s"), (59, "in 59 s"), (185, "in 3:05 min"), (3730, "in 1:02:10 h"),
  ]) func `says times as a person would`(seconds: Double, text: String) {
    let output = Output()
    var time = 0.0
    var progress = ProgressBar(
      "work", total: 1, terminal: output.terminal(isInteractive: false), clock: { time })
    time = seconds
    progress.advance()
    progress.finish()
    #expect(output.text.contains(text), "\(output.text)")
  }

  @Test func `says rates to three digits`() {
    for (count, text) in [
      (52_345, "52,300 "), (3, "0.300 "), (1_234_567, "123,000 "), (7, "0.700 "),
    ] {
      let output = Output()
      var time = 0.0
      var progress = ProgressBar(
        "work", total: count, terminal: output.terminal(isInteractive: false), clock: { time })
      time = count == 52_345 ? 1 : 10
      progress.advance(by: count)
      progress.finish()
      #expect(output.text.contains(text), "\(count): \(output.text)")
    }
  }
}
