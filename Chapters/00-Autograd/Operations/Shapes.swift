import TensorCore

// Moving numbers about changes none of them: backwards, each gradient moves back to its place.

extension Variable {
  /// The same elements in another shape; one extent may be −1.
  public func reshaped(_ shape: [Int]) -> Variable {
    Variable(value.reshaped(shape), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.reshaped(self.shape), to: self)
    }
  }

  /// The axes in another order: axis `i` of the result is axis `order[i]` of this variable.
  public func permuted(_ order: [Int]) -> Variable {
    Variable(value.permuted(order), from: [self]) { [self] upstream, gradients in
      let back = order.indices.sorted { order[$0] < order[$1] }
      gradients.add(upstream.permuted(back), to: self)
    }
  }

  /// The last two axes exchanged.
  public func transposed() -> Variable {
    Variable(value.transposed(), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.transposed(), to: self)
    }
  }

  /// All elements in a row.
  public func flattened() -> Variable { reshaped([-1]) }

  /// A new axis of extent 1 before axis `axis`.
  public func expandingAxis(_ axis: Int) -> Variable {
    reshaped(value.expandingAxis(axis).shape)
  }

  /// Two axes exchanged, which undoes itself.
  public func swappingAxes(_ first: Int, _ second: Int) -> Variable {
    Variable(value.swappingAxes(first, second), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.swappingAxes(first, second), to: self)
    }
  }

  /// Repeated to a larger shape; backwards, the repetitions add up.
  public func broadcast(to shape: [Int]) -> Variable {
    Variable(value.broadcast(to: shape), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.summed(to: self.shape), to: self)
    }
  }

  /// The `i`-th slice along the first axis.
  public subscript(i: Int) -> Variable {
    Variable(value[i], from: [self], operation: "slice") { [self] upstream, gradients in
      gradients.accumulate(into: self) { $0[i] += upstream }
    }
  }

  /// A block: one range for each axis, from the first on.
  public subscript(ranges: any RangeExpression<Int>...) -> Variable {
    let block = value.block(ranges)
    return Variable(value[block: block], from: [self], operation: "slice") {
      [self] upstream, gradients in
      gradients.accumulate(into: self) { $0[block: block] += upstream }
    }
  }

  /// The rows with the given numbers; backwards, a row collects from each place it went to.
  public func rows(at indices: [Int]) -> Variable {
    Variable(value.rows(at: indices), from: [self]) { [self] upstream, gradients in
      gradients.accumulate(into: self) { $0.addRows(upstream, at: indices) }
    }
  }

  /// Element `indices[i]` of each row i.
  public func elements(at indices: [Int]) -> Variable {
    Variable(value.elements(at: indices), from: [self]) { [self] upstream, gradients in
      let mask = Tensor.oneHot(indices, classes: shape[1])
      gradients.add(mask * upstream.reshaped([-1, 1]), to: self)
    }
  }

  /// Row i of `rows` added to the row with the number `indices[i]`.
  public func addingRows(_ rows: Variable, at indices: [Int]) -> Variable {
    var sum = value
    sum.addRows(rows.value, at: indices)
    return Variable(sum, from: [self, rows]) { [self] upstream, gradients in
      gradients.add(upstream, to: self)
      gradients.add(upstream.rows(at: indices), to: rows)
    }
  }

  /// Variables end to end along one axis.
  public static func concatenated(_ parts: [Variable], axis: Int = 0) -> Variable {
    let whole = Tensor.concatenated(parts.map(\.value), axis: axis)
    return Variable(whole, from: parts) { upstream, gradients in
      let place = whole.position(ofAxis: axis)
      let pieces = upstream.split(parts.map { $0.shape[place] }, axis: place)
      for (part, piece) in zip(parts, pieces) { gradients.add(piece, to: part) }
    }
  }

  /// The pieces of the given extents along one axis; backwards, each returns to its place.
  public func split(_ extents: [Int], axis: Int = 0) -> [Variable] {
    let axis = value.position(ofAxis: axis)
    var end = 0
    return value.split(extents, axis: axis).map { piece in
      let start = end
      end += piece.shape[axis]
      var block = shape.map { 0..<$0 }
      block[axis] = start..<end
      return Variable(piece, from: [self]) { [self, block] upstream, gradients in
        gradients.accumulate(into: self) { $0[block: block] += upstream }
      }
    }
  }

  /// `count` equal pieces along one axis.
  public func split(into count: Int, axis: Int = 0) -> [Variable] {
    split(value.split(into: count, axis: axis).map { $0.shape[axis] }, axis: axis)
  }

  /// Equal-shaped variables along a new first axis.
  public static func stacked(_ rows: [Variable]) -> Variable {
    Variable(.stacked(rows.map(\.value)), from: rows) { upstream, gradients in
      for (i, row) in rows.enumerated() { gradients.add(upstream[i], to: row) }
    }
  }
}
