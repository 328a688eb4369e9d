import TensorCore

/// The matrix product, batched over leading axes.
///
/// With C = A·B, an element of A meets a row of B, and an element of B a column of A:
///
///     ∂loss/∂A = ∂loss/∂C · Bᵀ        ∂loss/∂B = Aᵀ · ∂loss/∂C
///
/// - Parameters:
///   - a: `[…, m, k]`, or `[…, k, m]` if transposed.
///   - b: `[…, k, n]`, or `[…, n, k]` if transposed.
///   - transposingLeft: whether `a` enters transposed.
///   - transposingRight: whether `b` enters transposed.
/// - Returns: `[…, m, n]`
/// - Exercise: 0.12
public func matmul(
  _ a: Variable, _ b: Variable, transposingLeft: Bool = false, transposingRight: Bool = false
) -> Variable {
  let product = matmul(
    a.value, b.value, transposingLeft: transposingLeft, transposingRight: transposingRight)
  return Variable(product, from: [a, b]) { upstream, gradients in
    // A transposed operand wants the transposed gradient: (X·Y)ᵀ = Yᵀ·Xᵀ.
    gradients.add(
      (transposingLeft
        ? matmul(b.value, upstream, transposingLeft: transposingRight, transposingRight: true)
        : matmul(upstream, b.value, transposingRight: !transposingRight)).summed(to: a.shape),
      to: a)
    gradients.add(
      (transposingRight
        ? matmul(upstream, a.value, transposingLeft: true, transposingRight: transposingLeft)
        : matmul(a.value, upstream, transposingLeft: !transposingLeft)).summed(to: b.shape),
      to: b)
  }
}

/// An affine map of each row in one step: `y = x·W + b`.
///
///     ∂x = ∂y·Wᵀ        ∂W = xᵀ·∂y        ∂b = Σ over rows of ∂y
///
/// - Parameters:
///   - x: `[…, inputs]`
///   - weight: `[inputs, outputs]`
///   - bias: `[outputs]`
/// - Returns: `[…, outputs]`
public func linear(_ x: Variable, weight: Variable, bias: Variable) -> Variable {
  let y = linear(x.value, weight: weight.value, bias: bias.value)
  return Variable(y, from: [x, weight, bias]) { upstream, gradients in
    let rows = upstream.reshaped([-1, bias.shape[0]])
    gradients.add(
      matmul(rows, weight.value, transposingRight: true).reshaped(x.shape), to: x)
    gradients.add(
      matmul(x.value.reshaped([-1, weight.shape[0]]), rows, transposingLeft: true), to: weight)
    gradients.add(rows.sum(axis: 0), to: bias)
  }
}

extension Variable {
  /// The inverse matrix: from `A·A⁻¹ = I` follows `∂A = −A⁻ᵀ·∂Y·A⁻ᵀ`.
  public func inverse() -> Variable {
    let y = value.inverse()
    return Variable(y, from: [self]) { [self] upstream, gradients in
      let right = matmul(upstream, y, transposingRight: true)
      gradients.add(-matmul(y, right, transposingLeft: true), to: self)
    }
  }

  /// The determinant of a regular matrix: `∂A = ∂y · det A · A⁻ᵀ` (Jacobi's formula).
  public func determinant() -> Variable {
    let y = value.determinant()
    return Variable(Tensor(y), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream * y * value.inverse().transposed(), to: self)
    }
  }
}
