// Matrix products of tensors: shapes in, shapes out.

/// The matrix product, of every pair of matrices if there are leading axes.
///
///     out[…, i, j] = Σₚ a[…, i, p]·b[…, p, j]
///
/// A vector on the left is a row, on the right a column, and its axis is gone from the result.
///
/// - Parameters:
///   - a: `[…, m, k]`, or `[…, k, m]` if `transposingLeft`, or `[k]`.
///   - b: `[…, k, n]`, or `[…, n, k]` if `transposingRight`, or `[k]`.
///   - transposingLeft: whether the last two axes of `a` are swapped, which costs nothing.
///   - transposingRight: whether the last two axes of `b` are swapped.
/// - Returns: `[…, m, n]`; leading axes broadcast: equal, or 1, or missing.
public func matmul(
  _ a: Tensor, _ b: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
) -> Tensor {
  let plan = ProductPlan(
    a.shape, b.shape, transposingLeft: transposingLeft, transposingRight: transposingRight)
  return Tensor(shape: plan.shape) { plan.run(a, b, into: $0, accumulating: false) }
}

/// Adds a matrix product to a tensor, without another tensor in between.
///
///     c[…, i, j] += Σₚ a[…, i, p]·b[…, p, j]
///
/// - Parameters:
///   - a: as in ``matmul(_:_:transposingLeft:transposingRight:)``.
///   - b: likewise.
///   - c: of the product's shape.
///   - transposingLeft: whether the last two axes of `a` are swapped.
///   - transposingRight: whether the last two axes of `b` are swapped.
public func addMatmul(
  _ a: Tensor, _ b: Tensor, to c: inout Tensor,
  transposingLeft: Bool = false, transposingRight: Bool = false
) {
  let plan = ProductPlan(
    a.shape, b.shape, transposingLeft: transposingLeft, transposingRight: transposingRight)
  require(
    plan.shape == c.shape,
    "addMatmul: the product \(a.shape)·\(b.shape) is \(plan.shape); got a sum of shape \(c.shape)")
  c.elements.withUnsafeMutableBufferPointer { c in
    if let c = c.baseAddress { plan.run(a, b, into: c, accumulating: true) }
  }
}

/// A layer's affine map: every row of `x` times the weight, plus the bias.
///
///     out[…, j] = bias[j] + Σᵢ x[…, i]·weight[i, j]
///
/// - Parameters:
///   - x: `[…, inputs]`
///   - weight: `[inputs, outputs]`
///   - bias: `[outputs]`
/// - Returns: `[…, outputs]`
public func linear(_ x: Tensor, weight: Tensor, bias: Tensor) -> Tensor {
  require(
    x.rank > 0 && weight.rank == 2 && x.shape.last == weight.shape[0]
      && bias.shape == [weight.shape[1]],
    "linear: [rows, inputs]·[inputs, outputs] + [outputs] expected; "
      + "got \(x.shape)·\(weight.shape) + \(bias.shape)")
  let outputs = weight.shape[1]
  let plan = ProductPlan(x.rank == 1 ? [1] + x.shape : x.shape, weight.shape)
  return Tensor(shape: x.shape.dropLast() + [outputs]) { sums in
    // The sums start at the bias.
    bias.read { bias in
      for row in 0..<x.shape.dropLast().reduce(1, *) {
        (sums + row * outputs).initialize(from: bias, count: outputs)
      }
    }
    plan.run(x, weight, into: sums, accumulating: true)
  }
}
