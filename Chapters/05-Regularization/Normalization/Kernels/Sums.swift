import TensorCore

// Sums over a run of neighboring numbers, sixteen at a time. Four vectors of partial sums, so that
// no addition has to wait for the one before; their order depends on the length of the run alone.

/// The mean of a run.
func runMean(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  total(count, { vector(x + $0) }, { x[$0] }) / Scalar(count)
}

/// The mean squared distance of a run from `center`.
///
/// A walk of its own: it finds the numbers in the fastest cache, and squares around a known mean
/// lose no digits, as the difference of two large sums would.
func runVariance(of x: UnsafePointer<Scalar>, from center: Scalar, count: Int) -> Scalar {
  let squares = total(
    count,
    {
      let distance = vector(x + $0) - center
      return distance * distance
    }, { (x[$0] - center) * (x[$0] - center) })
  return squares / Scalar(count)
}

/// `Σ g` and `Σ g·(x − center)` over a run.
func runProducts(
  of gradient: UnsafePointer<Scalar>, with x: UnsafePointer<Scalar>, from center: Scalar, count: Int
) -> (sum: Scalar, product: Scalar) {
  let sum = total(count, { vector(gradient + $0) }, { gradient[$0] })
  let product = total(
    count, { vector(gradient + $0) * (vector(x + $0) - center) },
    { gradient[$0] * (x[$0] - center) })
  return (sum, product)
}

/// `Σ h` and `Σ h·(x − center)` over a run, with `h = γ·g`.
func runProducts(
  of gradient: UnsafePointer<Scalar>, _ gain: UnsafePointer<Scalar>,
  with x: UnsafePointer<Scalar>, from center: Scalar, count: Int
) -> (sum: Scalar, product: Scalar) {
  let sum = total(count, { vector(gradient + $0) * vector(gain + $0) }, { gradient[$0] * gain[$0] })
  let product = total(
    count, { vector(gradient + $0) * vector(gain + $0) * (vector(x + $0) - center) },
    { gradient[$0] * gain[$0] * (x[$0] - center) })
  return (sum, product)
}

/// Sixteen numbers from `source` on.
@inline(__always)
private func vector(_ source: UnsafePointer<Scalar>) -> SIMD16<Scalar> {
  UnsafeRawPointer(source).loadUnaligned(as: SIMD16<Scalar>.self)
}

/// The sum of `count` terms, given as vectors and, for the last few, one by one.
@inline(__always)
private func total(
  _ count: Int, _ vector: (Int) -> SIMD16<Scalar>, _ single: (Int) -> Scalar
) -> Scalar {
  var sums = InlineArray<4, SIMD16<Scalar>>(repeating: .zero)
  var i = 0
  while i &+ 64 <= count {
    for j in 0..<4 { sums[j] += vector(i &+ 16 &* j) }
    i &+= 64
  }
  while i &+ 16 <= count {
    sums[0] += vector(i)
    i &+= 16
  }
  var rest: Scalar = 0
  while i < count {
    rest += single(i)
    i &+= 1
  }
  return lanes(of: (sums[0] + sums[1]) + (sums[2] + sums[3])) + rest
}

/// The sum of the sixteen lanes, by halves; `sum()` would go from one to the next.
@inline(__always)
private func lanes(of x: SIMD16<Scalar>) -> Scalar {
  let eight = x.lowHalf + x.highHalf
  let four = eight.lowHalf + eight.highHalf
  let two = four.lowHalf + four.highHalf
  return two[0] + two[1]
}
