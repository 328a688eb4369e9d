/// A matrix as a field of colored cells: attention, weights, confusions.
///
///     HeatMap(title: "Attention", xTitle: "key", yTitle: "query", values: weights,
///       rowNames: words, columnNames: words)
public struct HeatMap: Figure {
  /// What it shows.
  public var title: String
  /// What the columns are.
  public var xTitle: String
  /// What the rows are.
  public var yTitle: String
  /// The matrix, row by row from the top; a value that is no number leaves its cell gray.
  public let values: [[Double]]
  /// A name for each row, or none.
  public let rowNames: [String]
  /// A name for each column, or none.
  public let columnNames: [String]
  /// One color for small to large, or two for below and above 0.
  public let scale: ColorScale
  /// The values of no ink and of full ink.
  public let range: ClosedRange<Double>
  /// What stands in each cell; empty for nothing, and then a color bar stands beside the cells.
  public let labels: [[String]]

  /// A heat map of a matrix.
  ///
  /// - Parameters:
  ///   - title: what it shows.
  ///   - xTitle: what the columns are.
  ///   - yTitle: what the rows are.
  ///   - values: the matrix, row by row from the top; rows equally long.
  ///   - rowNames: a name for each row, or none.
  ///   - columnNames: a name for each column, or none.
  ///   - scale: one color for small to large, or two for below and above 0.
  ///   - range: the values of no ink and of full ink; by default those of the data.
  ///   - decimals: writes every value into its cell, with so many digits after the point.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", values: [[Double]],
    rowNames: [String] = [], columnNames: [String] = [], scale: ColorScale = .sequential,
    range: ClosedRange<Double>? = nil, decimals: Int? = nil
  ) {
    let labels = decimals.map { digits in
      values.map { row in row.map { fixed($0, decimals: digits) } }
    }
    self.init(
      title: title, xTitle: xTitle, yTitle: yTitle, values: values, rowNames: rowNames,
      columnNames: columnNames, scale: scale, range: range, labels: labels ?? [])
  }

  /// A heat map of a matrix with a text in every cell.
  public init(
    title: String, xTitle: String = "", yTitle: String = "", values: [[Double]],
    rowNames: [String] = [], columnNames: [String] = [], scale: ColorScale = .sequential,
    range: ClosedRange<Double>? = nil, labels: [[String]]
  ) {
    let columns = values.first?.count ?? 0
    require(
      values.allSatisfy { $0.count == columns },
      "HeatMap: rows of equal length expected; got \(values.map(\.count))")
    require(
      [0, values.count].contains(rowNames.count) && [0, columns].contains(columnNames.count),
      "HeatMap: a name for each of \(values.count) rows and \(columns) columns expected; "
        + "got \(rowNames.count) and \(columnNames.count)")
    require(
      labels.isEmpty || labels.map(\.count) == values.map(\.count),
      "HeatMap: a label for each cell expected; got rows of \(labels.map(\.count))")
    (self.title, self.xTitle, self.yTitle) = (title, xTitle, yTitle)
    (self.values, self.rowNames, self.columnNames) = (values, rowNames, columnNames)
    (self.scale, self.labels) = (scale, labels)
    self.range = range ?? scale.range(of: values.flatMap(\.self))
    let width = self.range.upperBound - self.range.lowerBound
    require(
      width > 0 && width.isFinite,
      "HeatMap: a range of some finite width expected; got \(self.range)")
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
      "HeatMap.confusion: a square matrix expected; got \(counts.count) rows of "
        + "\(counts.map(\.count))")
    let shares = counts.enumerated().map { row, entries in
      let total = Double(max(1, entries.reduce(0, +)))
      return entries.enumerated().map { column, count in
        Double(count) / total * (row == column ? 1 : -1)
      }
    }
    return HeatMap(
      title: title, xTitle: "predicted", yTitle: "true", values: shares, rowNames: names,
      columnNames: names, scale: .diverging, range: -1...1,
      labels: counts.map { row in row.map { $0 == 0 ? "" : String($0) } })
  }

  /// Its width and height, in pixels: as large as its cells need.
  public var size: Size { HeatMapLayout(self).size }

  public func draw(on canvas: inout Canvas) { HeatMapLayout(self).draw(on: &canvas) }
}
