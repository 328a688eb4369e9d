import TensorCore

/// A change of scale: each column is moved by its own offset and divided by its own spread.
///
///     (x − offset) / spread
///
/// Both are learned from the training rows only and then used for all rows: whatever is fitted to
/// the test rows, were it just their mean, lets the examination leak into the lessons.
///
///     let scaling = Scaling.standard(fittedTo: training.inputs)
///     let (lessons, exam) = (training.scaled(by: scaling), test.scaled(by: scaling))
public struct Scaling: Equatable, Sendable {
  /// What becomes 0: one number for each column, or a single one for all.
  public let offset: Tensor
  /// What becomes 1 after the offset is taken away; never 0.
  public let spread: Tensor

  /// A scale that is known beforehand: `Scaling(offset: 0, spread: 255)` for pixels.
  ///
  /// - Parameters:
  ///   - offset: `[columns]`, or a single number.
  ///   - spread: the same shape, nowhere 0.
  public init(offset: Tensor, spread: Tensor) {
    require(
      offset.shape == spread.shape && offset.rank <= 1,
      "Scaling: two equal shapes of at most one axis expected; got \(offset.shape), \(spread.shape)"
    )
    require(
      spread.elements.allSatisfy { $0 != 0 },
      "Scaling: a spread other than 0 expected; got \(spread)")
    (self.offset, self.spread) = (offset, spread)
  }

  /// Mean 0 and variance 1 in every column.
  ///
  /// The offset is the column's mean, the spread its population standard deviation √(Σ(x − mean)²/n),
  /// both summed in 16 digits. A constant column becomes 0.
  ///
  /// - Parameter inputs: `[rows, columns]`, at least one row.
  /// - Returns: offset and spread `[columns]`.
  public static func standard(fittedTo inputs: Tensor) -> Scaling {
    Scaling(inputs) { column in
      let mean = column.reduce(0, +) / Double(column.count)
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count)
      return (mean, variance.squareRoot())
    }
  }

  /// Every column from 0 to 1.
  ///
  /// The offset is the column's minimum, the spread its maximum − minimum. A constant column
  /// becomes 0. Rows that were not fitted to may leave the interval.
  ///
  /// - Parameter inputs: `[rows, columns]`, at least one row.
  /// - Returns: offset and spread `[columns]`.
  public static func minMax(fittedTo inputs: Tensor) -> Scaling {
    Scaling(inputs) { column in
      let lowest = column.reduce(.infinity, min)
      return (lowest, column.reduce(-.infinity, max) - lowest)
    }
  }

  /// Fits each column by itself; one that never changes keeps its unit, as 0 / 0 says nothing.
  private init(_ inputs: Tensor, fit: (_ column: [Double]) -> (offset: Double, spread: Double)) {
    require(
      inputs.rank == 2 && inputs.shape[0] > 0,
      "Scaling: at least one row of [rows, columns] expected; got \(inputs.shape)")
    let width = inputs.shape[1]
    let fitted = (0..<width).map { start -> (offset: Double, spread: Double) in
      let column = stride(from: start, to: inputs.count, by: width).map {
        Double(inputs.elements[$0])
      }
      let (offset, spread) = fit(column)
      let isConstant = column.allSatisfy { $0 == column[0] } || Scalar(spread) == 0
      return isConstant ? (column[0], 1) : (offset, spread)
    }
    self.init(
      offset: Tensor(fitted.map { Scalar($0.offset) }),
      spread: Tensor(fitted.map { Scalar($0.spread) }))
  }

  /// The inputs on the new scale: `(inputs − offset) / spread`.
  ///
  /// - Parameter inputs: `[rows, columns]`, or any shape if offset and spread are single numbers.
  /// - Returns: the shape of the inputs.
  public func callAsFunction(_ inputs: Tensor) -> Tensor {
    checkColumns(of: inputs)
    return (inputs - offset) / spread
  }

  /// Back to the old scale: `scaled · spread + offset`.
  public func undone(_ scaled: Tensor) -> Tensor {
    checkColumns(of: scaled)
    return scaled * spread + offset
  }

  /// Broadcasting alone would stretch a single column over many offsets.
  private func checkColumns(of inputs: Tensor) {
    require(
      offset.rank == 0 || inputs.shape.last == offset.count,
      "Scaling: [rows, \(offset.count)] expected; got \(inputs.shape)")
  }
}
