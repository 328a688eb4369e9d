import TensorCore

/// What a polynomial of some degree is made of: the Chebyshev polynomials up to it.
///
///     T₀ = 1,   T₁ = x,   Tₖ = 2x·Tₖ₋₁ − Tₖ₋₂
///
/// Any polynomial of degree d is a sum of multiples of T₀ … T_d, as it is one of 1, x, … x^d, so a
/// linear model of these columns can bend d − 1 times. But x⁸ and x¹⁰ look nearly the same from −1
/// to 1, and telling them apart costs digits; Chebyshev's all swing between −1 and 1 in their own way.
///
/// - Parameters:
///   - x: `[rows]`, from −1 to 1.
///   - degree: d, 0 or more.
/// - Returns: `[rows, d + 1]`
/// - Source: Chebyshev, 1854, "Théorie des mécanismes connus sous le nom de parallélogrammes".
public func polynomialFeatures(_ x: Tensor, degree: Int) -> Tensor {
  require(
    x.rank == 1 && degree >= 0 && x.elements.allSatisfy { abs($0) <= 1 },
    "polynomialFeatures: [rows] from −1 to 1 and a degree ≥ 0 expected; "
      + "got \(x.shape), degree \(degree)")
  var columns: [Tensor] = [.ones(x.shape), x]
  while columns.count <= degree {
    columns.append(2 * x * columns[columns.count - 1] - columns[columns.count - 2])
  }
  return .stacked(Array(columns[0...degree])).transposed()
}
