// Building a tensor out of others: stacking.

extension Tensor {
  /// Equal-shaped tensors along a new first axis.
  ///
  /// - Parameter rows: n tensors of one shape `[…]`.
  /// - Returns: `[n, …]`
  public static func stacked(_ rows: [Tensor]) -> Tensor {
    let inner = rows.first?.shape ?? []
    require(
      rows.allSatisfy { $0.shape == inner },
      "stacked: equal shapes expected; got \(rows.map(\.shape))")
    return Tensor(shape: [rows.count] + inner, elements: rows.flatMap(\.elements))
  }
}
