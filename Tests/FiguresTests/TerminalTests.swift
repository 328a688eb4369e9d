import Figures
import Testing

@Suite struct `figures in a terminal` {
  @Test func `a line is drawn in dots of braille`() {
    let chart = LineChart(
      title: "Rise", xTitle: "step", yTitle: "height", series: [Series("", [0, 1, 2, 3, 4])])
    #expect(
      chart.text(columns: 20, rows: 5, color: false) == """
        Rise
          height
        4 ┤              ⡠⠔⠊
          │          ⢀⡠⠔⠉
        2 ┤       ⣀⠤⠒⠁
          │   ⣀⠤⠒⠉
        0 ┤⡠⠔⠉
          └────┬───────┬────
               2       4
                 step
        """)
  }

  @Test func `several lines without color have a letter each`() {
    let chart = LineChart(title: "", series: [Series("up", [0, 1]), Series("down", [1, 0])])
    let text = chart.text(columns: 14, rows: 3, color: false)
    #expect(text.hasPrefix("* up   + down\n"))
    #expect(text.contains("*") && text.contains("+") && !text.contains("\u{1B}"))
  }

  @Test func `points have a letter a class, regions a pattern`() {
    let grid = Grid(x: 0...2, y: 0...1, columns: 2, rows: 1)
    let chart = ScatterChart(
      title: "", points: [Point(0.1, 1), Point(1.9, 0)], classes: [0, 1],
      classNames: ["no", "yes"], regions: Regions(grid, classes: [0, 1]))
    let lines = chart.text(columns: 17, rows: 3, color: false).split(separator: "\n")
    #expect(lines[0] == "o no   x yes")
    #expect(lines[1].hasSuffix("┤o      ······") || lines[1].contains("o"), "\(lines)")
    #expect(lines[3].contains("x"))
  }

  @Test func `a heat map is shaded in plain letters, with their key`() {
    let map = HeatMap(title: "Map", values: [[0, 0.5, 1], [1, .nan, 0]])
    #expect(
      map.text() == """
        Map
           ++@@
         @@??
         0  ...::--==++**##%%%@ 1
        """)
  }

  @Test func `a confusion matrix shows its counts`() {
    let map = HeatMap.confusion(counts: [[9, 1], [0, 30]], names: ["cat", "dog"])
    #expect(
      map.text() == """
        Confusion matrix
            cat dog
        cat   9   1
        dog      30
        """)
  }

  @Test func `a map too wide for its columns is averaged`() {
    let row = (0..<100).map { Double($0) }
    let map = HeatMap(title: "", values: Array(repeating: row, count: 10))
    #expect(
      map.text(columns: 40, rows: 10, color: false).split(separator: "\n").allSatisfy {
        $0.count <= 40
      })
  }

  @Test func `bars lie down, with their values`() {
    let chart = BarChart(
      title: "", categories: ["a", "bb"], series: [Series("", [4, -2])], decimals: 1)
    #expect(
      chart.text(columns: 18, rows: 9, color: false) == """
         a █████████ 4.0
        bb ░░░░░ −2.0
        """)
  }

  @Test func `colors come only when wanted`() {
    for figure in everyFigure.compactMap({ $0 as? any TerminalFigure }) {
      #expect(!figure.text().contains("\u{1B}"))
    }
    let map = HeatMap(title: "", values: [[0, 1]])
    #expect(map.text(columns: 40, rows: 4, color: true).contains("\u{1B}[0;38;5;16;48;5;45m"))
  }

  @Test func `frames are drawn over each other on a terminal, and only the last one elsewhere`() {
    let pages = (1...3).map { HeatMap(title: "page \($0)", values: [[1]], decimals: 0) }
    let (terminal, file) = (Output(), Output())
    for output in [(terminal, true), (file, false)] {
      var frames = TerminalFrames(on: output.0.terminal(isInteractive: output.1))
      for page in pages { frames.show(page) }
      frames.finish()
    }
    #expect(terminal.text.split(separator: "\u{1B}[2A\u{1B}[J").count == 3)
    #expect(file.text == "page 3\n  1\n")
  }
}
