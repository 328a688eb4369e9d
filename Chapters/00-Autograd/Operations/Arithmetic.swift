import TensorCore

// Each operation states its value and, beside it, its derivative. Broadcasting repeats an operand;
// backwards, the gradients of all its repetitions are added up (`summed(to:)`).

extension Variable {
  /// `a + b`, broadcasting: either operand receives the gradient as it is.
  public static func + (a: Variable, b: Variable) -> Variable {
    Variable(a.value + b.value, from: [a, b]) { upstream, gradients in
      gradients.add(upstream.summed(to: a.shape), to: a)
      gradients.add(upstream.summed(to: b.shape), to: b)
    }
  }

  /// `a − b`, broadcasting.
  public static func - (a: Variable, b: Variable) -> Variable {
    Variable(a.value - b.value, from: [a, b]) { upstream, gradients in
      gradients.add(upstream.summed(to: a.shape), to: a)
      gradients.add(-upstream.summed(to: b.shape), to: b)
    }
  }

  /// `a · b` element by element, broadcasting: the slope by either operand is the other one.
  ///
  /// - Exercise: 0.10
  public static func * (a: Variable, b: Variable) -> Variable {
    Variable(a.value * b.value, from: [a, b]) { upstream, gradients in
      gradients.add((upstream * b.value).summed(to: a.shape), to: a)
      gradients.add((upstream * a.value).summed(to: b.shape), to: b)
    }
  }

  /// `a / b` element by element, broadcasting: `∂/∂a = 1/b`, `∂/∂b = −a/b²`.
  public static func / (a: Variable, b: Variable) -> Variable {
    let quotient = a.value / b.value
    return Variable(quotient, from: [a, b]) { upstream, gradients in
      gradients.add((upstream / b.value).summed(to: a.shape), to: a)
      gradients.add((-upstream * quotient / b.value).summed(to: b.shape), to: b)
    }
  }

  /// `−a`.
  public static prefix func - (a: Variable) -> Variable {
    Variable(-a.value, from: [a]) { upstream, gradients in gradients.add(-upstream, to: a) }
  }
}

/// `xⁿ` for each element, n being a plain number: `∂/∂x = n·xⁿ⁻¹`.
public func pow(_ x: Variable, _ exponent: Scalar) -> Variable {
  Variable(pow(x.value, exponent), from: [x]) { upstream, gradients in
    // x⁰ = 1 does not depend on x, not even at 0, where x⁻¹ is infinite.
    let slope = exponent == 0 ? .zeros(x.shape) : exponent * pow(x.value, exponent - 1)
    gradients.add(upstream * slope, to: x)
  }
}

/// The larger of each pair, which receives the gradient; of equals, the second one does.
public func maximum(_ a: Variable, _ b: Variable) -> Variable {
  Variable(maximum(a.value, b.value), from: [a, b]) { upstream, gradients in
    let aIsLarger = a.value .> b.value
    gradients.add(upstream.masked(by: aIsLarger).summed(to: a.shape), to: a)
    gradients.add(upstream.masked(by: 1 - aIsLarger).summed(to: b.shape), to: b)
  }
}

/// The smaller of each pair, which receives the gradient; of equals, the second one does.
public func minimum(_ a: Variable, _ b: Variable) -> Variable { -maximum(-a, -b) }

// MARK: - With a plain number or tensor

// A plain number or tensor is a constant: it takes part, and no gradient is computed for it.
// (A literal could be either; `@_disfavoredOverload` makes it the plain number.)

extension Variable {
  public static func + (a: Variable, b: Scalar) -> Variable { a + Tensor(b) }
  public static func + (a: Scalar, b: Variable) -> Variable { Tensor(a) + b }
  public static func - (a: Variable, b: Scalar) -> Variable { a - Tensor(b) }
  public static func - (a: Scalar, b: Variable) -> Variable { Tensor(a) - b }
  public static func * (a: Variable, b: Scalar) -> Variable { a * Tensor(b) }
  public static func * (a: Scalar, b: Variable) -> Variable { Tensor(a) * b }
  public static func / (a: Variable, b: Scalar) -> Variable { a / Tensor(b) }
  public static func / (a: Scalar, b: Variable) -> Variable { Tensor(a) / b }

  @_disfavoredOverload public static func + (a: Variable, b: Tensor) -> Variable {
    a + Variable(constant: b)
  }
  @_disfavoredOverload public static func + (a: Tensor, b: Variable) -> Variable {
    Variable(constant: a) + b
  }
  @_disfavoredOverload public static func - (a: Variable, b: Tensor) -> Variable {
    a - Variable(constant: b)
  }
  @_disfavoredOverload public static func - (a: Tensor, b: Variable) -> Variable {
    Variable(constant: a) - b
  }
  @_disfavoredOverload public static func * (a: Variable, b: Tensor) -> Variable {
    a * Variable(constant: b)
  }
  @_disfavoredOverload public static func * (a: Tensor, b: Variable) -> Variable {
    Variable(constant: a) * b
  }
  @_disfavoredOverload public static func / (a: Variable, b: Tensor) -> Variable {
    a / Variable(constant: b)
  }
  @_disfavoredOverload public static func / (a: Tensor, b: Variable) -> Variable {
    Variable(constant: a) / b
  }
}
