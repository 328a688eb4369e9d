// Elements, rows and blocks.

extension Tensor {
  /// One element: `x[at: 2, 1]` is row 2, column 1, counted from 0.
  public subscript(at indices: Int...) -> Scalar {
    get { elements[checkedPosition(of: indices)] }
    set { elements[checkedPosition(of: indices)] = newValue }
  }

  /// The `i`-th slice along the first axis: a row of a matrix, an element of a vector.
  public subscript(i: Int) -> Tensor {
    get { self[i..<i + 1].reshaped(Array(shape.dropFirst())) }
    set { self[i..<i + 1] = newValue.expandingAxis(0) }
  }

  /// A block: one range for each axis, as many as there are, from the first axis on.
  ///
  ///     x[0..<2]          // the first two rows
  ///     x[0..., 1...]     // all rows, all columns but the first
  public subscript(ranges: any RangeExpression<Int>...) -> Tensor {
    get { self[block: block(ranges)] }
    set {
      let block = self.block(ranges)
      self[block: block] = newValue
    }
  }

  /// A block given by one range for each axis.
  public subscript(block block: [Range<Int>]) -> Tensor {
    get {
      checkBlock(block)
      let offset = position(of: block.map(\.lowerBound))
      return strided(block.map(\.count), strides: shape.rowMajorStrides, offset: offset)
    }
    set {
      checkBlock(block)
      require(
        newValue.shape == block.map(\.count),
        "subscript: a block of shape \(block.map(\.count)) expected; got \(newValue.shape)")
      let offset = position(of: block.map(\.lowerBound))
      let (run, strides) = (newValue.shape.last ?? 1, shape.rowMajorStrides)
      let source = newValue.elements.span
      var target = elements.mutableSpan
      var next = 0
      forEachIndex(in: newValue.shape.dropLast(), strides: strides.dropLast()) { start in
        for i in 0..<run { target[offset + start + i] = source[next + i] }
        next += run
      }
    }
  }

  /// The slices along the first axis, in order.
  public var rows: [Tensor] {
    require(rank > 0, "rows: a scalar has none")
    return (0..<shape[0]).map { self[$0] }
  }

  /// One range for each axis: those given, from the first axis on, and all of the others.
  ///
  /// - Parameter ranges: at most as many as there are axes, each within its axis.
  /// - Returns: as many ranges as there are axes.
  public func block(_ ranges: [any RangeExpression<Int>]) -> [Range<Int>] {
    require(
      ranges.count <= rank, "subscript: at most one range an axis of \(shape); got \(ranges.count)")
    return shape.indices.map { axis in
      let all = 0..<shape[axis]
      guard axis < ranges.count else { return all }
      // `5...` of three rows would trap in the standard library before it could be explained.
      let start = (ranges[axis] as? PartialRangeFrom<Int>)?.lowerBound
      let range = start.map { $0..<max($0, all.count) } ?? ranges[axis].relative(to: all)
      require(
        range.lowerBound >= 0 && range.upperBound <= all.count,
        "subscript: axis \(axis) of \(shape) has the indices \(all); "
          + "got \(start.map { "\($0)..." } ?? "\(ranges[axis])")")
      return range
    }
  }

  /// Where an element is stored: Σ index × stride, worked out from the first axis on.
  private func position(of indices: [Int]) -> Int {
    zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 }
  }

  private func checkBlock(_ block: [Range<Int>]) {
    require(
      block.count == rank
        && zip(block, shape).allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= $1 },
      "subscript: a range within each axis of \(shape) expected; "
        + "got [\(block.map { "\($0)" }.joined(separator: ", "))]")
  }

  private func checkedPosition(of indices: [Int]) -> Int {
    require(
      indices.count == rank && zip(indices, shape).allSatisfy { 0 <= $0 && $0 < $1 },
      "subscript: an index within \(shape) expected; got \(indices)")
    return position(of: indices)
  }
}
