// The functions of mathematics, applied to every element of a tensor.

import Foundation

/// How many elements of a function worth some twenty additions are worth a thread's while.
private let grain = 1 << 13

/// eˣ of every element; ∞ where that is too large for a number.
public func exp(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { exp($0) } } }

/// The natural logarithm of every element; −∞ at 0, NaN below.
public func log(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { log($0) } } }

/// The logistic function 1 / (1 + e⁻ˣ) of every element, between 0 and 1.
public func sigmoid(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { sigmoid($0) } } }

/// The hyperbolic tangent of every element, between −1 and 1.
public func tanh(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { tanh($0) } } }

/// ln(1 + eˣ) of every element: a smooth max(x, 0), and the integral of the logistic function.
public func softplus(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { softplus($0) } } }

/// The sine of every element, in radians.
public func sin(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { sin($0) } } }

/// The cosine of every element, in radians.
public func cos(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { cos($0) } } }

/// The error function 2/√π · ∫₀ˣ e^−t² dt of every element, between −1 and 1.
public func erf(_ x: Tensor) -> Tensor { mapped(x, grain: grain) { $0.each { erf($0) } } }

/// The square root of every element; NaN below 0.
public func sqrt(_ x: Tensor) -> Tensor { mapped(x) { $0.each { $0.squareRoot() } } }

/// The magnitude of every element.
public func abs(_ x: Tensor) -> Tensor { mapped(x) { $0.each { $0.magnitudes } } }

/// Every element to the power `exponent`.
///
/// Whole exponents up to ±16 are repeated multiplications, so that squares and cubes are as exact
/// as products are and a negative base is welcome. With any other exponent a negative base gives
/// NaN, unless the exponent is whole.
///
/// - Parameters:
///   - x: the bases, any shape.
///   - exponent: one for all.
/// - Returns: the shape of `x`.
public func pow(_ x: Tensor, _ exponent: Scalar) -> Tensor {
  if exponent == 0.5 { return mapped(x) { $0.each { $0.squareRoot() } } }
  guard exponent == exponent.rounded(), exponent.magnitude <= 16 else {
    return mapped(x, grain: grain) { $0.each { eachLane($0) { Foundation.pow($0, exponent) } } }
  }
  let count = Int(exponent.magnitude)
  if exponent < 0 { return mapped(x) { $0.each { 1 / power($0, count) } } }
  return mapped(x) { $0.each { power($0, count) } }
}

/// xⁿ from the squares x, x², x⁴, …, of which it takes those that n's binary digits name.
@inline(__always)
private func power(_ x: Vector, _ n: Int) -> Vector {
  var (result, square, rest) = (Vector(repeating: 1), x, n)
  while rest > 0 {
    if rest % 2 == 1 { result *= square }
    square *= square
    rest /= 2
  }
  return result
}
