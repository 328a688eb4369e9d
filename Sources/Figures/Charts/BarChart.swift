/// Bars side by side: one group a category, one bar a series.
///
///     BarChart(
///       title: "Accuracy", yTitle: "share", categories: ["SGD", "Adam"],
///       series: [Series("training", [0.91, 0.95]), Series("test", [0.88, 0.87])])
public struct BarChart: Figure {
  /// What the chart shows.
  public var title: String
  /// What the categories are.
  public var xTitle: String
  /// What the height of a bar is, with its unit.
  public var yTitle: String
  /// The names below the groups.
  public var categories: [String]
  /// The heights: for each series, one value a category.
  public var series: [Series]
  /// Writes every value above its bar, with so many digits after the point.
  public var decimals: Int?
  /// What the vertical axis shows instead of all data and 0.
  public var yRange: ClosedRange<Double>?
  /// Its width and height, in pixels.
  public var size: Size

  /// A chart of one group of bars a category.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", categories: [String],
    series: [Series], decimals: Int? = nil, yRange: ClosedRange<Double>? = nil,
    size: Size = Size(640, 380)
  ) {
    require(
      series.allSatisfy { $0.points.count == categories.count },
      "BarChart: a value for each of \(categories.count) categories expected; "
        + "got \(series.map(\.points.count))")
    (self.title, self.xTitle, self.yTitle, self.categories) = (title, xTitle, yTitle, categories)
    (self.series, self.decimals, self.yRange, self.size) = (series, decimals, yRange, size)
  }

  /// The share of a category's room that its bars fill.
  private static let fill = 0.76

  public func draw(on canvas: inout Canvas) {
    let heights = series.flatMap { $0.points.map(\.y) }
    let y = Axis(
      yTitle, values: heights + [0], range: yRange, count: Axis.count(along: size.height))
    let keys = series.enumerated().map { $1.key(ink: .series($0), isArea: true) }
    let plot = Plot(
      title: title, size: size, keys: keys, x: Axis(xTitle, names: categories), y: y)
    plot.drawFrame(on: &canvas, verticalGrid: false)
    for (index, series) in series.enumerated() {
      for (category, point) in series.points.enumerated() where y.scale.shows(point.y) {
        drawBar(index, category: category, height: point.y, in: plot, on: &canvas)
      }
    }
    let zero = min(plot.box.bottom, max(plot.box.y, plot.up(0)))
    canvas.line(from: Point(plot.box.x, zero), to: Point(plot.box.right, zero))
  }

  private func drawBar(
    _ index: Int, category: Int, height: Double, in plot: Plot, on canvas: inout Canvas
  ) {
    let room = plot.box.width / Double(categories.count)
    let width = min(64, room * BarChart.fill / Double(series.count))
    let middle = plot.across(Double(category) + 0.5)
    let left = middle + width * (Double(index) - Double(series.count) / 2)
    let ends = [plot.up(height), plot.up(0)].map { min(plot.box.bottom, max(plot.box.y, $0)) }
    let (top, bottom) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    let gap = min(2, width / 8)
    let box = Box(x: left + gap / 2, y: top, width: width - gap, height: bottom - top)
    canvas.rectangle(box, fill: .series(index))
    if let decimals {
      let place = Point(box.center.x, height < 0 ? bottom + 13 : top - 4)
      canvas.text(
        fixed(height, decimals: decimals), at: place, anchor: .middle, size: min(11, width * 0.55))
    }
  }
}
