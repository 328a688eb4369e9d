// Arithmetic, element by element, with broadcasting.

extension Tensor {
  /// The sums of corresponding elements, broadcasting.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, "+") { $0.each { $0 + $1 } }
  }

  /// The differences of corresponding elements, broadcasting.
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, "−") { $0.each { $0 - $1 } }
  }

  /// The products of corresponding elements, broadcasting: Hadamard's product, `a ⊙ b`.
  ///
  /// The matrix product is ``matmul(_:_:transposingLeft:transposingRight:)``.
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, "×") { $0.each { $0 * $1 } }
  }

  /// The quotients of corresponding elements, broadcasting.
  public static func / (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, "÷") { $0.each { $0 / $1 } }
  }

  /// Each element with its sign reversed.
  public static prefix func - (a: Tensor) -> Tensor { pairwise(a, -1, "−") { $0.each { $0 * $1 } } }

  /// Adds `b`, repeated as needed, to this tensor in place.
  public static func += (a: inout Tensor, b: Tensor) {
    a.update(with: b, "+=") { $0.each { $0 + $1 } }
  }

  /// Subtracts `b`, repeated as needed, from this tensor in place.
  public static func -= (a: inout Tensor, b: Tensor) {
    a.update(with: b, "−=") { $0.each { $0 - $1 } }
  }

  /// Multiplies this tensor by `b`, repeated as needed, in place.
  public static func *= (a: inout Tensor, b: Tensor) {
    a.update(with: b, "×=") { $0.each { $0 * $1 } }
  }

  /// Divides this tensor by `b`, repeated as needed, in place.
  public static func /= (a: inout Tensor, b: Tensor) {
    a.update(with: b, "÷=") { $0.each { $0 / $1 } }
  }
}

// MARK: - With a plain number

extension Tensor {
  /// `a` added to each element.
  public static func + (a: Scalar, b: Tensor) -> Tensor { Tensor(a) + b }

  /// `b` added to each element.
  public static func + (a: Tensor, b: Scalar) -> Tensor { a + Tensor(b) }

  /// Each element subtracted from `a`.
  public static func - (a: Scalar, b: Tensor) -> Tensor { Tensor(a) - b }

  /// `b` subtracted from each element.
  public static func - (a: Tensor, b: Scalar) -> Tensor { a - Tensor(b) }

  /// Each element times `a`.
  public static func * (a: Scalar, b: Tensor) -> Tensor { Tensor(a) * b }

  /// Each element times `b`.
  public static func * (a: Tensor, b: Scalar) -> Tensor { a * Tensor(b) }

  /// `a` divided by each element.
  public static func / (a: Scalar, b: Tensor) -> Tensor { Tensor(a) / b }

  /// Each element divided by `b`.
  public static func / (a: Tensor, b: Scalar) -> Tensor { a / Tensor(b) }
}

// MARK: - Extremes

/// The larger of each pair of elements, broadcasting; NaN if either is NaN.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
  pairwise(a, b, "maximum") { $0.each { $0.replacing(with: $1, where: ($1 .> $0) .| ($1 .!= $1)) } }
}

/// The smaller of each pair of elements, broadcasting; NaN if either is NaN.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
  pairwise(a, b, "minimum") { $0.each { $0.replacing(with: $1, where: ($1 .< $0) .| ($1 .!= $1)) } }
}
