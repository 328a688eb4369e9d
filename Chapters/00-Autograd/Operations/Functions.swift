import TensorCore

// Functions of one number, applied to each element. Where the derivative can be said in terms of
// the value y that is already there, nothing is computed twice.

/// `eˣ`, its own derivative.
public func exp(_ x: Variable) -> Variable {
  let y = exp(x.value)
  return Variable(y, from: [x]) { upstream, gradients in gradients.add(upstream * y, to: x) }
}

/// `ln x`, with the derivative `1/x`.
public func log(_ x: Variable) -> Variable {
  Variable(log(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream / x.value, to: x)
  }
}

/// `√x`, with the derivative `1/(2√x)`.
public func sqrt(_ x: Variable) -> Variable {
  let y = sqrt(x.value)
  return Variable(y, from: [x]) { upstream, gradients in gradients.add(upstream / (2 * y), to: x) }
}

/// The hyperbolic tangent, with the derivative `1 − y²`.
///
/// - Exercise: 0.9
public func tanh(_ x: Variable) -> Variable {
  let y = tanh(x.value)
  return Variable(y, from: [x]) { upstream, gradients in
    gradients.add(upstream * (1 - y * y), to: x)
  }
}

/// The logistic function `1/(1 + e⁻ˣ)`, with the derivative `y·(1 − y)`.
public func sigmoid(_ x: Variable) -> Variable {
  let y = sigmoid(x.value)
  return Variable(y, from: [x]) { upstream, gradients in
    gradients.add(upstream * y * (1 - y), to: x)
  }
}

/// `ln(1 + eˣ)`, a smooth maximum of 0 and x, with the logistic function as its derivative.
public func softplus(_ x: Variable) -> Variable {
  Variable(softplus(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream * sigmoid(x.value), to: x)
  }
}

/// The sine of an angle in radians, with the derivative `cos x`.
public func sin(_ x: Variable) -> Variable {
  Variable(sin(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream * cos(x.value), to: x)
  }
}

/// The cosine of an angle in radians, with the derivative `−sin x`.
public func cos(_ x: Variable) -> Variable {
  Variable(cos(x.value), from: [x]) { upstream, gradients in
    gradients.add(-upstream * sin(x.value), to: x)
  }
}

/// The error function `2/√π · ∫₀ˣ e^(−t²) dt`, with the derivative `2/√π · e^(−x²)`.
public func erf(_ x: Variable) -> Variable {
  Variable(erf(x.value), from: [x]) { upstream, gradients in
    let slope = 2 / Scalar.pi.squareRoot() * exp(-x.value * x.value)
    gradients.add(upstream * slope, to: x)
  }
}

/// The distance from 0, with the derivative ±1, and 0 at 0 by convention.
public func abs(_ x: Variable) -> Variable {
  Variable(abs(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream * ((x.value .> 0) - (x.value .< 0)), to: x)
  }
}
