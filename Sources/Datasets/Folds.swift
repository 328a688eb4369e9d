import TensorCore

/// The folds of a cross-validation: as many exams as folds, and every row in exactly one of them.
///
///     for (training, validation) in iris.folds(5, using: &generator) {
///       scores.append(score(of: train(on: training), on: validation))
///     }
///
/// What a model that never saw the rows is worth is measured for each fold in turn, by a model that
/// learned from all others. The mean of the measurements has used every row, and trusts no lucky
/// split. The parts of a fold are gathered when it is asked for.
///
/// - Source: Stone, 1974, "Cross-Validatory Choice and Assessment of Statistical Predictions".
public struct Folds<Source: Dataset>: RandomAccessCollection, Sendable {
  let source: Source
  /// The fold in which each row is examined.
  let foldOfRow: [Int]

  /// The number of folds, k.
  public let count: Int

  /// Deals the rows in this order to the folds in turn, as cards are dealt to players.
  init(of source: Source, dealing order: [Int], to count: Int) {
    require(
      count >= 2 && count <= order.count,
      "folds: from 2 to as many as there are rows (\(order.count)) expected; got \(count)")
    var foldOfRow = [Int](repeating: 0, count: order.count)
    for (turn, row) in order.enumerated() { foldOfRow[row] = turn % count }
    (self.source, self.foldOfRow, self.count) = (source, foldOfRow, count)
  }

  /// The number of the first fold.
  public var startIndex: Int { 0 }

  /// The number of folds.
  public var endIndex: Int { count }

  /// The rows of all other folds to learn from, and those of this fold to be examined on.
  public subscript(number: Int) -> (training: Source, validation: Source) {
    require(indices.contains(number), "folds: one of \(count) expected; got number \(number)")
    let rows = foldOfRow.indices
    return (
      source.rows(at: rows.filter { foldOfRow[$0] != number }),
      source.rows(at: rows.filter { foldOfRow[$0] == number })
    )
  }
}

extension Dataset {
  /// Deals the rows at random into folds whose sizes differ by at most one.
  ///
  /// - Parameters:
  ///   - count: how many folds, k: at least 2, at most one for each row ("leave one out").
  ///   - generator: decides which row is in which fold.
  /// - Returns: the k folds.
  public func folds(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> Folds<Self> {
    Folds(of: self, dealing: Tensor.permutation(self.count, using: &generator), to: count)
  }
}

extension ClassificationData {
  /// Deals each class at random into folds, so that every fold has the classes in proportion.
  ///
  /// The rows are dealt class after class without a new start in between. So the numbers of rows of
  /// a class differ by at most one between the folds, and so do the sizes of the folds. Of a class
  /// with fewer rows than there are folds, some folds have none.
  ///
  /// - Parameters:
  ///   - count: how many folds, k: at least 2, at most one for each row.
  ///   - generator: decides which row of a class is in which fold.
  /// - Returns: the k folds.
  public func stratifiedFolds(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> Folds<Self> {
    let order = Tensor.permutation(self.count, using: &generator)
    let classAfterClass = classNames.indices.flatMap { label in
      order.filter { labels[$0] == label }
    }
    return Folds(of: self, dealing: classAfterClass, to: count)
  }
}
