import Foundation
import TensorCore

// Forward mode: carry the derivative along with the value.
//
// A dual number is a + b·ε, where ε is so small that ε² = 0. Calculate with it as with any number,
//
//     (a + bε)·(c + dε) = ac + (ad + bc)·ε,
//
// and the product rule comes out by itself, in the place behind ε. In general
// f(a + bε) = f(a) + f′(a)·b·ε: start with x + 1·ε, and the result carries the derivative by x.
//
// One run through the function gives the derivatives of all outputs by one input. A loss has one
// output and a million inputs, which is the wrong way round: that would take a million runs. Reverse
// mode, which the rest of the chapter builds, gives the derivatives of one output by all inputs.

/// A number that carries its derivative by some input: `value + derivative·ε`.
///
/// - Source: Clifford, 1871, "Preliminary Sketch of Biquaternions"; for programs, Wengert, 1964,
///   "A Simple Automatic Derivative Evaluation Program".
public struct DualNumber: Equatable, Sendable {
  /// The number.
  public var value: Scalar
  /// Its derivative by the chosen input.
  public var derivative: Scalar

  /// A number and its derivative.
  public init(_ value: Scalar, derivative: Scalar) {
    (self.value, self.derivative) = (value, derivative)
  }

  /// The input itself, whose derivative by itself is 1.
  public static func input(_ value: Scalar) -> DualNumber { DualNumber(value, derivative: 1) }

  /// A number that does not depend on the input.
  public static func constant(_ value: Scalar) -> DualNumber { DualNumber(value, derivative: 0) }

  /// Sums: `(a + b)′ = a′ + b′`.
  public static func + (a: DualNumber, b: DualNumber) -> DualNumber {
    DualNumber(a.value + b.value, derivative: a.derivative + b.derivative)
  }

  /// Differences: `(a − b)′ = a′ − b′`.
  public static func - (a: DualNumber, b: DualNumber) -> DualNumber {
    DualNumber(a.value - b.value, derivative: a.derivative - b.derivative)
  }

  /// Products: `(a·b)′ = a′·b + a·b′`.
  ///
  /// - Exercise: 0.6
  public static func * (a: DualNumber, b: DualNumber) -> DualNumber {
    DualNumber(
      a.value * b.value, derivative: a.derivative * b.value + a.value * b.derivative)
  }

  /// Quotients: `(a/b)′ = (a′·b − a·b′) / b²`.
  ///
  /// - Exercise: 0.7
  public static func / (a: DualNumber, b: DualNumber) -> DualNumber {
    let numerator = a.derivative * b.value - a.value * b.derivative
    return DualNumber(a.value / b.value, derivative: numerator / (b.value * b.value))
  }
}

/// The hyperbolic tangent of a dual number: `(tanh u)′ = (1 − tanh² u)·u′`.
public func tanh(_ u: DualNumber) -> DualNumber {
  let y = Foundation.tanh(u.value)
  return DualNumber(y, derivative: (1 - y * y) * u.derivative)
}

/// A power of a dual number: `(uⁿ)′ = n·uⁿ⁻¹·u′`.
public func pow(_ u: DualNumber, _ exponent: Scalar) -> DualNumber {
  let slope = exponent * Foundation.pow(u.value, exponent - 1)
  return DualNumber(Foundation.pow(u.value, exponent), derivative: slope * u.derivative)
}
