import Autograd
import TensorCore

// Rectifiers: the identity for positive numbers; they differ in what they leave of negative ones.
// All have a kink at 0. There the derivative from the left is taken, by convention.

// MARK: - ReLU

/// `max(0, x)`: the rectified linear unit.
///
/// - Source: Nair & Hinton, 2010, "Rectified Linear Units Improve Restricted Boltzmann Machines".
public func relu(_ x: Tensor) -> Tensor { maximum(x, 0) }

/// 1 where x > 0, and 0 elsewhere.
///
/// - Exercise: 2.3
public func reluDerivative(_ x: Tensor) -> Tensor {
  x .> 0
}

/// The rectified linear unit as a node: the gradient passes where the value is not 0.
///
/// One pass over the elements forwards and one backwards, since the value is its own mask.
public func relu(_ x: Variable) -> Variable {
  let y = relu(x.value)
  return Variable(y, from: [x]) { upstream, gradients in
    gradients.add(upstream.masked(by: y), to: x)
  }
}

// MARK: - Leaky ReLU

/// `x` where x > 0, and `slope·x` elsewhere, so that no unit can die.
///
/// Slope 0 gives ``relu(_:)``, slope 1 the identity.
///
/// - Source: Maas, Hannun & Ng, 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic
///   Models".
/// - Exercise: 2.4
public func leakyReLU(_ x: Tensor, slope: Scalar = 0.01) -> Tensor {
  maximum(x, 0) + slope * minimum(x, 0)
}

/// 1 where x > 0, and `slope` elsewhere.
public func leakyReLUDerivative(_ x: Tensor, slope: Scalar = 0.01) -> Tensor {
  Tensor(repeating: slope, shape: x.shape).replacing(with: 1, where: x .> 0)
}

/// The leaky rectifier as a node.
public func leakyReLU(_ x: Variable, slope: Scalar = 0.01) -> Variable {
  Variable(leakyReLU(x.value, slope: slope), from: [x]) { upstream, gradients in
    gradients.add(upstream * leakyReLUDerivative(x.value, slope: slope), to: x)
  }
}

// MARK: - Parametric ReLU

/// `x` where x > 0, and `a·x` elsewhere, with slopes `a` that are learned.
///
/// - Parameters:
///   - x: any shape.
///   - a: one slope for all, `[]`, or one a unit, `[units]`.
/// - Returns: the shape of `x`.
/// - Source: He, Zhang, Ren & Sun, 2015, "Delving Deep into Rectifiers", eq. 1.
public func parametricReLU(_ x: Tensor, slope a: Tensor) -> Tensor {
  maximum(x, 0) + a * minimum(x, 0)
}

/// 1 where x > 0, and `a` elsewhere: the derivative by `x`.
///
/// The derivative by `a` is `min(x, 0)`: the slope matters on the negative side alone.
public func parametricReLUDerivative(_ x: Tensor, slope a: Tensor) -> Tensor {
  a.broadcast(to: x.shape).replacing(with: 1, where: x .> 0)
}

/// The parametric rectifier as a node, with gradients to `x` and to the slopes.
///
/// A slope shared by several units and rows collects the gradient of all of them.
public func parametricReLU(_ x: Variable, slope a: Variable) -> Variable {
  Variable(parametricReLU(x.value, slope: a.value), from: [x, a]) { upstream, gradients in
    gradients.add(upstream * parametricReLUDerivative(x.value, slope: a.value), to: x)
    gradients.add((upstream * minimum(x.value, 0)).summed(to: a.shape), to: a)
  }
}
