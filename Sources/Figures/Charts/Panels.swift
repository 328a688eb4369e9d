/// Several figures in one, in rows.
///
///     Panels(title: "Learning rates", columns: 2, figures: rates.map { rate in
///       LineChart(title: "η = \(rate)", series: [losses(rate)], size: Size(320, 260))
///     })
public struct Panels: Figure {
  /// What they show together; may be empty.
  public var title: String
  /// Figures in a row.
  public var columns: Int
  /// The figures, filling row after row.
  public var figures: [any Figure]

  /// Several figures under one title.
  public init(title: String = "", columns: Int = 2, figures: [any Figure]) {
    require(columns > 0, "Panels: a column or more expected; got \(columns)")
    (self.title, self.columns, self.figures) = (title, columns, figures)
  }

  private var rows: [[any Figure]] {
    stride(from: 0, to: figures.count, by: columns).map {
      Array(figures[$0..<min($0 + columns, figures.count)])
    }
  }

  /// The width of each column, that of its widest figure.
  private var widths: [Double] {
    (0..<min(columns, figures.count)).map { column in
      rows.compactMap { column < $0.count ? $0[column].size.width : nil }.max() ?? 0
    }
  }

  private var heading: Heading {
    Heading(title, width: max(widths.reduce(0, +), 28 + textWidth(title, size: 15.5)))
  }

  /// Its width and height, in pixels: as large as its figures need.
  public var size: Size {
    let heights = rows.map { $0.map(\.size.height).max() ?? 0 }
    return Size(heading.width, (title.isEmpty ? 0 : heading.height) + heights.reduce(0, +))
  }

  public func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    var y = title.isEmpty ? 0 : heading.height
    for row in rows {
      var x = 0.0
      for (figure, width) in zip(row, widths) {
        canvas.moved(by: Point(x, y)) { figure.draw(on: &$0) }
        x += width
      }
      y += row.map(\.size.height).max() ?? 0
    }
  }
}
