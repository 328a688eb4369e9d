extension BarChart: TerminalFigure {
  /// The bars lying down, a line each, with their values; those below 0 are pale.
  ///
  /// The height follows from the number of bars, whatever `rows` says.
  public func text(columns: Int, rows: Int, color: Bool) -> String {
    let values = series.map { $0.points.map(\.y) }
    let written = values.map {
      $0.map { value in decimals.map { fixed(value, decimals: $0) } ?? brief(value) }
    }
    let largest = values.flatMap(\.self).filter(Scale.linear.shows).map(abs).max() ?? 0
    let categoryWidth = categories.map(\.count).max() ?? 0
    let seriesWidth = series.map(\.name.count).max() ?? 0
    let valueWidth = written.flatMap(\.self).map(\.count).max() ?? 0
    let room = max(4, columns - categoryWidth - seriesWidth - valueWidth - 3)
    let lines = categories.indices.flatMap { category in
      series.indices.map { index in
        let value = values[index][category]
        let share = Scale.linear.shows(value) && largest > 0 ? abs(value) / largest : 0
        let pale = String(repeating: "░", count: Int((share * Double(room)).rounded()))
        let bar = value < 0 ? pale : blocks(share, width: room)
        return (index == 0 ? categories[category] : "").padded(to: categoryWidth) + " "
          + series[index].name.padded(to: seriesWidth) + (seriesWidth > 0 ? " " : "")
          + colored(bar, terminalColor(index), if: color) + " " + written[index][category]
      }
    }
    return ((title.isEmpty ? [] : [title]) + lines).joined(separator: "\n")
  }
}

extension Histogram: TerminalFigure {
  /// The bars lying down, an interval a line, named by its lower end; at most so many rows.
  public func text(columns: Int, rows: Int, color: Bool) -> String {
    var coarse = self
    coarse.bins = Bins(bins.range, count: min(bins.count, max(1, rows)))
    let lower = coarse.bins.edges.dropLast()
    let bars = BarChart(
      title: title, categories: lower.map(brief),
      series: series.map { Series($0.name, coarse.heights(of: $0)) })
    return bars.text(columns: columns, rows: rows, color: color)
  }
}

/// A bar of blocks for a share of a width, to an eighth of a letter.
func blocks(_ share: Double, width: Int) -> String {
  let eighths = Int((min(1, max(0, share)) * Double(width * 8)).rounded())
  let (full, rest) = eighths.quotientAndRemainder(dividingBy: 8)
  return String(repeating: "█", count: full) + ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest]
}
