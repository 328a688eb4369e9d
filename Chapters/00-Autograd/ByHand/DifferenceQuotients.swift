import TensorCore

// What a derivative is, before any rule: how much f(x) changes when x changes a little, over how
// much x did. Taylor's formula says how far a quotient is from the limit:
//
//     f(x + h) = f(x) + h·f′(x) + h²/2·f″(x) + h³/6·f‴(x) + …
//
//     (f(x + h) − f(x)) / h           = f′(x) + h/2·f″(x) + …        one step forward
//     (f(x + h) − f(x − h)) / 2h      = f′(x) + h²/6·f‴(x) + …       to either side: f″ cancels
//
// So h should be small. But f is only known to 16 digits, and subtracting two nearly equal numbers
// leaves the last few of them: the error of that grows like 10⁻¹⁶/h. The best h lies between.

/// The slope of f between x and a point a little further on.
///
/// - Parameters:
///   - f: the function.
///   - x: where.
///   - h: how far on, not 0.
/// - Returns: f′(x) with an error in proportion to h.
public func forwardDifference(of f: (Double) -> Double, at x: Double, step h: Double) -> Double {
  (f(x + h) - f(x)) / h
}

/// The slope of f between two points on either side of x.
///
/// - Parameters:
///   - f: the function.
///   - x: where.
///   - h: how far to either side, not 0.
/// - Returns: f′(x) with an error in proportion to h².
/// - Exercise: 0.1
public func centralDifference(
  of f: (Double) -> Double, at x: Double, step h: Double = 1e-5
) -> Double {
  (f(x + h) - f(x - h)) / (2 * h)
}

/// The slope of f from two central quotients, whose errors cancel for the most part.
///
/// With half the step the error is a quarter, so `d(h) − d(h/2)` is three quarters of the error of
/// d(h), and three times that of d(h/2). Taking it off leaves an error in proportion to h⁴: h can be
/// larger, and rounding does less harm.
///
/// - Parameters:
///   - f: the function.
///   - x: where.
///   - h: how far to either side, not 0.
/// - Returns: `(4·d(h/2) − d(h)) / 3`
/// - Source: Richardson, 1911, "The Approximate Arithmetical Solution by Finite Differences of
///   Physical Problems".
public func extrapolatedDifference(
  of f: (Double) -> Double, at x: Double, step h: Double = 1e-3
) -> Double {
  (4 * centralDifference(of: f, at: x, step: h / 2) - centralDifference(of: f, at: x, step: h)) / 3
}

/// The derivative of a polynomial, by the one rule that needs no limit any more: `(xⁿ)′ = n·xⁿ⁻¹`.
///
///     5 + 4x + 3x² + 2x³   has the derivative   4 + 6x + 6x²
///
/// - Parameter coefficients: those of 1, x, x², …
/// - Returns: those of the derivative, one fewer; of a constant, none.
/// - Exercise: 0.2
public func polynomialDerivative(_ coefficients: [Double]) -> [Double] {
  coefficients.enumerated().dropFirst().map { power, coefficient in Double(power) * coefficient }
}

/// The value of a polynomial, from the inside out: `c₀ + x·(c₁ + x·(c₂ + …))` (Horner's rule).
///
/// - Parameters:
///   - coefficients: those of 1, x, x², …
///   - x: where.
/// - Returns: the value; of no coefficients, 0.
public func polynomial(_ coefficients: [Double], at x: Double) -> Double {
  coefficients.reversed().reduce(0) { $1 + x * $0 }
}

/// The slopes of a function of several numbers: of each while the others stand still.
///
/// Together they are the gradient. It points where f rises most steeply, and its length is how
/// steeply; descent goes the other way.
///
/// - Parameters:
///   - f: the function.
///   - point: where.
///   - h: how far to either side, not 0.
/// - Returns: `∂f/∂xᵢ` for each i, by central differences: two values of f each.
/// - Exercise: 0.3
public func partialDerivatives(
  of f: ([Double]) -> Double, at point: [Double], step h: Double = 1e-5
) -> [Double] {
  point.indices.map { i in
    centralDifference(
      of: { value in f(replacing(point, at: i, with: value)) }, at: point[i], step: h)
  }
}

private func replacing(_ point: [Double], at i: Int, with value: Double) -> [Double] {
  var moved = point
  moved[i] = value
  return moved
}
