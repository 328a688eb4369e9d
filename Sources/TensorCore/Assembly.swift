// Tensors out of tensors: stacking, joining, splitting, gathering.

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
    var elements: [Scalar] = []
    elements.reserveCapacity(rows.count * inner.product)
    for row in rows { elements += row.elements }
    return Tensor(shape: [rows.count] + inner, elements: elements)
  }

  /// Tensors end to end along one axis; all other axes must agree.
  ///
  /// - Parameters:
  ///   - parts: at least one tensor.
  ///   - axis: the axis along which they are joined; −1 is the last.
  /// - Returns: the joined tensor; its extent along the axis is the sum of theirs.
  public static func concatenated(_ parts: [Tensor], axis: Int = 0) -> Tensor {
    guard let first = parts.first else { fatalError("concatenated: at least one tensor expected") }
    let axis = first.position(ofAxis: axis)
    var shape = first.shape
    for part in parts {
      shape[axis] = part.rank == first.rank ? part.shape[axis] : -1
      require(
        part.shape == shape,
        "concatenated: shapes alike but for axis \(axis) expected; got \(parts.map(\.shape))")
    }
    shape[axis] = parts.reduce(0) { $0 + $1.shape[axis] }
    var elements: [Scalar] = []
    elements.reserveCapacity(shape.product)
    for i in 0..<shape[..<axis].reduce(1, *) {
      for part in parts {
        let run = part.shape[axis...].reduce(1, *)
        elements += part.elements[i * run..<(i + 1) * run]
      }
    }
    return Tensor(shape: shape, elements: elements)
  }

  /// The pieces of the given extents along one axis: the reverse of joining them.
  public func split(_ extents: [Int], axis: Int = 0) -> [Tensor] {
    let axis = position(ofAxis: axis)
    require(
      extents.allSatisfy { $0 >= 0 } && extents.reduce(0, +) == shape[axis],
      "split: extents that add up to \(shape[axis]) expected; got \(extents)")
    let strides = shape.rowMajorStrides
    var start = 0
    return extents.map { extent in
      var part = shape
      part[axis] = extent
      defer { start += extent }
      return strided(part, strides: strides, offset: start * strides[axis])
    }
  }

  /// `count` equal pieces along one axis.
  public func split(into count: Int, axis: Int = 0) -> [Tensor] {
    let extent = shape[position(ofAxis: axis)]
    require(
      count > 0 && extent % count == 0,
      "split: an extent divisible by \(count) expected; axis \(axis) of \(shape) has \(extent)")
    return split([Int](repeating: extent / count, count: count), axis: axis)
  }
}

// MARK: - Rows by number

extension Tensor {
  /// The rows with the given numbers, in that order; a row may come several times.
  ///
  /// - Parameter indices: k numbers in `0..<n`.
  /// - Returns: `[k, …]` of this `[n, …]`.
  public func rows(at indices: [Int]) -> Tensor {
    require(rank > 0, "rows: a scalar has none")
    checkRows(indices, "rows")
    let width = shape.dropFirst().reduce(1, *)
    return Tensor(shape: [indices.count] + shape.dropFirst()) { target in
      read { source in
        for (i, row) in indices.enumerated() {
          (target + i * width).update(from: source + row * width, count: width)
        }
      }
    }
  }

  /// Adds row i of `rows` to the row with the number `indices[i]`.
  ///
  /// A number that comes several times collects several rows: the reverse of ``rows(at:)``.
  ///
  /// - Parameters:
  ///   - rows: `[k, …]`
  ///   - indices: k numbers in `0..<n` of this `[n, …]`.
  public mutating func addRows(_ rows: Tensor, at indices: [Int]) {
    require(
      rank > 0 && rows.shape == [indices.count] + shape.dropFirst(),
      "addRows: \([indices.count] + shape.dropFirst()) expected; got \(rows.shape)")
    checkRows(indices, "addRows")
    let width = shape.dropFirst().reduce(1, *)
    let source = rows.elements.span
    var target = elements.mutableSpan
    for (i, row) in indices.enumerated() {
      for j in 0..<width { target[row * width + j] += source[i * width + j] }
    }
  }

  /// One element of each row: element `indices[i]` of row i.
  ///
  /// - Parameter indices: n numbers in `0..<k`.
  /// - Returns: `[n]` of this `[n, k]`.
  public func elements(at indices: [Int]) -> Tensor {
    require(
      rank == 2 && indices.count == shape[0] && indices.allSatisfy { 0..<shape[1] ~= $0 },
      "elements: one index within each row of \(shape) expected; got \(indices)")
    return Tensor(indices.enumerated().map { elements[$0.offset * shape[1] + $0.element] })
  }

  /// Rows of zeros with a single 1: the class each row belongs to.
  ///
  /// - Parameters:
  ///   - indices: n numbers in `0..<classes`.
  ///   - classes: the width of a row.
  /// - Returns: `[n, classes]`
  public static func oneHot(_ indices: [Int], classes: Int) -> Tensor {
    require(
      classes >= 0 && indices.allSatisfy { 0..<classes ~= $0 },
      "oneHot: indices in 0..<\(classes) expected; got \(indices)")
    var elements = [Scalar](repeating: 0, count: indices.count * classes)
    for (row, index) in indices.enumerated() { elements[row * classes + index] = 1 }
    return Tensor(shape: [indices.count, classes], elements: elements)
  }

  private func checkRows(_ indices: [Int], _ operation: String) {
    for index in indices {
      require(
        0..<shape[0] ~= index, "\(operation): \(shape) has the rows 0..<\(shape[0]); got \(index)")
    }
  }
}
