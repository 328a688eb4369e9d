extension LineChart: TerminalFigure {
  /// The chart in lines of letters: dots of braille, or a letter a series where several share a
  /// plot without color.
  public func text(columns: Int, rows: Int, color: Bool) -> String {
    let plot = TextPlot(
      x: xAxis(count: TextPlot.tickCount(columns: columns)),
      y: yAxis(count: TextPlot.tickCount(rows: rows)), columns: columns, rows: rows)
    var grid = TextGrid(columns: plot.columns, rows: plot.rows)
    for (index, series) in series.enumerated() {
      if color || self.series.count == 1 {
        grid.drawDots(of: series, in: plot, color: terminalColor(index))
      } else {
        for (column, row) in plot.trace(series, across: plot.columns, down: plot.rows) {
          grid[column, row].letter = seriesLetter(index)
        }
      }
    }
    let legend = series.enumerated().filter { !$1.name.isEmpty }.map { index, series in
      let mark = color ? "──" : String(seriesLetter(index))
      let isAlone = self.series.count == 1 && !color
      return isAlone
        ? series.name : colored(mark, terminalColor(index), if: color) + " " + series.name
    }
    return plot.lines(
      title: title, legend: legend.joined(separator: "   "), drawing: grid.lines(color: color)
    )
    .joined(separator: "\n")
  }
}

/// The letter of a series where there is no color.
func seriesLetter(_ index: Int) -> Character { Array("*+ox#@%&")[index % 8] }

extension TextGrid {
  /// Draws a series in dots of braille.
  fileprivate mutating func drawDots(of series: Series, in plot: TextPlot, color: Int) {
    var dots = BrailleGrid(columns: columns, rows: rows)
    for (column, row) in plot.trace(series, across: 2 * columns, down: 4 * rows) {
      dots.set(column: column, row: row)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        guard let letter = dots.letter(column: column, row: row) else { continue }
        self[column, row] = Cell(letter: letter, color: color)
      }
    }
  }
}
