/// A plane cut into small cells, for asking a model about each and coloring them by its answers.
public struct Grid: Equatable, Sendable {
  /// From the left edge to the right one.
  public let x: ClosedRange<Double>
  /// From the lower edge to the upper one.
  public let y: ClosedRange<Double>
  /// Cells in a row.
  public let columns: Int
  /// Rows of cells.
  public let rows: Int

  /// A rectangle of the plane in `rows × columns` cells.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 120, rows: Int = 80
  ) {
    require(
      columns > 0 && rows > 0, "Grid: columns and rows above 0 expected; got \(columns), \(rows)")
    require(
      [x, y].allSatisfy {
        $0.lowerBound < $0.upperBound && ($0.upperBound - $0.lowerBound).isFinite
      },
      "Grid: ranges of some finite width expected; got \(x) and \(y)")
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
