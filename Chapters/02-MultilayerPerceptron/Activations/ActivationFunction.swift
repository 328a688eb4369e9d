import Autograd
import TensorCore

/// One of the activation functions of this chapter, as a value that a network can store.
///
///     let f = ActivationFunction.elu(alpha: 1)
///     f(z)                    // values, on plain tensors
///     f.derivative(at: z)     // slopes, on plain tensors
///     f(x)                    // one node, on variables
public enum ActivationFunction: Hashable, Sendable {
  /// 1 where z ≥ 0, and 0 elsewhere.
  case step
  /// The identity.
  case linear
  /// `1/(1 + e⁻ᶻ)`
  case sigmoid
  /// `tanh z`
  case tanh
  /// `e^zᵢ / Σⱼ e^zⱼ`, the one whose outputs depend on each other.
  case softmax
  /// `max(0, z)`
  case relu
  /// `z` where z > 0, and `slope·z` elsewhere.
  case leakyReLU(slope: Scalar)
  /// `z` where z > 0, and `α·(eᶻ − 1)` elsewhere.
  case elu(alpha: Scalar)
  /// ELU with the constants of self-normalizing networks.
  case selu
  /// `z·Φ(z)`
  case gelu
  /// `z·Φ(z)` with a hyperbolic tangent in place of Φ.
  case approximateGELU
  /// `z·σ(β·z)`
  case swish(beta: Scalar)
}

extension ActivationFunction {
  /// The values, of the shape of `z`; a softmax is taken along the last axis.
  public func callAsFunction(_ z: Tensor) -> Tensor { value(of: self, at: z) }

  /// The slopes, of the shape of `z`.
  ///
  /// For all but softmax, which has a matrix of them: ``softmaxJacobian(_:)``.
  public func derivative(at z: Tensor) -> Tensor { slope(of: self, at: z) }

  /// The values as one node of a graph.
  public func callAsFunction(_ x: Variable) -> Variable { node(of: self, at: x) }
}

// Inside the enumeration `relu` is a case; out here it is the function of that name.

private func value(of function: ActivationFunction, at z: Tensor) -> Tensor {
  switch function {
  case .step: step(z)
  case .linear: z
  case .sigmoid: sigmoid(z)
  case .tanh: tanh(z)
  case .softmax: softmax(z)
  case .relu: relu(z)
  case .leakyReLU(let slope): leakyReLU(z, slope: slope)
  case .elu(let alpha): elu(z, alpha: alpha)
  case .selu: selu(z)
  case .gelu: gelu(z)
  case .approximateGELU: approximateGELU(z)
  case .swish(let beta): swish(z, beta: beta)
  }
}

private func slope(of function: ActivationFunction, at z: Tensor) -> Tensor {
  switch function {
  case .step: stepDerivative(z)
  case .linear: linearDerivative(z)
  case .sigmoid: sigmoidDerivative(z)
  case .tanh: tanhDerivative(z)
  case .softmax: fatalError("derivative: a softmax has a matrix of them; use softmaxJacobian")
  case .relu: reluDerivative(z)
  case .leakyReLU(let slope): leakyReLUDerivative(z, slope: slope)
  case .elu(let alpha): eluDerivative(z, alpha: alpha)
  case .selu: seluDerivative(z)
  case .gelu: geluDerivative(z)
  case .approximateGELU: approximateGELUDerivative(z)
  case .swish(let beta): swishDerivative(z, beta: beta)
  }
}

private func node(of function: ActivationFunction, at x: Variable) -> Variable {
  switch function {
  case .step: step(x)
  case .linear: x
  case .sigmoid: sigmoid(x)
  case .tanh: tanh(x)
  case .softmax: softmax(x)
  case .relu: relu(x)
  case .leakyReLU(let slope): leakyReLU(x, slope: slope)
  case .elu(let alpha): elu(x, alpha: alpha)
  case .selu: selu(x)
  case .gelu: gelu(x)
  case .approximateGELU: approximateGELU(x)
  case .swish(let beta): swish(x, beta: beta)
  }
}
