import TensorCore

/// Rows that belong together: what can be split, shuffled and cut into batches.
///
/// A part of a data set is a data set: `rows(at:)` is all it takes to have the rest.
public protocol Dataset: Sendable {
  /// The number of rows.
  var count: Int { get }

  /// The rows of these numbers, in this order; a number may come twice.
  func rows(at indices: [Int]) -> Self
}

extension Dataset {
  /// The first `count` rows, or all if there are fewer.
  public func prefix(_ count: Int) -> Self { rows(at: Array(0..<min(count, self.count))) }

  /// All rows in a random order.
  public func shuffled(using generator: inout some RandomNumberGenerator) -> Self {
    rows(at: Tensor.permutation(count, using: &generator))
  }
}
