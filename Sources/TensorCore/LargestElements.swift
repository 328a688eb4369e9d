// Where the largest elements are: their positions, and the first few of them in order.

extension Tensor {
  /// The position of the largest element in row-major order; the first of equals; NaN wins.
  public func argmax() -> Int { flattened().argmax(axis: 0).first ?? 0 }

  /// The position of the largest element along one axis; the first of equals; NaN wins.
  ///
  ///     logits.argmax(axis: 1)      // the predicted class of each row
  ///
  /// - Parameter axis: the axis; −1 is the last.
  /// - Returns: one position for each place of the remaining axes, in row-major order.
  public func argmax(axis: Int) -> [Int] {
    let (outer, n, inner) = extents(around: axis)
    require(n > 0, "argmax: an axis with elements expected; axis \(axis) of \(shape) has none")
    let source = elements.span
    var winners: [Int] = []
    winners.reserveCapacity(outer * inner)
    for i in 0..<outer {
      for j in 0..<inner {
        var best = 0
        for k in 0..<n {
          let value = source[(i * n + k) * inner + j]
          let leader = source[(i * n + best) * inner + j]
          if value > leader || (value.isNaN && !leader.isNaN) { best = k }
        }
        winners.append(best)
      }
    }
    return winners
  }

  /// Where the elements that ``argmax(axis:)`` names are stored.
  ///
  /// - Parameters:
  ///   - winners: one position along the axis for each place of the remaining axes.
  ///   - axis: the axis; −1 is the last.
  /// - Returns: positions in ``elements``.
  public func positions(of winners: [Int], along axis: Int) -> [Int] {
    let (outer, n, inner) = extents(around: axis)
    require(
      winners.count == outer * inner,
      "positions: \(outer * inner) indices for axis \(axis) of \(shape) expected; got \(winners.count)"
    )
    return winners.enumerated().map { place, winner in
      (place / inner * n + winner) * inner + place % inner
    }
  }

  /// The `k` largest elements of each row, largest first, and their positions in the row.
  ///
  /// - Parameter k: at most the extent of the last axis.
  /// - Returns: `values` `[…, k]`, and as many `indices` in row-major order; equals keep their
  ///   order, and NaN counts as larger than any number.
  public func topK(_ k: Int) -> (values: Tensor, indices: [Int]) {
    let n = shape.last ?? 0
    require(rank > 0 && 0...n ~= k, "topK: k in 0...\(n) expected for \(shape); got \(k)")
    var indices: [Int] = []
    var values: [Scalar] = []
    for i in 0..<shape.dropLast().reduce(1, *) {
      let row = Array(elements[i * n..<(i + 1) * n])
      let order = (0..<n).sorted { a, b in
        if row[a] == row[b] || row[a].isNaN && row[b].isNaN { return a < b }
        return row[a] > row[b] || row[a].isNaN
      }
      indices += order.prefix(k)
      values += order.prefix(k).map { row[$0] }
    }
    return (Tensor(shape: shape.dropLast() + [k], elements: values), indices)
  }
}
