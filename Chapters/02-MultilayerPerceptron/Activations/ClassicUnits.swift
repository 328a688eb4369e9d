import Autograd
import TensorCore

// The oldest activations. Each function stands beside its derivative, for use by hand, and as one
// node of a graph. (As nodes, `sigmoid`, `tanh` and `softmax` are in chapter 00.)

/// 1 where x ≥ 0, and 0 elsewhere: Heaviside's step.
///
/// - Source: McCulloch & Pitts, 1943, "A Logical Calculus of the Ideas Immanent in Nervous Activity".
public func step(_ x: Tensor) -> Tensor { x .>= 0 }

/// 0: a step is level on both sides, and gives no hint which way to move.
///
/// (At 0 it has no derivative; 0 by convention.)
public func stepDerivative(_ x: Tensor) -> Tensor { .zeros(x.shape) }

/// The step as a node: the gradient that passes is 0 everywhere.
public func step(_ x: Variable) -> Variable {
  Variable(step(x.value), from: [x]) { upstream, gradients in
    gradients.add(.zeros(upstream.shape), to: x)
  }
}

/// `a·x`, and without a slope the identity: the activation of a regression's output.
public func linear(_ x: Tensor, slope a: Scalar = 1) -> Tensor { a * x }

/// `a` everywhere.
public func linearDerivative(_ x: Tensor, slope a: Scalar = 1) -> Tensor {
  Tensor(repeating: a, shape: x.shape)
}

/// `a·x` as a node.
public func linear(_ x: Variable, slope a: Scalar = 1) -> Variable {
  Variable(linear(x.value, slope: a), from: [x]) { upstream, gradients in
    gradients.add(a * upstream, to: x)
  }
}

/// `σ·(1 − σ)`: at most ¼, at 0, and never quite 0.
///
/// With `σ = 1/(1 + e⁻ˣ)` the chain rule gives `σ′ = e⁻ˣ/(1 + e⁻ˣ)²`, and `e⁻ˣ/(1 + e⁻ˣ)` is `1 − σ`.
public func sigmoidDerivative(_ x: Tensor) -> Tensor {
  let y = sigmoid(x)
  return y * (1 - y)
}

/// `1 − tanh²`: at most 1, at 0.
///
/// The quotient rule on `sinh/cosh` gives `(cosh² − sinh²)/cosh²`.
public func tanhDerivative(_ x: Tensor) -> Tensor {
  let y = tanh(x)
  return 1 - y * y
}

/// All derivatives of a softmax, a matrix: `∂sᵢ/∂xⱼ = sᵢ·([i = j] − sⱼ)`.
///
/// Every output depends on every input, through the sum they are divided by.
///
/// - Parameter x: `[classes]`
/// - Returns: `diag(s) − s·sᵀ`, `[classes, classes]`, symmetric.
public func softmaxJacobian(_ x: Tensor) -> Tensor {
  require(x.rank == 1, "softmaxJacobian: a vector expected; got shape \(x.shape)")
  let s = softmax(x)
  let column = s.reshaped([-1, 1])
  return Tensor.identity(x.count) * column - column * s
}
