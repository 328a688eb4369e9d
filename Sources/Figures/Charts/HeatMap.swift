/// A matrix as a field of colored cells: attention, weights, confusions.
public struct HeatMap: Figure {
  public var title: String
  public var xTitle: String
  public var yTitle: String
  /// The matrix, row by row from the top; rows equally long.
  public var values: [[Double]]
  public var rowNames: [String]
  public var columnNames: [String]
  public var scale: ColorScale
  /// The values of no ink and full ink; by default those of the data.
  public var range: ClosedRange<Double>
  /// What stands in each cell; empty for nothing, and then a color bar stands beside the cells.
  public var labels: [[String]]
  /// The most a figure's cells together may take, in pixels; a cell is at most 40 wide.
  public var maximumSize: Size

  /// A heat map of a matrix.
  ///
  /// - Parameters:
  ///   - title: what it shows.
  ///   - xTitle: what the columns are.
  ///   - yTitle: what the rows are.
  ///   - values: the matrix, row by row; a value that is no number leaves its cell gray.
  ///   - rowNames: a name for each row, or none.
  ///   - columnNames: a name for each column, or none.
  ///   - scale: one color for small to large, or two for below and above 0.
  ///   - range: the values of no ink and full ink; by default those of the data.
  ///   - decimals: writes every value into its cell, with so many digits after the point.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", values: [[Double]],
    rowNames: [String] = [], columnNames: [String] = [], scale: ColorScale = .sequential,
    range: ClosedRange<Double>? = nil, decimals: Int? = nil
  ) {
    let columns = values.first?.count ?? 0
    require(
      values.allSatisfy { $0.count == columns },
      "HeatMap: rows of equal length expected; got \(values.map(\.count))")
    require(
      (rowNames.isEmpty || rowNames.count == values.count)
        && (columnNames.isEmpty || columnNames.count == columns),
      "HeatMap: a name for each of \(values.count) rows and \(columns) columns expected; "
        + "got \(rowNames.count) and \(columnNames.count)")
    (self.title, self.xTitle, self.yTitle) = (title, xTitle, yTitle)
    (self.values, self.rowNames, self.columnNames) = (values, rowNames, columnNames)
    self.scale = scale
    self.range = range ?? scale.range(of: values.flatMap(\.self))
    labels =
      decimals.map { digits in
        values.map { row in row.map { fixed($0, decimals: digits) } }
      } ?? []
    maximumSize = Size(480, 480)
  }

  /// The confusion matrix of a classifier: the diagonal is right, all else is wrong.
  ///
  /// A cell is colored by its share of the row, blue where right and orange where wrong, and holds
  /// the count, unless that is 0.
  ///
  /// - Parameters:
  ///   - title: what it shows.
  ///   - counts: `counts[t][p]` examples of class t were taken for class p; square.
  ///   - names: a name for each class.
  /// - Returns: the heat map, its rows the true classes.
  public static func confusion(
    title: String = "Confusion matrix", counts: [[Int]], names: [String]
  ) -> HeatMap {
    require(
      counts.allSatisfy { $0.count == counts.count },
      "HeatMap.confusion: a square matrix expected; got rows of \(counts.map(\.count))")
    let shares = counts.enumerated().map { row, entries in
      let total = Double(max(1, entries.reduce(0, +)))
      return entries.enumerated().map { column, count in
        Double(count) / total * (row == column ? 1 : -1)
      }
    }
    var map = HeatMap(
      title: title, xTitle: "predicted", yTitle: "true", values: shares, rowNames: names,
      columnNames: names, scale: .diverging, range: -1...1)
    map.labels = counts.map { row in row.map { $0 == 0 ? "" : String($0) } }
    return map
  }

  public var size: Size { HeatMapLayout(self).size }

  public func draw(on canvas: inout Canvas) { HeatMapLayout(self).draw(on: &canvas) }
}
