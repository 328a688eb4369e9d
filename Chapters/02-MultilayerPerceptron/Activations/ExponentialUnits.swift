import Autograd
import TensorCore

// The identity for positive numbers, and below them an exponential that levels off. Negative values
// pull the mean of a layer towards 0. `exp` sees only `min(x, 0)`, so that nothing overflows.

// MARK: - ELU

/// `x` where x > 0, and `α·(eˣ − 1)` elsewhere: the exponential linear unit.
///
/// For x → −∞ it levels off at −α. Only with α = 1 do the slopes of both sides agree at 0.
///
/// - Source: Clevert, Unterthiner & Hochreiter, 2016, "Fast and Accurate Deep Network Learning by
///   Exponential Linear Units (ELUs)", eq. 15.
public func elu(_ x: Tensor, alpha: Scalar = 1) -> Tensor {
  maximum(x, 0) + alpha * (exp(minimum(x, 0)) - 1)
}

/// 1 where x > 0, and `α·eˣ`, that is `elu(x) + α`, elsewhere.
public func eluDerivative(_ x: Tensor, alpha: Scalar = 1) -> Tensor {
  (alpha * exp(minimum(x, 0))).replacing(with: 1, where: x .> 0)
}

/// The exponential linear unit as a node.
public func elu(_ x: Variable, alpha: Scalar = 1) -> Variable {
  Variable(elu(x.value, alpha: alpha), from: [x]) { upstream, gradients in
    gradients.add(upstream * eluDerivative(x.value, alpha: alpha), to: x)
  }
}

// MARK: - SELU

/// The two constants of the scaled exponential linear unit.
///
/// They are the solution of two equations: for `x ~ N(0, 1)`, `selu(x)` has mean 0 and variance 1.
///
/// - Source: Klambauer, Unterthiner, Mayr & Hochreiter, 2017, "Self-Normalizing Neural Networks",
///   eq. 14.
public enum SELU {
  /// The factor of both branches.
  public static let lambda: Scalar = 1.0507009873554805

  /// The depth of the negative branch, before scaling.
  public static let alpha: Scalar = 1.6732632423543772
}

/// `λ·x` where x > 0, and `λ·α·(eˣ − 1)` elsewhere: ELU with constants that keep layers normal.
public func selu(_ x: Tensor) -> Tensor { SELU.lambda * elu(x, alpha: SELU.alpha) }

/// `λ` where x > 0, and `λ·α·eˣ` elsewhere.
public func seluDerivative(_ x: Tensor) -> Tensor {
  SELU.lambda * eluDerivative(x, alpha: SELU.alpha)
}

/// The scaled exponential linear unit as a node.
public func selu(_ x: Variable) -> Variable {
  Variable(selu(x.value), from: [x]) { upstream, gradients in
    gradients.add(upstream * seluDerivative(x.value), to: x)
  }
}
