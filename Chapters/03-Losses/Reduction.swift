/// What becomes of the losses of single records.
///
/// One record has a loss, a batch has a cost: the sum of its losses, or their mean.
public enum Reduction: String, CaseIterable, Sendable {
  /// The losses themselves, one for each record.
  case none

  /// Their sum, whose gradient grows with the batch.
  case sum

  /// Their mean, whose gradient is as large for a small batch as for a large one.
  case mean
}
