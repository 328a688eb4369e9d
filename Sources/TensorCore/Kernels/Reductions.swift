// Many numbers to one: sum, dot product, maximum of a contiguous run.

/// The sum of `count` numbers, in an order that depends on `count` alone.
///
/// Halves are summed and added, down to blocks whose 64 partial sums stay in registers. The rounding
/// errors then grow with log(count), not with count: a million Floats keep six digits.
func sum(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  inHalves(count) { blockSum(x, $0, from: 0, squaring: false) }
}

/// The sum of the squared distances of `count` numbers from `center`, likewise.
func squares(of x: UnsafePointer<Scalar>, from center: Scalar, count: Int) -> Scalar {
  inHalves(count) { blockSum(x, $0, from: center, squaring: true) }
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

/// Splits 0..<count in two, and again, until `block` can take it; adds up what it returns.
@inline(__always)
private func inHalves(_ count: Int, _ block: (Range<Int>) -> Scalar) -> Scalar {
  if count <= blockLength { return block(0..<count) }
  func half(_ range: Range<Int>) -> Scalar {
    if range.count <= blockLength { return block(range) }
    let blocks = (range.count + blockLength - 1) / blockLength
    let middle = range.lowerBound + blocks / 2 * blockLength
    return half(range.lowerBound..<middle) + half(middle..<range.upperBound)
  }
  return half(0..<count)
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
  @inline(__always) var total: Scalar {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  /// The largest of the sixteen lanes, by halves.
  @inline(__always) var maximum: Scalar {
    let eight = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return Swift.max(two[0], two[1])
  }
}
