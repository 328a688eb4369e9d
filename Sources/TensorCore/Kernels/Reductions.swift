// Many numbers to one: sum, dot product, maximum of a contiguous run.

/// The sum of `count` numbers, in an order that depends on `count` alone.
///
/// Halves are summed and added, down to blocks whose 64 partial sums stay in registers. The rounding
/// errors then grow with log(count), not with count: a million Floats keep six digits.
func sum(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  inHalves(blocks(of: count)) { blockSum(x, block($0, of: count), from: 0, squaring: false) }
}

/// The same sum to the last bit, the blocks shared among the threads if there are many.
func sharedSum(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  let blocks = blocks(of: count)
  if blocks < 16 { return sum(of: x, count: count) }
  return withUnsafeTemporaryAllocation(of: Scalar.self, capacity: blocks) { sums in
    parallel(over: blocks, grain: 8, multiple: 1) { range in
      for i in range { sums[i] = blockSum(x, block(i, of: count), from: 0, squaring: false) }
    }
    return inHalves(blocks) { sums[$0] }
  }
}

/// The sum of the squared distances of `count` numbers from `center`, likewise.
func squares(of x: UnsafePointer<Scalar>, from center: Scalar, count: Int) -> Scalar {
  inHalves(blocks(of: count)) { blockSum(x, block($0, of: count), from: center, squaring: true) }
}

/// The largest of `count` numbers; −∞ of none, NaN if one of them is.
func maximum(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  var largest = Vector(repeating: -.infinity)
  var invalid = Vector()
  @inline(__always) func take(_ values: Vector) {
    largest = largest.larger(values)
    invalid = invalid.replacing(with: values, where: values .!= values)
  }
  for i in Vector.starts(in: count) { take(Vector(at: x + i)) }
  let rest = count % Vector.lanes
  if rest > 0 { take(Vector(at: x + (count - rest), count: rest, padding: -.infinity)) }
  return invalid.total.isNaN ? .nan : largest.maximum
}

/// How many numbers are summed before rounding errors call for a new start.
private let blockLength = 4096

private func blocks(of count: Int) -> Int { max(1, (count + blockLength - 1) / blockLength) }

@inline(__always)
private func block(_ i: Int, of count: Int) -> Range<Int> {
  i * blockLength..<min(count, (i + 1) * blockLength)
}

/// Splits the blocks in two, and again, until one is left; adds up what `block` says of each.
@inline(__always)
private func inHalves(_ blocks: Int, _ block: (Int) -> Scalar) -> Scalar {
  if blocks == 1 { return block(0) }
  func half(_ range: Range<Int>) -> Scalar {
    if range.count == 1 { return block(range.lowerBound) }
    let middle = range.lowerBound + range.count / 2
    return half(range.lowerBound..<middle) + half(middle..<range.upperBound)
  }
  return half(0..<blocks)
}

/// The sum over one block of the distances from `center`, or of their squares.
///
/// Four vectors of partial sums, so that no addition need wait for the one before.
@inline(__always)
private func blockSum(
  _ x: UnsafePointer<Scalar>, _ range: Range<Int>, from center: Scalar, squaring: Bool
) -> Scalar {
  let centers = Vector(repeating: center)
  var sums = InlineArray<4, Vector>(repeating: Vector())
  var i = range.lowerBound
  while i + 4 * Vector.lanes <= range.upperBound {
    for j in 0..<4 {
      let distance = Vector(at: x + (i &+ j &* Vector.lanes)) - centers
      sums[j] += squaring ? distance * distance : distance
    }
    i += 4 * Vector.lanes
  }
  while i < range.upperBound {
    let lanes = min(Vector.lanes, range.upperBound - i)
    let distance = Vector(at: x + i, count: lanes, padding: center) - centers
    sums[0] += squaring ? distance * distance : distance
    i += Vector.lanes
  }
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])).total
}

extension Vector {
  /// The sum of the sixteen lanes, by halves.
  ///
  /// The standard library's `sum()` goes lane by lane.
  @inlinable @inline(__always) package var total: Scalar {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  /// The largest of the sixteen lanes, by halves.
  @inlinable @inline(__always) package var maximum: Scalar {
    let eight = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return Swift.max(two[0], two[1])
  }
}
