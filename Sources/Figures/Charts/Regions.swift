/// What a classifier says of each cell of a grid: the background of a scatter chart.
public struct Regions: Sendable {
  /// How many strengths of color are told apart.
  private static let shades = 8.0

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

  /// The class at a place: shares of the grid's width from the left and its height from the top.
  func label(across: Double, down: Double) -> Int {
    let column = min(grid.columns - 1, Int(across * Double(grid.columns)))
    let row = min(grid.rows - 1, Int(down * Double(grid.rows)))
    return classes[row * grid.columns + column]
  }

  /// Draws the cells, each in the color of its class, stronger where the model is surer.
  func draw(in box: Box, on canvas: inout Canvas) {
    let styles = zip(classes, confidences).map { label, confidence -> String? in
      guard label >= 0 && confidence.isFinite else { return nil }
      let strength = (confidence * Regions.shades).rounded() / Regions.shades
      let opacity = thousandths(0.3 * strength)
      return "class=\"s b \(Ink.series(label).name)\" stroke-opacity=\"\(opacity)\""
    }
    let rows = stride(from: 0, to: styles.count, by: grid.columns).map {
      Array(styles[$0..<$0 + grid.columns])
    }
    canvas.raster(rows, in: box)
  }
}
