// exp, log, tanh, sigmoid and softplus, sixteen Floats at a time.
//
// Each function is brought into a short interval by an identity, and is a polynomial there. The
// coefficients are minimax fits of the relative error, rounded to Float from the lowest order up.

#if !Double
  import Foundation

  /// eˣ, to 1 ulp; ∞ above 88.72, and 0 below −87.33, where numbers would be subnormal and slow.
  ///
  /// With n = round(x / ln 2) and r = x − n·ln 2, eˣ = 2ⁿ·eʳ, and |r| ≤ ½ ln 2.
  @inlinable @inline(__always)
  func exp(_ x: Vector) -> Vector {
    // Adding 1.5·2²³ leaves no bits for a fraction, and n itself in the last bits.
    let shift = Vector(repeating: 0x1.8p23)
    let shifted = shift.adding(x, times: 1.44269504)
    let n = shifted - shift
    let r = x.adding(n, times: -0.693145752).adding(n, times: -1.42860677e-6)
    let q = polynomial(r, [0.49999994, 0.16666521, 0.041668285, 0.008368695, 0.0013819208])
    let power = Vector(repeating: 1).adding(r, times: Vector(repeating: 1).adding(r, times: q))
    // A number's exponent starts at bit 23; adding n to it multiplies by 2ⁿ.
    let result = unsafeBitCast(bits(power) &+ (bits(shifted) &<< 23), to: Vector.self)
    return result.replacing(with: 0, where: x .< -87.33)
      .replacing(with: x + .infinity, where: .!(x .<= 88.72283))
  }

  /// ln x, to 1 ulp; −∞ at 0, NaN below.
  ///
  /// With x = 2ⁿ·(1 + f) and √½ ≤ 1 + f < √2, ln x = n·ln 2 + ln(1 + f).
  @inlinable @inline(__always)
  func log(_ x: Vector) -> Vector {
    // Subnormal numbers have no exponent of their own until they are scaled.
    let isTiny = x .< .leastNormalMagnitude
    let scaled = x.replacing(with: x * 0x1p25, where: isTiny)
    let halfRoot: Int32 = 0x3f35_04f3
    let shifted = bits(scaled) &- halfRoot
    let exponent = Vector(whole: shifted &>> 23)
    let n = exponent.replacing(with: exponent - 25, where: isTiny)
    let f = unsafeBitCast((shifted & 0x7f_ffff) &+ halfRoot, to: Vector.self) - 1

    let p = polynomial(
      f,
      [
        0.3333333, -0.2500082, 0.20001242, -0.16623409, 0.1420158, -0.1315961, 0.12762213,
        -0.07636428,
      ])
    let square = f * f
    let small = (n * -2.12194440e-4).adding(f * square, times: p).adding(square, times: -0.5)
    return (f + small).adding(n, times: 0.693359375)
      .replacing(with: x, where: x .== .infinity)
      .replacing(with: -.infinity, where: x .== 0)
      .replacing(with: Scalar.nan, where: (x .< 0) .| (x .!= x))
  }

  /// 1 / (1 + e⁻ˣ), to 3 ulp; 0 below −88.72.
  @inlinable @inline(__always)
  func sigmoid(_ x: Vector) -> Vector { 1 / (1 + exp(-x)) }

  /// tanh x, to 2 ulp, exact for tiny x.
  ///
  /// 1 − 2 / (1 + e²ˣ) loses digits near 0, where an odd polynomial has them all.
  @inlinable @inline(__always)
  func tanh(_ x: Vector) -> Vector {
    let size = x.magnitudes
    let far = (1 - 2 / (1 + exp(size + size))).withSign(of: x)
    let square = x * x
    let p = polynomial(square, [-0.3333328, 0.13331406, -0.053736515, 0.020628167, -0.005692296])
    let near = x.adding(x * square, times: p)
    return near.replacing(with: far, where: size .> 0.625)
  }

  /// ln(1 + eˣ).
  ///
  /// As max(x, 0) + ln(1 + e) with e = e^−|x| ≤ 1. What rounding 1 + e lost is added again, divided
  /// by the derivative's 1 + e, so that a tiny e is not lost.
  @inlinable @inline(__always)
  func softplus(_ x: Vector) -> Vector {
    let e = exp(-x.magnitudes)
    let u = 1 + e
    return x.larger(Vector()) + (log(u) + (e - (u - 1)) / u)
  }

  /// c₀ + c₁·x + c₂·x² + …, from the inside out.
  @inlinable @inline(__always)
  func polynomial<let count: Int>(_ x: Vector, _ c: InlineArray<count, Scalar>) -> Vector {
    var sum = Vector(repeating: c[count - 1])
    for i in 1..<count { sum = Vector(repeating: c[count &- 1 &- i]).adding(sum, times: x) }
    return sum
  }

  /// The lanes' bit patterns.
  @inlinable @inline(__always)
  func bits(_ x: Vector) -> SIMD16<Int32> { unsafeBitCast(x, to: SIMD16<Int32>.self) }

  extension Vector {
    /// Whole numbers of fewer than 22 bits.
    ///
    /// The standard library's conversion goes lane by lane. Added to the bits of 1.5·2²³, a whole
    /// number counts up by ones.
    @inlinable @inline(__always) init(whole n: SIMD16<Int32>) {
      let shift = Vector(repeating: 0x1.8p23)
      self = unsafeBitCast(bits(shift) &+ n, to: Vector.self) - shift
    }

    /// Every lane, which must not be negative, with the sign of its partner.
    @inlinable @inline(__always) func withSign(of other: Vector) -> Vector {
      unsafeBitCast(bits(self) | (bits(other) & Int32.min), to: Vector.self)
    }
  }
#endif
