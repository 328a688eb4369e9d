extension HeatMap: TerminalFigure {
  /// The matrix in lines of letters: its labels, or shades from ` ` to `@`; on colors if wanted.
  ///
  /// A matrix too wide for the columns is shown by the means of blocks of cells.
  public func text(columns: Int, rows: Int, color: Bool) -> String {
    let nameWidth = rowNames.map(\.count).max() ?? 0
    let width = max(2, (labels.flatMap(\.self).map(\.count).max() ?? 0) + 2)
    let room = max(1, (columns - nameWidth - 1) / width)
    let count = values.first?.count ?? 0
    if labels.isEmpty && count > room {
      let coarse = blockMeans(size: (count + room - 1) / room)
      return coarse.text(columns: columns, rows: rows, color: color)
    }
    let indent = String(repeating: " ", count: nameWidth + 1)
    var lines = title.isEmpty ? [] : [title]
    if !columnNames.isEmpty {
      let headings = columnNames.map { "\($0.prefix(width - 1)) ".padded(to: width) }
      lines.append((indent + headings.joined()).trimmedAtEnd)
    }
    for row in values.indices {
      let name = rowNames.isEmpty ? "" : rowNames[row]
      let cells = line(ofRow: row, width: width, color: color)
      lines.append("\(name.padded(to: nameWidth)) \(cells)".trimmedAtEnd)
    }
    if labels.isEmpty { lines.append(indent + key(color: color)) }
    return lines.joined(separator: "\n")
  }

  /// The cells of a row, each so many letters wide.
  private func line(ofRow row: Int, width: Int, color: Bool) -> String {
    var grid = TextGrid(columns: width * values[row].count, rows: 1)
    for (column, value) in values[row].enumerated() {
      let label = labels.isEmpty ? nil : Array("\(labels[row][column]) ".padded(to: width))
      for offset in 0..<width {
        var cell = shade(value, color: color)
        if let label { cell.letter = label[offset] }
        grid[width * column + offset, 0] = cell
      }
    }
    return grid.lines(color: color)[0]
  }

  /// The same heat map with the means of square blocks of cells, and without names.
  private func blockMeans(size: Int) -> HeatMap {
    let columns = values.first?.count ?? 0
    let means = stride(from: 0, to: values.count, by: size).map { top in
      stride(from: 0, to: columns, by: size).map { left in
        let block = values[top..<min(top + size, values.count)]
          .flatMap { $0[left..<min(left + size, columns)] }
          .filter(Scale.linear.shows)
        return block.isEmpty ? Double.nan : block.reduce(0, +) / Double(block.count)
      }
    }
    return HeatMap(title: title, values: means, scale: scale, range: range)
  }

  /// A cell for a value: a letter that is the darker, or a background the stronger, the larger.
  private func shade(_ value: Double, color: Bool) -> TextGrid.Cell {
    guard Scale.linear.shows(value) else { return TextGrid.Cell(letter: "?") }
    let level = scale.level(of: value, in: range)
    if color {
      let inks = level < 0 ? [52, 88, 130, 166, 172, 208, 214] : [17, 18, 19, 25, 32, 39, 45]
      let index = Int((abs(level) * Double(inks.count)).rounded()) - 1
      guard index >= 0 else { return TextGrid.Cell() }
      return TextGrid.Cell(color: index > 3 ? 16 : 231, background: inks[index])
    }
    let shades = Array(level < 0 ? " .~-=oxXWM" : " .:-=+*#%@")
    return TextGrid.Cell(letter: shades[Int((abs(level) * 9).rounded())])
  }

  /// What the shades mean.
  private func key(color: Bool) -> String {
    var grid = TextGrid(columns: 20, rows: 1)
    for column in 0..<20 {
      let share = Double(column) / 19
      grid[column, 0] = shade(
        range.lowerBound + share * (range.upperBound - range.lowerBound), color: color)
    }
    return "\(brief(range.lowerBound)) \(grid.lines(color: color)[0]) \(brief(range.upperBound))"
  }
}
