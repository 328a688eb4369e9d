// Many numbers to one: sum, dot product, maximum of a contiguous run.

/// The sum of `count` numbers, in an order that depends on `count` alone.
///
/// Halves are summed and added, down to blocks whose 64 partial sums stay in registers. The rounding
/// errors then grow with log(count), not with count: a million Floats keep six digits.
func sum(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  inHalves(count) {
    blockSum($0) {
      Vector(at: x + $0)
    } rest: {
      Vector(at: x + $0, count: $1)
    }
  }
}

/// The sum of `count` products `a[i]·b[i]`, in an order that depends on `count` alone.
func dot(_ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, count: Int) -> Scalar {
  inHalves(count) {
    blockSum($0) {
      Vector(at: a + $0) * Vector(at: b + $0)
    } rest: {
      Vector(at: a + $0, count: $1) * Vector(at: b + $0, count: $1)
    }
  }
}

/// The largest of `count` numbers; −∞ of none, NaN if one of them is.
func maximum(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  var largest = Vector(repeating: -.infinity)
  var invalid = Vector()
  forEachVector(in: 0..<count) { i in
    let values = Vector(at: x + i)
    largest = largest.larger(values)
    invalid = invalid.replacing(with: values, where: values .!= values)
  } rest: { i, count in
    for j in i..<i + count {
      largest[0] = Swift.max(largest[0], x[j])
      if x[j].isNaN { invalid[0] = x[j] }
    }
  }
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

/// One block: four vectors of partial sums, so that an addition need not wait for the last one.
@inline(__always)
private func blockSum(
  _ range: Range<Int>, _ whole: (Int) -> Vector, rest: (Int, Int) -> Vector
) -> Scalar {
  var (s0, s1, s2, s3) = (Vector(), Vector(), Vector(), Vector())
  var i = range.lowerBound
  while i + 4 * Vector.lanes <= range.upperBound {
    s0 += whole(i)
    s1 += whole(i + Vector.lanes)
    s2 += whole(i + 2 * Vector.lanes)
    s3 += whole(i + 3 * Vector.lanes)
    i += 4 * Vector.lanes
  }
  forEachVector(in: i..<range.upperBound) {
    s0 += whole($0)
  } rest: {
    s1 += rest($0, $1)
  }
  return ((s0 + s1) + (s2 + s3)).total
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
