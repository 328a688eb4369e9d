// Functions that are computed lane by lane.

import Foundation

/// `f` of every lane.
@inline(__always)
func eachLane(_ x: Vector, _ f: (Scalar) -> Scalar) -> Vector {
  var y = x
  for i in 0..<Vector.lanes { y[i] = f(x[i]) }
  return y
}

#if Double
  /// eˣ.
  @usableFromInline func exp(_ x: Vector) -> Vector { eachLane(x, Foundation.exp) }

  /// ln x.
  @usableFromInline func log(_ x: Vector) -> Vector { eachLane(x, Foundation.log) }

  /// 1 / (1 + e⁻ˣ).
  @usableFromInline func sigmoid(_ x: Vector) -> Vector { 1 / (1 + exp(-x)) }

  /// The hyperbolic tangent.
  @usableFromInline func tanh(_ x: Vector) -> Vector { eachLane(x, Foundation.tanh) }

  /// ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|).
  @usableFromInline func softplus(_ x: Vector) -> Vector {
    eachLane(x) { Swift.max($0, 0) + log1p(Foundation.exp(-$0.magnitude)) }
  }

  /// The sine.
  func sin(_ x: Vector) -> Vector { eachLane(x, Foundation.sin) }

  /// The cosine.
  func cos(_ x: Vector) -> Vector { eachLane(x, Foundation.cos) }

  /// The error function.
  func erf(_ x: Vector) -> Vector { eachLane(x, Foundation.erf) }
#endif
