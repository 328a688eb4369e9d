import TensorCore

/// The value of a function and its derivatives at a point.
///
///     let (value, gradient) = valueWithGradient(at: 3) { x in x * x }      // 9 and 6
///
/// - Parameters:
///   - point: where.
///   - function: any differentiable function with one number as its result.
/// - Returns: the value, and a gradient of the shape of the point.
public func valueWithGradient(
  at point: Tensor, of function: (Variable) -> Variable
) -> (value: Scalar, gradient: Tensor) {
  let x = Variable(point)
  let result = function(x)
  return (result.value.scalar, result.gradients()[x])
}

/// The derivatives of a function with one number as its result, at a point.
public func gradient(at point: Tensor, of function: (Variable) -> Variable) -> Tensor {
  valueWithGradient(at: point, of: function).gradient
}

/// All first derivatives of a function with several results: `J[i, j] = ∂yᵢ/∂xⱼ`.
///
/// Each result takes a sweep of its own, whose upstream gradient is 1 for that result and 0 for the
/// others. Training never needs this matrix: a loss is one number, so its Jacobian is one row.
///
/// - Parameters:
///   - point: n numbers of any shape.
///   - function: differentiable, with m numbers of any shape as its result.
/// - Returns: `[m, n]`, the elements counted in row-major order.
public func jacobian(at point: Tensor, of function: (Variable) -> Variable) -> Tensor {
  let x = Variable(point)
  let y = function(x)
  var rows = Tensor.zeros([y.value.count, point.count])
  for i in 0..<y.value.count {
    var upstream = Tensor.zeros(y.shape)
    upstream.elements[i] = 1
    rows[i] = y.gradients(upstream: upstream)[x].flattened()
  }
  return rows
}
