/// One number for the rows of an image and one for its columns; `3` stands for 3 and 3.
public struct Pair: Equatable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Downwards.
  public var rows: Int

  /// To the right.
  public var columns: Int

  /// Two numbers.
  public init(rows: Int, columns: Int) { (self.rows, self.columns) = (rows, columns) }

  /// The same number in both directions.
  public init(_ both: Int) { self.init(rows: both, columns: both) }

  /// The same number in both directions.
  public init(integerLiteral both: Int) { self.init(both) }

  /// Rows × columns.
  public var description: String { "\(rows)×\(columns)" }

  var product: Int { rows * columns }
}
