import TensorCore

/// Turns numbers into a distribution along one axis: `yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ)`.
///
/// Every output depends on every input: `∂yᵢ/∂xⱼ = yᵢ·([i = j] − yⱼ)`. Multiplied by the upstream
/// gradient g, that is `∂xⱼ = yⱼ·(gⱼ − Σᵢ gᵢ·yᵢ)`.
///
/// - Exercise: 0.11
public func softmax(_ x: Variable, axis: Int = -1) -> Variable {
  let y = softmax(x.value, axis: axis)
  return Variable(y, from: [x]) { upstream, gradients in
    let average = (upstream * y).sum(axis: axis, keepingAxis: true)
    gradients.add(y * (upstream - average), to: x)
  }
}

/// The logarithm of ``softmax(_:axis:)``: `yᵢ = xᵢ − ln Σⱼ exp(xⱼ)`.
///
/// `∂yᵢ/∂xⱼ = [i = j] − softmax(x)ⱼ`, and so `∂xⱼ = gⱼ − softmax(x)ⱼ · Σᵢ gᵢ`.
public func logSoftmax(_ x: Variable, axis: Int = -1) -> Variable {
  let y = logSoftmax(x.value, axis: axis)
  return Variable(y, from: [x]) { upstream, gradients in
    let total = upstream.sum(axis: axis, keepingAxis: true)
    gradients.add(upstream - exp(y) * total, to: x)
  }
}

/// `ln Σⱼ exp(xⱼ)` along one axis, a smooth maximum, whose derivative is the softmax.
public func logSumExp(_ x: Variable, axis: Int = -1, keepingAxis: Bool = false) -> Variable {
  let y = logSumExp(x.value, axis: axis, keepingAxis: keepingAxis)
  return Variable(y, from: [x]) { upstream, gradients in
    let weights = softmax(x.value, axis: axis)
    gradients.add(weights * upstream.reshaped(x.shapeKeeping(axis)), to: x)
  }
}
