import TensorCore

// Sums over a run of neighboring numbers, sixteen at a time. Several vectors of partial sums, so that
// no addition has to wait for the one before; their order depends on the length of the run alone.

/// The mean of a run.
func runMean(of x: UnsafePointer<Scalar>, count: Int) -> Scalar {
  var sums = InlineArray<4, SIMD16<Scalar>>(repeating: .zero)
  var i = 0
  while i &+ 64 <= count {
    for j in 0..<4 { sums[j] += vector(x + (i &+ 16 &* j)) }
    i &+= 64
  }
  while i &+ 16 <= count {
    sums[0] += vector(x + i)
    i &+= 16
  }
  var rest: Scalar = 0
  while i < count {
    rest += x[i]
    i &+= 1
  }
  return (total((sums[0] + sums[1]) + (sums[2] + sums[3])) + rest) / Scalar(count)
}

/// The mean squared distance of a run from `center`.
///
/// A walk of its own: it finds the numbers in the fastest cache, and squares around a known mean
/// lose no digits, as the difference of two large sums would.
func runVariance(of x: UnsafePointer<Scalar>, from center: Scalar, count: Int) -> Scalar {
  var sums = InlineArray<4, SIMD16<Scalar>>(repeating: .zero)
  var i = 0
  while i &+ 64 <= count {
    for j in 0..<4 {
      let distance = vector(x + (i &+ 16 &* j)) - center
      sums[j] += distance * distance
    }
    i &+= 64
  }
  while i &+ 16 <= count {
    let distance = vector(x + i) - center
    sums[0] += distance * distance
    i &+= 16
  }
  var rest: Scalar = 0
  while i < count {
    rest += (x[i] - center) * (x[i] - center)
    i &+= 1
  }
  return (total((sums[0] + sums[1]) + (sums[2] + sums[3])) + rest) / Scalar(count)
}

/// `Σ g` and `Σ g·(x − center)` over a run.
func runProducts(
  of gradient: UnsafePointer<Scalar>, with x: UnsafePointer<Scalar>, from center: Scalar, count: Int
) -> (sum: Scalar, product: Scalar) {
  var (even, odd) = (Products(), Products())
  var i = 0
  while i &+ 32 <= count {
    even.add(vector(gradient + i), vector(x + i) - center)
    odd.add(vector(gradient + (i &+ 16)), vector(x + (i &+ 16)) - center)
    i &+= 32
  }
  if i &+ 16 <= count {
    even.add(vector(gradient + i), vector(x + i) - center)
    i &+= 16
  }
  var (sum, product) = (even + odd).totals
  while i < count {
    sum += gradient[i]
    product += gradient[i] * (x[i] - center)
    i &+= 1
  }
  return (sum, product)
}

/// `Σ h` and `Σ h·(x − center)` over a run, with `h = γ·g`.
func runProducts(
  of gradient: UnsafePointer<Scalar>, _ gain: UnsafePointer<Scalar>,
  with x: UnsafePointer<Scalar>, from center: Scalar, count: Int
) -> (sum: Scalar, product: Scalar) {
  var (even, odd) = (Products(), Products())
  var i = 0
  while i &+ 32 <= count {
    let next = i &+ 16
    even.add(vector(gradient + i) * vector(gain + i), vector(x + i) - center)
    odd.add(vector(gradient + next) * vector(gain + next), vector(x + next) - center)
    i &+= 32
  }
  if i &+ 16 <= count {
    even.add(vector(gradient + i) * vector(gain + i), vector(x + i) - center)
    i &+= 16
  }
  var (sum, product) = (even + odd).totals
  while i < count {
    sum += gradient[i] * gain[i]
    product += gradient[i] * gain[i] * (x[i] - center)
    i &+= 1
  }
  return (sum, product)
}

/// Partial sums of numbers, and of their products with others, lane by lane.
private struct Products {
  var sums = SIMD16<Scalar>()
  var products = SIMD16<Scalar>()

  @inline(__always) mutating func add(_ a: SIMD16<Scalar>, _ b: SIMD16<Scalar>) {
    sums += a
    products += a * b
  }

  static func + (a: Products, b: Products) -> Products {
    Products(sums: a.sums + b.sums, products: a.products + b.products)
  }

  /// Both sums.
  var totals: (Scalar, Scalar) { (total(sums), total(products)) }
}

/// Sixteen numbers from `source` on.
@inline(__always)
private func vector(_ source: UnsafePointer<Scalar>) -> SIMD16<Scalar> {
  UnsafeRawPointer(source).loadUnaligned(as: SIMD16<Scalar>.self)
}

/// The sum of the sixteen lanes, by halves; `sum()` would go from one to the next.
@inline(__always)
private func total(_ x: SIMD16<Scalar>) -> Scalar {
  let eight = x.lowHalf + x.highHalf
  let four = eight.lowHalf + eight.highHalf
  let two = four.lowHalf + four.highHalf
  return two[0] + two[1]
}
