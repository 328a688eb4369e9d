// The same numbers in another shape or another order.

extension Tensor {
  /// The same elements, in the same order, in another shape.
  ///
  /// - Parameter shape: the new extents; one of them may be −1 and is then worked out.
  /// - Returns: the reshaped tensor.
  public func reshaped(_ shape: [Int]) -> Tensor {
    var result = self
    result.reshape(shape)
    return result
  }

  /// Gives the elements, in the same order, another shape.
  public mutating func reshape(_ shape: [Int]) {
    var wanted = shape
    if let free = shape.firstIndex(of: -1) {
      let known = shape.enumerated().reduce(1) { $1.offset == free ? $0 : $0 * $1.element }
      wanted[free] = known > 0 ? count / known : 0
    }
    require(
      wanted.allSatisfy { $0 >= 0 } && wanted.product == count,
      "reshaped: a shape of \(count) elements expected; got \(shape) for \(self.shape)")
    self.shape = wanted
  }

  /// All elements in a row: the shape `[count]`.
  public func flattened() -> Tensor { reshaped([count]) }

  /// The axes in another order: axis `i` of the result is axis `order[i]` of this tensor.
  public func permuted(_ order: [Int]) -> Tensor {
    require(
      order.sorted() == Array(0..<rank),
      "permuted: each axis of \(shape) once expected; got \(order)")
    if order == Array(0..<rank) { return self }
    let strides = shape.rowMajorStrides
    return strided(order.map { shape[$0] }, strides: order.map { strides[$0] })
  }

  /// Rows become columns: the last two axes change places.
  ///
  /// A vector has no rows to exchange with its columns and comes back as it is: reshape it to
  /// `[1, n]` for a row or `[n, 1]` for a column first.
  public func transposed() -> Tensor {
    if rank < 2 { return self }
    return permuted(Array(0..<rank - 2) + [rank - 1, rank - 2])
  }

  /// Two axes exchanged.
  public func swappingAxes(_ first: Int, _ second: Int) -> Tensor {
    var order = Array(0..<rank)
    order.swapAt(position(ofAxis: first), position(ofAxis: second))
    return permuted(order)
  }

  /// A new axis of extent 1 before axis `axis`.
  public func expandingAxis(_ axis: Int) -> Tensor {
    require((0...rank).contains(axis), "expandingAxis: 0...\(rank) expected; got \(axis)")
    return reshaped(Array(shape[..<axis]) + [1] + shape[axis...])
  }

  /// The axis counted from the front: 0 is the first; −1 names the last, −2 the one before it.
  public func position(ofAxis axis: Int) -> Int {
    let position = axis < 0 ? axis + rank : axis
    require((0..<rank).contains(position), "axis: \(shape) has no axis \(axis)")
    return position
  }
}
