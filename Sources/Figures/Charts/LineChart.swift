/// Lines over a common pair of axes: losses over epochs, functions over their argument.
///
///     LineChart(
///       title: "Loss", xTitle: "epoch", yTitle: "nats",
///       series: [Series("training", losses), Series("test", testLosses)])
public struct LineChart: Figure {
  /// What the chart shows.
  public var title: String
  /// What runs to the right, with its unit.
  public var xTitle: String
  /// What rises, with its unit.
  public var yTitle: String
  /// The lines.
  public var series: [Series]
  /// How the horizontal axis spaces its values.
  public var xScale: Scale
  /// How the vertical axis spaces its values.
  public var yScale: Scale
  /// What the vertical axis shows instead of all data.
  public var yRange: ClosedRange<Double>?
  /// Its width and height, in pixels.
  public var size: Size

  /// A chart of one line or several.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", series: [Series],
    xScale: Scale = .linear, yScale: Scale = .linear, yRange: ClosedRange<Double>? = nil,
    size: Size = Size(640, 380)
  ) {
    (self.title, self.xTitle, self.yTitle, self.series) = (title, xTitle, yTitle, series)
    (self.xScale, self.yScale, self.yRange, self.size) = (xScale, yScale, yRange, size)
  }

  /// The horizontal axis with about so many ticks.
  func xAxis(count: Int) -> Axis {
    let values = series.flatMap { $0.points.map(\.x) }
    return Axis(xTitle, values: values, scale: xScale, fit: .tight, count: count)
  }

  /// The vertical axis with about so many ticks.
  func yAxis(count: Int) -> Axis {
    let values = series.flatMap { series in
      series.points.map(\.y) + series.band.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    return Axis(yTitle, values: values, scale: yScale, range: yRange, count: count)
  }

  public func draw(on canvas: inout Canvas) {
    let keys = series.enumerated().map { $1.key(ink: .series($0)) }
    let plot = Plot(
      title: title, size: size, keys: keys, x: xAxis(count: Axis.count(along: size.width)),
      y: yAxis(count: Axis.count(along: size.height)))
    plot.drawFrame(on: &canvas)
    // Marks and thick lines at the edge of the box keep their full width.
    canvas.clipped(to: plot.box.grown(by: 3.5)) { canvas in
      for (index, series) in series.enumerated() {
        plot.drawBand(of: series, ink: .series(index), on: &canvas)
      }
      for (index, series) in series.enumerated() {
        plot.drawLine(series, ink: .series(index), marksPoints: true, on: &canvas)
      }
    }
  }
}

extension Series {
  /// Its place in a legend: a piece of line, or of a bar.
  func key(ink: Ink, isArea: Bool = false) -> Heading.Key {
    Heading.Key(name: name, ink: ink, symbol: isArea ? .area : dashed ? .dashes : .line)
  }
}

extension Plot {
  /// Draws a line, with a gap wherever a point cannot be shown.
  ///
  /// - Parameters:
  ///   - series: the line.
  ///   - ink: its color.
  ///   - marksPoints: whether the points of a short line stand out.
  ///   - canvas: where to draw.
  func drawLine(_ series: Series, ink: Ink, marksPoints: Bool, on canvas: inout Canvas) {
    let runs = series.points.map(place).split(separator: nil).map { $0.compactMap(\.self) }
    for run in runs where run.count > 1 {
      let thinned = decimated(run)
      let width = thinned.count > 2 * Int(box.width) ? 1.2 : 2
      canvas.polyline(thinned, ink: ink, width: width, dashed: series.dashed)
    }
    let lonely = runs.filter { $0.count == 1 }.flatMap(\.self)
    let marksAll = marksPoints && series.points.count <= 12 && !series.dashed
    canvas.marks(.circle, at: marksAll ? runs.flatMap(\.self) : lonely, size: 6, ink: ink)
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
