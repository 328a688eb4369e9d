// sin, cos and erf, sixteen Floats at a time.

#if !Double
  import Foundation

  /// sin x, to 2 ulp while |x| ≤ 8192, from there on Foundation's.
  @inline(__always)
  func sin(_ x: Vector) -> Vector { wave(x, quarter: 0, Foundation.sin) }

  /// cos x = sin(x + π/2), likewise.
  @inline(__always)
  func cos(_ x: Vector) -> Vector { wave(x, quarter: 1, Foundation.cos) }

  /// sin(x + quarter·π/2).
  ///
  /// With n = round(2x/π) and r = x − n·π/2, the sine is ±sin r or ±cos r, by n mod 4. π/2 is
  /// subtracted in four parts; the first three have so few bits that n times them is exact.
  @inline(__always)
  private func wave(_ x: Vector, quarter: Int32, _ exact: (Float) -> Float) -> Vector {
    let shift = Vector(repeating: 0x1.8p23)
    let shifted = shift.adding(x, times: 0.636619772)
    let n = shifted - shift
    let r = x.adding(n, times: -0x1.92p0).adding(n, times: -0x1.fb4p-12)
      .adding(n, times: -0x1.444p-24).adding(n, times: -2.56334415e-12)
    let square = r * r
    let p = polynomial(square, [-0.16666655, 0.008332187, -0.00019517895])
    let q = polynomial(square, [0.041666646, -0.001388731, 2.443233e-05])
    let sine = r.adding(r * square, times: p)
    let cosine = Vector(repeating: 1).adding(square, times: (square * q) - 0.5)
    let turn = bits(shifted) &+ quarter
    // An odd turn, as the bits of 2: the standard library compares integers lane by lane.
    let isOdd = unsafeBitCast((turn & 1) &<< 30, to: Vector.self) .> 0
    let value = sine.replacing(with: cosine, where: isOdd)
    let signed = unsafeBitCast(bits(value) ^ ((turn & 2) &<< 30), to: Vector.self)
    let size = x.magnitudes
    if size.maximum <= 8192 { return signed }
    return signed.replacing(with: eachLane(x, exact), where: size .> 8192)
  }

  /// The error function, 2/√π · ∫₀ˣ e^−t² dt, to 2 ulp.
  ///
  /// An odd polynomial near 0; 1 − e^q(x) from there on, as the complement falls like e^−x².
  @inline(__always)
  func erf(_ x: Vector) -> Vector {
    let square = x * x
    let p = polynomial(
      square,
      [0.12837915, -0.3761249, 0.11281731, -0.026762966, 0.004987352, -0.00059595786])
    let near = x.adding(x, times: p)
    let size = x.magnitudes.smaller(Vector(repeating: 4))
    let q = polynomial(
      size,
      [
        -0.00016644865, -1.1277972, -0.63697606, -0.10411371, 0.022315241, -0.0030655018,
        0.00019822146,
      ])
    let far = (1 - exp(q)).withSign(of: x)
    return near.replacing(with: far, where: size .> 0.93)
  }
#endif
