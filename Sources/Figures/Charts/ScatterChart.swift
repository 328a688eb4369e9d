/// Points in the plane, by class, over what a classifier says of the plane.
///
///     let grid = Grid(around: flowers)
///     ScatterChart(
///       title: "Iris", xTitle: "petal length in cm", yTitle: "petal width in cm",
///       points: flowers, classes: species, classNames: ["setosa", "versicolor"],
///       regions: Regions(grid) { point in model(point) > 0 ? 1 : 0 })
public struct ScatterChart: Figure {
  /// What the chart shows.
  public var title: String
  /// What runs to the right, with its unit.
  public var xTitle: String
  /// What rises, with its unit.
  public var yTitle: String
  /// The data.
  public var points: [Point]
  /// The class of each point, from 0; empty if all are of one.
  public var classes: [Int]
  /// What the legend calls classes 0, 1, 2, ….
  public var classNames: [String]
  /// Lines over the points, a boundary or a fit, which do not stretch the axes.
  public var lines: [Series]
  /// The background; the axes then show just its grid.
  public var regions: Regions?
  /// Its width and height, in pixels.
  public var size: Size

  /// A chart of points.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", points: [Point], classes: [Int] = [],
    classNames: [String] = [], lines: [Series] = [], regions: Regions? = nil,
    size: Size = Size(640, 460)
  ) {
    require(
      classes.isEmpty || classes.count == points.count,
      "ScatterChart: a class for each of \(points.count) points expected; got \(classes.count)")
    require(
      classes.allSatisfy { $0 >= 0 },
      "ScatterChart: classes from 0 expected; got \(classes.min() ?? 0)")
    (self.title, self.xTitle, self.yTitle, self.points) = (title, xTitle, yTitle, points)
    (self.classes, self.classNames, self.lines) = (classes, classNames, lines)
    (self.regions, self.size) = (regions, size)
  }

  /// How many classes have a color: those that occur and those that are named.
  var classCount: Int { max(1, classNames.count, (classes.max() ?? 0) + 1) }

  /// The horizontal axis with about so many ticks.
  func xAxis(count: Int) -> Axis { axis(xTitle, \.x, range: regions?.grid.x, count: count) }

  /// The vertical axis with about so many ticks.
  func yAxis(count: Int) -> Axis { axis(yTitle, \.y, range: regions?.grid.y, count: count) }

  private func axis(
    _ title: String, _ value: (Point) -> Double, range: ClosedRange<Double>?, count: Int
  ) -> Axis {
    let shown = points.isEmpty ? lines.flatMap(\.points) : points
    return Axis(title, values: shown.map(value), range: range, fit: .padded, count: count)
  }

  /// The points of one class.
  func points(ofClass label: Int) -> [Point] {
    classes.isEmpty ? points : zip(points, classes).filter { $1 == label }.map(\.0)
  }

  public func draw(on canvas: inout Canvas) {
    let plot = Plot(
      title: title, size: size, keys: keys, x: xAxis(count: Axis.count(along: size.width)),
      y: yAxis(count: Axis.count(along: size.height)))
    plot.drawFrame(on: &canvas)
    regions?.draw(in: plot.box, on: &canvas)
    canvas.clipped(to: plot.box) { canvas in
      let size = points.count > 1000 ? 5.0 : 7
      for label in 0..<classCount {
        let places = points(ofClass: label).compactMap(plot.place)
        let mark = Mark.forClass(label)
        canvas.marks(mark, at: places, size: size + 2.5, ink: .paper, opacity: 0.7)
        canvas.marks(mark, at: places, size: size, ink: .series(label))
      }
      for (index, line) in lines.enumerated() {
        plot.drawLine(line, ink: ink(ofLine: index), marksPoints: false, on: &canvas)
      }
    }
  }

  /// The first line is drawn like a text; further ones have colors that no class has.
  private func ink(ofLine index: Int) -> Ink {
    index == 0 ? .text : .series(classCount + index - 1)
  }

  private var keys: [Heading.Key] {
    let classes = classNames.enumerated().map { index, name in
      Heading.Key(name: name, ink: .series(index), symbol: .mark(.forClass(index)))
    }
    return classes + lines.enumerated().map { index, line in line.key(ink: ink(ofLine: index)) }
  }
}
