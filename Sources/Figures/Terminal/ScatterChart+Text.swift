extension ScatterChart: TerminalFigure {
  /// The chart in lines of letters: a letter a class, regions as patterns or background colors.
  public func text(columns: Int, rows: Int, color: Bool) -> String {
    let plot = TextPlot(
      x: xAxis(count: TextPlot.tickCount(columns: columns)),
      y: yAxis(count: TextPlot.tickCount(rows: rows)), columns: columns, rows: rows)
    var grid = TextGrid(columns: plot.columns, rows: plot.rows)
    if let regions { grid.draw(regions, color: color) }
    for (index, line) in lines.enumerated() {
      for (column, row) in plot.trace(line, across: plot.columns, down: plot.rows) {
        grid[column, row].letter = lineLetter(index)
      }
    }
    for label in 0..<classCount {
      for point in points(ofClass: label) {
        guard let place = plot.place(point, across: plot.columns, down: plot.rows) else { continue }
        grid[place.column, place.row].letter = classLetter(label)
        // On a colored background the letter alone tells the class, and white is easiest to read.
        grid[place.column, place.row].color = regions == nil ? terminalColor(label) : 231
      }
    }
    return plot.lines(title: title, legend: legend(color: color), drawing: grid.lines(color: color))
      .joined(separator: "\n")
  }

  private func legend(color: Bool) -> String {
    let classes = classNames.enumerated().map { index, name in
      colored(String(classLetter(index)), terminalColor(index), if: color) + " \(name)"
    }
    let curves = lines.enumerated().filter { !$1.name.isEmpty }.map { index, line in
      "\(lineLetter(index)) \(line.name)"
    }
    return (classes + curves).joined(separator: "   ")
  }
}

private func classLetter(_ index: Int) -> Character { Array("ox+*#@%&")[index % 8] }

private func lineLetter(_ index: Int) -> Character { Array("•◦▪▫")[index % 4] }

extension TextGrid {
  /// Fills the background with the classes of the nearest cells.
  fileprivate mutating func draw(_ regions: Regions, color: Bool) {
    let patterns: [Character] = [" ", "·", ":", "-", "'", "~", "░", "▒"]
    let backgrounds = [17, 52, 22, 53, 58, 23, 55, 236]
    for row in 0..<rows {
      for column in 0..<columns {
        let label = regions.label(
          across: (Double(column) + 0.5) / Double(columns), down: (Double(row) + 0.5) / Double(rows)
        )
        guard label >= 0 else { continue }
        self[column, row] = Cell(
          letter: color ? " " : patterns[label % 8], background: backgrounds[label % 8])
      }
    }
  }
}
