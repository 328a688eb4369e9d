import TensorCore

// Where many numbers became one, one gradient goes back to many.

extension Variable {
  /// The sum of all elements: each receives the same gradient.
  public func sum() -> Variable {
    Variable(Tensor(value.sum()), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.broadcast(to: shape), to: self)
    }
  }

  /// The mean of all elements: each receives its share of the gradient.
  public func mean() -> Variable {
    Variable(Tensor(value.mean()), from: [self]) { [self] upstream, gradients in
      gradients.add((upstream / Scalar(value.count)).broadcast(to: shape), to: self)
    }
  }

  /// The mean squared distance from the mean.
  public func variance(correction: Int = 0) -> Variable {
    flattened().variance(axis: 0, correction: correction)
  }

  /// The largest element; of equals, the first receives the gradient.
  public func maximum() -> Variable { flattened().maximum(axis: 0) }

  /// The smallest element; of equals, the first receives the gradient.
  public func minimum() -> Variable { flattened().minimum(axis: 0) }
}

// MARK: - Along an axis

extension Variable {
  /// The sums along one axis: all elements of a sum receive its gradient.
  public func sum(axis: Int, keepingAxis: Bool = false) -> Variable {
    let sums = value.sum(axis: axis, keepingAxis: keepingAxis)
    return Variable(sums, from: [self]) { [self] upstream, gradients in
      let kept = upstream.reshaped(shapeKeeping(axis))
      gradients.add(kept.broadcast(to: shape), to: self)
    }
  }

  /// The means along one axis.
  public func mean(axis: Int, keepingAxis: Bool = false) -> Variable {
    sum(axis: axis, keepingAxis: keepingAxis) / Scalar(extent(of: axis))
  }

  /// The mean squared distances from the mean along one axis.
  ///
  /// `∂/∂xᵢ = 2·(xᵢ − mean)/(n − correction)`: what the mean itself adds cancels out.
  public func variance(axis: Int, correction: Int = 0, keepingAxis: Bool = false) -> Variable {
    let variance = value.variance(axis: axis, correction: correction, keepingAxis: keepingAxis)
    return Variable(variance, from: [self]) { [self] upstream, gradients in
      let distance = value - value.mean(axis: axis, keepingAxis: true)
      let scaled = 2 / Scalar(extent(of: axis) - correction) * upstream
      gradients.add(scaled.reshaped(shapeKeeping(axis)) * distance, to: self)
    }
  }

  /// The largest elements along one axis; of equals, the first receives the gradient.
  public func maximum(axis: Int, keepingAxis: Bool = false) -> Variable {
    let maximum = value.maximum(axis: axis, keepingAxis: keepingAxis)
    return Variable(maximum, from: [self]) { [self] upstream, gradients in
      let places = value.positions(of: value.argmax(axis: axis), along: axis)
      gradients.add(upstream.scattered(to: places, of: shape), to: self)
    }
  }

  /// The smallest elements along one axis; of equals, the first receives the gradient.
  public func minimum(axis: Int, keepingAxis: Bool = false) -> Variable {
    -(-self).maximum(axis: axis, keepingAxis: keepingAxis)
  }

  /// The running sums along one axis: element i reaches all sums from i on.
  public func cumulativeSum(axis: Int) -> Variable {
    Variable(value.cumulativeSum(axis: axis), from: [self]) { [self] upstream, gradients in
      let total = upstream.sum(axis: axis, keepingAxis: true)
      gradients.add(total - upstream.cumulativeSum(axis: axis) + upstream, to: self)
    }
  }

  /// The `k` largest elements of each row, largest first, and their positions in the row.
  ///
  /// - Parameter k: at most the extent of the last axis.
  /// - Returns: `values` `[…, k]`, and as many `indices` in row-major order.
  public func topK(_ k: Int) -> (values: Variable, indices: [Int]) {
    let (values, indices) = value.topK(k)
    let top = Variable(values, from: [self]) { [self] upstream, gradients in
      let n = shape.last ?? 0
      let places = indices.enumerated().map { $0.offset / max(k, 1) * n + $0.element }
      gradients.add(upstream.scattered(to: places, of: shape), to: self)
    }
    return (top, indices)
  }

  /// The number of elements along an axis.
  private func extent(of axis: Int) -> Int { shape[value.position(ofAxis: axis)] }

  /// The shape of a reduction that leaves the axis in place, with the extent 1.
  func shapeKeeping(_ axis: Int) -> [Int] {
    var kept = shape
    kept[value.position(ofAxis: axis)] = 1
    return kept
  }
}

extension Tensor {
  /// Zeros of the given shape but for these elements, put where `places` says.
  fileprivate func scattered(to places: [Int], of shape: [Int]) -> Tensor {
    var result = Tensor.zeros([shape.product])
    result.addRows(flattened(), at: places)
    return result.reshaped(shape)
  }
}
