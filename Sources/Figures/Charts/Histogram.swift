/// How values are distributed: bars over intervals, several distributions one over the other.
///
///     Histogram(title: "Weights", xTitle: "value", series: [Series("layer 1", weights)])
public struct Histogram: Figure {
  /// What the chart shows.
  public var title: String
  /// What the values are, with their unit.
  public var xTitle: String
  /// The values of each distribution.
  public var series: [Series]
  /// The intervals.
  public var bins: Bins
  /// Whether the height is the share of a distribution's values instead of their number.
  public var showsShares: Bool
  /// Its width and height, in pixels.
  public var size: Size

  /// A histogram of one distribution or several.
  ///
  /// - Parameters:
  ///   - title: what the chart shows.
  ///   - xTitle: what the values are, with their unit.
  ///   - series: the values of each distribution.
  ///   - bins: the intervals; by default those that suit all values together.
  ///   - showsShares: whether the height is a share instead of a number.
  ///   - size: in pixels.
  public init(
    title: String, xTitle: String = "", series: [Series], bins: Bins? = nil,
    showsShares: Bool = false, size: Size = Size(640, 380)
  ) {
    (self.title, self.xTitle, self.series) = (title, xTitle, series)
    self.bins = bins ?? Bins(for: series.flatMap { $0.points.map(\.y) })
    (self.showsShares, self.size) = (showsShares, size)
  }

  /// The heights of a distribution's bars.
  func heights(of series: Series) -> [Double] {
    let counts = bins.counts(of: series.points.map(\.y))
    let whole = showsShares ? Double(max(1, series.points.count)) : 1
    return counts.map { Double($0) / whole }
  }

  public func draw(on canvas: inout Canvas) {
    let heights = series.map(heights)
    let x = Axis(
      xTitle, values: [], range: bins.range, count: Axis.count(along: size.width))
    let y = Axis(
      showsShares ? "share of values" : "number of values", values: heights.flatMap(\.self) + [0],
      count: Axis.count(along: size.height))
    let keys = series.enumerated().map { $1.key(ink: .series($0), isArea: true) }
    let plot = Plot(title: title, size: size, keys: keys, x: x, y: y)
    plot.drawFrame(on: &canvas)
    for (index, heights) in heights.enumerated() {
      let outline = steps(heights, in: plot)
      canvas.polygon(outline, fill: .series(index), opacity: series.count == 1 ? 0.8 : 0.25)
      if series.count > 1 { canvas.polyline(outline, ink: .series(index), width: 1.5) }
    }
    canvas.line(
      from: Point(plot.box.x, plot.box.bottom), to: Point(plot.box.right, plot.box.bottom))
  }

  /// The outline of the bars, from the lower left corner to the lower right.
  private func steps(_ heights: [Double], in plot: Plot) -> [Point] {
    let edges = bins.edges.map(plot.across)
    let tops = heights.enumerated().flatMap { index, height in
      [Point(edges[index], plot.up(height)), Point(edges[index + 1], plot.up(height))]
    }
    return [Point(edges[0], plot.up(0))] + tops + [Point(edges[bins.count], plot.up(0))]
  }
}
