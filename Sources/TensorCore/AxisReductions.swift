// Many numbers become one: over the whole tensor, or along one axis.
//
// Along an axis, a tensor is [outer, n, inner]: the axis has extent n, everything before it is
// counted by outer, everything behind it by inner. The order of additions is fixed, so that the
// result has the same bits however many threads there are.

extension Tensor {
  /// The sum of all elements.
  public func sum() -> Scalar {
    var total: Scalar = 0
    read { total = sharedSum(of: $0, count: count) }
    return total
  }

  /// The mean of all elements; of none, NaN.
  public func mean() -> Scalar { sum() / Scalar(count) }

  /// The mean squared distance from the mean.
  ///
  /// The sum is divided by `count − correction`: 0 gives the variance of a whole population, 1 the
  /// unbiased estimate from a sample.
  public func variance(correction: Int = 0) -> Scalar {
    checkVariance(of: count, correction)
    let deviation = self - mean()
    return (deviation * deviation).sum() / Scalar(count - correction)
  }

  /// The largest element; NaN if one is NaN.
  public func maximum() -> Scalar {
    require(count > 0, "maximum: at least one element expected; got shape \(shape)")
    var result: Scalar = 0
    read { result = TensorCore.maximum(of: $0, count: count) }
    return result
  }

  /// The smallest element; NaN if one is NaN.
  public func minimum() -> Scalar { -(-self).maximum() }
}

// MARK: - Along an axis

extension Tensor {
  /// The sums along one axis (−1 is the last), which disappears, or stays with the extent 1.
  public func sum(axis: Int, keepingAxis: Bool = false) -> Tensor {
    let (outer, n, inner) = extents(around: axis)
    return Tensor(shape: reducedShape(axis, keepingAxis)) { target in
      target.update(repeating: 0, count: outer * inner)
      read { source in
        forEachSum(outer, n, inner) { i, columns in
          if inner == 1 {
            target[i] = TensorCore.sum(of: source + i * n, count: n)
          } else {
            let rows = MatrixView(base: source + i * n * inner, row: inner, column: 1)
            sumRows(
              rows.from(0, columns.lowerBound), n, columns.count,
              to: target + (i * inner + columns.lowerBound))
          }
        }
      }
    }
  }

  /// The means along one axis.
  public func mean(axis: Int, keepingAxis: Bool = false) -> Tensor {
    sum(axis: axis, keepingAxis: keepingAxis) / Scalar(shape[position(ofAxis: axis)])
  }

  /// The mean squared distances from the mean along one axis.
  ///
  /// The sum of n squares is divided by `n − correction`: 0 for a population, 1 for a sample.
  public func variance(axis: Int, correction: Int = 0, keepingAxis: Bool = false) -> Tensor {
    let extent = shape[position(ofAxis: axis)]
    checkVariance(of: extent, correction)
    let deviation = self - mean(axis: axis, keepingAxis: true)
    let squares = (deviation * deviation).sum(axis: axis, keepingAxis: keepingAxis)
    return squares / Scalar(extent - correction)
  }

  /// The largest elements along one axis; NaN where one is NaN.
  public func maximum(axis: Int, keepingAxis: Bool = false) -> Tensor {
    let places = positions(of: argmax(axis: axis), along: axis)
    return Tensor(
      shape: reducedShape(axis, keepingAxis), elements: places.map { elements[$0] })
  }

  /// The smallest elements along one axis; NaN where one is NaN.
  public func minimum(axis: Int, keepingAxis: Bool = false) -> Tensor {
    -(-self).maximum(axis: axis, keepingAxis: keepingAxis)
  }

  /// The running sums along one axis: element i is the sum of the elements 0…i.
  public func cumulativeSum(axis: Int) -> Tensor {
    let (outer, n, inner) = extents(around: axis)
    var result = self
    var target = result.elements.mutableSpan
    for i in 0..<outer where n > 1 {
      for place in (i * n + 1) * inner..<(i + 1) * n * inner {
        target[place] += target[place - inner]
      }
    }
    return result
  }

  /// The extents before, of, and behind an axis.
  func extents(around axis: Int) -> (outer: Int, n: Int, inner: Int) {
    let axis = position(ofAxis: axis)
    return (shape[..<axis].reduce(1, *), shape[axis], shape[(axis + 1)...].reduce(1, *))
  }

  private func reducedShape(_ axis: Int, _ keepingAxis: Bool) -> [Int] {
    var result = shape
    let axis = position(ofAxis: axis)
    if keepingAxis { result[axis] = 1 } else { result.remove(at: axis) }
    return result
  }
}

/// Shares the sums of `[outer, n, inner]` along the n among the threads, if there are many.
///
/// - Parameters:
///   - outer: how many matrices there are.
///   - n: how many rows each has.
///   - inner: how long they are.
///   - sum: gets the number of a matrix, and the columns it should add up.
private func forEachSum(_ outer: Int, _ n: Int, _ inner: Int, _ sum: (Int, Range<Int>) -> Void) {
  if outer > 1 {
    parallel(over: outer, grain: grainOfRows / (n * inner) + 1, multiple: 1) {
      for i in $0 { sum(i, 0..<inner) }
    }
  } else {
    // A strip for each thread and no more: what lies together in memory is best read together.
    let grain = max(inner / crew.size, grainOfRows / n + 1)
    parallel(over: inner, grain: grain) { sum(0, $0) }
  }
}

/// Adds the rows of a matrix to `target`.
///
/// Many rows are added up in two halves, and those again: the rounding errors then grow with
/// log(rows), not with rows. One after the other, a million Floats of 0.1 would make 100,958.
private func sumRows(
  _ source: MatrixView, _ rows: Int, _ width: Int, to target: UnsafeMutablePointer<Scalar>
) {
  if rows <= 128 {
    for i in 0..<rows {
      let row = source.base + i * source.row
      for j in 0..<width { target[j] += row[j] }
    }
  } else {
    let half = rows / 2
    sumRows(source, half, width, to: target)
    let rest = Tensor(shape: [width]) { rest in
      rest.update(repeating: 0, count: width)
      sumRows(source.from(half, 0), rows - half, width, to: rest)
    }
    rest.read { rest in
      for j in 0..<width { target[j] += rest[j] }
    }
  }
}

/// Refuses to estimate a variance from too few numbers.
private func checkVariance(of count: Int, _ correction: Int) {
  require(
    count > correction && correction >= 0,
    "variance: more elements than the correction \(correction) expected; got \(count)")
}
