/// A plane cut into small cells, for asking a model about each and coloring them by its answers.
public struct Grid: Equatable, Sendable {
  public let x: ClosedRange<Double>
  public let y: ClosedRange<Double>
  public let columns: Int
  public let rows: Int

  /// A rectangle of the plane in `rows × columns` cells.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 120, rows: Int = 80
  ) {
    require(
      columns > 0 && rows > 0, "Grid: columns and rows above 0 expected; got \(columns), \(rows)")
    (self.x, self.y, self.columns, self.rows) = (x, y, columns, rows)
  }

  /// A rectangle that holds points with a margin of a tenth on each side.
  public init(around points: [Point], columns: Int = 120, rows: Int = 80) {
    func range(_ values: [Double]) -> ClosedRange<Double> {
      let shown = values.filter(Scale.linear.shows)
      let range = widened((shown.min() ?? 0)...(shown.max() ?? 1))
      let margin = (range.upperBound - range.lowerBound) / 10
      return range.lowerBound - margin...range.upperBound + margin
    }
    self.init(x: range(points.map(\.x)), y: range(points.map(\.y)), columns: columns, rows: rows)
  }

  /// The middles of the cells, row by row from the top, each row from the left.
  public var points: [Point] {
    let width = (x.upperBound - x.lowerBound) / Double(columns)
    let height = (y.upperBound - y.lowerBound) / Double(rows)
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Point(
          x.lowerBound + (Double(column) + 0.5) * width,
          y.upperBound - (Double(row) + 0.5) * height)
      }
    }
  }
}

/// What a classifier says of each cell of a grid: the background of a scatter chart.
public struct Regions: Sendable {
  let grid: Grid
  let classes: [Int]
  let confidences: [Double]

  /// The class of every cell, and how sure of it the model is.
  ///
  /// - Parameters:
  ///   - grid: the cells.
  ///   - classes: the class of each of `grid.points`, in their order.
  ///   - confidences: a probability for each, shown as strength of color; all 1 if left out.
  public init(_ grid: Grid, classes: [Int], confidences: [Double]? = nil) {
    let count = grid.columns * grid.rows
    let confidences = confidences ?? Array(repeating: 1, count: classes.count)
    require(
      classes.count == count && confidences.count == count,
      "Regions: \(count) classes and confidences expected; got \(classes.count) and "
        + "\(confidences.count)")
    (self.grid, self.classes, self.confidences) = (grid, classes, confidences)
  }

  /// The class of every cell, by a function.
  public init(_ grid: Grid, class classify: (Point) -> Int) {
    self.init(grid, classes: grid.points.map(classify))
  }

  private static let shades = 8

  /// Draws the cells, each in the color of its class, stronger where the model is surer.
  func draw(in box: Box, on canvas: inout Canvas) {
    let shades = Double(Regions.shades)
    let levels = zip(classes, confidences).map { label, confidence -> Int? in
      guard label >= 0 && confidence.isFinite else { return nil }
      return label * (Regions.shades + 1) + Int(min(1, max(0, confidence)) * shades)
    }
    let rows = stride(from: 0, to: levels.count, by: grid.columns).map {
      Array(levels[$0..<$0 + grid.columns])
    }
    canvas.raster(rows, in: box) { level in
      let (label, shade) = level.quotientAndRemainder(dividingBy: Regions.shades + 1)
      let opacity = thousandths(0.28 * Double(shade) / shades)
      return "class=\"s \(Ink.series(label).name) b\" stroke-opacity=\"\(opacity)\""
    }
  }
}
