import Autograd
import TensorCore

// `x` times a gate between 0 and 1 that depends on `x`: smooth relatives of ReLU, which is `x` times
// a gate that is either shut or open. A little below 0 they dip under it and come back.

// MARK: - GELU

/// `x·Φ(x)`, the Gaussian error linear unit, Φ being the distribution function of N(0, 1).
///
/// `Φ(x) = ½·(1 + erf(x/√2))` is the chance that a normal number is smaller than `x`.
///
/// - Source: Hendrycks & Gimpel, 2016, "Gaussian Error Linear Units (GELUs)".
public func gelu(_ x: Tensor) -> Tensor { x * normalDistribution(x) }

/// `Φ(x) + x·φ(x)`, φ being the density of N(0, 1), the derivative of Φ.
public func geluDerivative(_ x: Tensor) -> Tensor {
  normalDistribution(x) + x * normalDensity(x)
}

/// The Gaussian error linear unit as a node.
public func gelu(_ x: Variable) -> Variable {
  Variable(gelu(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream * geluDerivative(x.value), to: x)
  }
}

/// `Φ(x) = ½·(1 + erf(x/√2))`.
private func normalDistribution(_ x: Tensor) -> Tensor {
  0.5 * (1 + erf(x * Scalar(0.5).squareRoot()))
}

/// `φ(x) = e^(−x²/2)/√2π`.
private func normalDensity(_ x: Tensor) -> Tensor {
  exp(-0.5 * x * x) / (2 * Scalar.pi).squareRoot()
}

// MARK: - GELU, approximately

/// `½·x·(1 + tanh u)` with `u = √(2/π)·(x + 0.044715·x³)`: GELU without the error function.
///
/// It differs from ``gelu(_:)`` by less than 0.0005; GPT-2 and BERT were trained with it.
///
/// - Source: Hendrycks & Gimpel, 2016, section 2.
public func approximateGELU(_ x: Tensor) -> Tensor { 0.5 * x * (1 + tanh(cubic(x))) }

/// `½·(1 + t) + ½·x·(1 − t²)·u′` with `t = tanh u` and `u′ = √(2/π)·(1 + 3·0.044715·x²)`.
public func approximateGELUDerivative(_ x: Tensor) -> Tensor {
  let t = tanh(cubic(x))
  let slope = (2 / Scalar.pi).squareRoot() * (1 + 3 * 0.044715 * x * x)
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * slope
}

/// The approximate Gaussian error linear unit as a node.
public func approximateGELU(_ x: Variable) -> Variable {
  Variable(approximateGELU(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream * approximateGELUDerivative(x.value), to: x)
  }
}

/// `u = √(2/π)·(x + 0.044715·x³)`, chosen so that `½·(1 + tanh u)` is nearly Φ(x).
private func cubic(_ x: Tensor) -> Tensor {
  (2 / Scalar.pi).squareRoot() * (x + 0.044715 * x * x * x)
}

// MARK: - Swish

/// `x·σ(β·x)`; with β = 1 also called SiLU.
///
/// β = 0 gives x/2, and β → ∞ gives ReLU.
///
/// - Source: Ramachandran, Zoph & Le, 2017, "Searching for Activation Functions"; Elfwing, Uchibe
///   & Doya, 2018, "Sigmoid-Weighted Linear Units".
public func swish(_ x: Tensor, beta: Scalar = 1) -> Tensor { x * sigmoid(beta * x) }

/// `σ + β·x·σ·(1 − σ)` with `σ = σ(β·x)`.
public func swishDerivative(_ x: Tensor, beta: Scalar = 1) -> Tensor {
  let gate = sigmoid(beta * x)
  return gate + beta * x * gate * (1 - gate)
}

/// Swish as a node.
public func swish(_ x: Variable, beta: Scalar = 1) -> Variable {
  Variable(swish(x.value, beta: beta), from: [x]) { upstream, gradients in
    gradients.add(upstream * swishDerivative(x.value, beta: beta), to: x)
  }
}
