import TensorCore

/// The batches of one epoch: every row once, the last batch short if the size does not divide evenly.
///
///     for batch in training.batches(of: 64, shuffledBy: &generator) {
///       step(batch.inputs, batch.labels)
///     }
///
/// A batch is gathered when it is asked for, so that an epoch needs the memory of one batch.
public struct Batches<Source: Dataset>: RandomAccessCollection, Sendable {
  let source: Source
  let order: [Int]
  let size: Int

  init(of source: Source, order: [Int], size: Int) {
    require(size > 0, "batches: a size of at least 1 expected; got \(size)")
    (self.source, self.order, self.size) = (source, order, size)
  }

  /// The number of the first batch.
  public var startIndex: Int { 0 }

  /// The number of batches: rows / size, rounded up.
  public var endIndex: Int { (order.count + size - 1) / size }

  /// The batch of this number.
  public subscript(number: Int) -> Source {
    require(indices.contains(number), "batches: one of \(count) expected; got number \(number)")
    let first = number * size
    return source.rows(at: Array(order[first..<Swift.min(first + size, order.count)]))
  }
}

extension Dataset {
  /// The rows in their own order, `size` at a time: for measuring.
  public func batches(of size: Int) -> Batches<Self> {
    Batches(of: self, order: Array(0..<count), size: size)
  }

  /// The rows in a new random order, `size` at a time: for training.
  ///
  /// - Parameters:
  ///   - size: rows in a batch.
  ///   - generator: gives another order at every call, so that each epoch has its own.
  /// - Returns: every row in exactly one batch.
  public func batches(
    of size: Int, shuffledBy generator: inout some RandomNumberGenerator
  ) -> Batches<Self> {
    Batches(of: self, order: Tensor.permutation(count, using: &generator), size: size)
  }
}
