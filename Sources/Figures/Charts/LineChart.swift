/// Lines over a common pair of axes: losses over epochs, functions over their argument.
///
///     LineChart(
///       title: "Loss", xTitle: "epoch", yTitle: "nats",
///       series: [Series("training", losses), Series("test", testLosses)])
public struct LineChart: Figure {
  public var title: String
  public var xTitle: String
  public var yTitle: String
  public var series: [Series]
  public var xScale: Scale
  public var yScale: Scale
  /// What the y axis shows instead of all data.
  public var yRange: ClosedRange<Double>?
  public var size: Size

  /// A chart of one line or several.
  ///
  /// - Parameters:
  ///   - title: what the chart shows.
  ///   - xTitle: what runs to the right, with its unit.
  ///   - yTitle: what rises, with its unit.
  ///   - series: the lines.
  ///   - xScale: linear or logarithmic.
  ///   - yScale: linear or logarithmic.
  ///   - yRange: what the y axis shows instead of all data.
  ///   - size: in pixels.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", series: [Series],
    xScale: Scale = .linear, yScale: Scale = .linear, yRange: ClosedRange<Double>? = nil,
    size: Size = Size(640, 380)
  ) {
    (self.title, self.xTitle, self.yTitle, self.series) = (title, xTitle, yTitle, series)
    (self.xScale, self.yScale, self.yRange, self.size) = (xScale, yScale, yRange, size)
  }

  var xAxis: Axis {
    let values = series.flatMap { $0.points.map(\.x) }
    return Axis(xTitle, values: values, scale: xScale, fit: .tight, count: 8)
  }

  var yAxis: Axis {
    let values = series.flatMap { series in
      series.points.map(\.y) + series.band.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    return Axis(yTitle, values: values, scale: yScale, range: yRange)
  }

  public func draw(on canvas: inout Canvas) {
    let keys = series.enumerated().map { index, series in
      Heading.Key(
        name: series.name, ink: .series(index), symbol: series.dashed ? .dashes : .line)
    }
    let plot = Plot(title: title, size: size, keys: keys, x: xAxis, y: yAxis)
    plot.drawFrame(on: &canvas)
    canvas.clipped(to: plot.box.grown(by: 2)) { canvas in
      for (index, series) in series.enumerated() {
        plot.drawBand(of: series, ink: .series(index), on: &canvas)
      }
      for (index, series) in series.enumerated() {
        plot.drawLine(series, ink: .series(index), on: &canvas)
      }
    }
  }
}

extension Plot {
  /// Draws a line, with a gap wherever a point cannot be shown.
  func drawLine(_ series: Series, ink: Ink, on canvas: inout Canvas) {
    let runs = series.points.map(place).split(separator: nil).map { $0.compactMap(\.self) }
    for run in runs where run.count > 1 {
      canvas.polyline(decimated(run), ink: ink, width: 2, dashed: series.dashed)
    }
    let lonely = runs.filter { $0.count == 1 }.flatMap(\.self)
    let few = series.points.count <= 12 && !series.dashed
    canvas.marks(.circle, at: few ? runs.flatMap(\.self) : lonely, size: 6, ink: ink)
  }

  /// Draws the band around a line.
  func drawBand(of series: Series, ink: Ink, on canvas: inout Canvas) {
    let pairs = zip(series.points, series.band).compactMap { point, band in
      place(Point(point.x, band.lowerBound)).flatMap { low in
        place(Point(point.x, band.upperBound)).map { (low: low, high: $0) }
      }
    }
    canvas.polygon(pairs.map(\.high) + pairs.reversed().map(\.low), fill: ink, opacity: 0.2)
  }
}

/// A line of far more points than pixels, thinned to what the eye can see of it.
///
/// Of the points that fall into one column of pixels only the first, the lowest, the highest and
/// the last are kept, in their order. Lines that turn back are left alone.
func decimated(_ points: [Point]) -> [Point] {
  let rises = zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x }
  guard let first = points.first, let last = points.last, rises,
    Double(points.count) > 4 * (last.x - first.x + 1)
  else { return points }
  var kept: [Point] = []
  var column: [Point] = []
  func reduce(_ column: [Point]) -> [Point] {
    guard column.count > 4 else { return column }
    let byHeight = column.indices.sorted { (column[$0].y, $0) < (column[$1].y, $1) }
    let chosen = Set([0, byHeight[0], byHeight[byHeight.count - 1], column.count - 1])
    return chosen.sorted().map { column[$0] }
  }
  for point in points {
    if let previous = column.last, previous.x.rounded(.down) != point.x.rounded(.down) {
      kept += reduce(column)
      column = []
    }
    column.append(point)
  }
  return kept + reduce(column)
}
