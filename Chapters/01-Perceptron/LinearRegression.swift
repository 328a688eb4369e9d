import TensorCore

// A neuron without an activation: the score itself is the prediction.

/// The mean squared difference: `L = (1/n) Σ (zᵢ − tᵢ)²`.
///
/// - Parameters:
///   - scores: the predictions z, `[rows]`.
///   - targets: what they should be, t, `[rows]`.
/// - Returns: L, in the square of the targets' unit.
public func squaredError(scores: Tensor, targets: Tensor) -> Scalar {
  requirePairs(scores, targets, "squaredError")
  let difference = scores - targets
  return (difference * difference).mean()
}

/// How the squared error changes with each score: `2 (zᵢ − tᵢ) / n`.
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - targets: t, `[rows]`.
/// - Returns: `∂L/∂z`, `[rows]`
/// - Source: Widrow & Hoff, 1960, "Adaptive Switching Circuits", who followed it row by row.
public func squaredErrorGradient(scores: Tensor, targets: Tensor) -> Tensor {
  requirePairs(scores, targets, "squaredErrorGradient")
  return 2 * (scores - targets) / Scalar(scores.count)
}

/// The neuron with the least squared error of all, without a single step of descent.
///
/// Let X be the inputs with the constant 1 and v the coefficients, bias last. Where the error is
/// least its gradient 2Xᵀ(Xv − t)/n is zero, which leaves one linear system, the normal equations:
///
///     XᵀX v = Xᵀt        v = (XᵀX)⁻¹ Xᵀt
///
/// - Parameters:
///   - inputs: `[rows, inputs]`, at least inputs + 1 rows; no column may be a sum of multiples of
///     the others and 1, or XᵀX has no inverse.
///   - targets: t, `[rows]`.
/// - Returns: the neuron at the bottom of the valley.
/// - Source: Legendre, 1805, "Nouvelles méthodes pour la détermination des orbites des comètes".
/// - Exercise: 1.17
public func leastSquares(inputs: Tensor, targets: Tensor) -> Neuron {
  let x = withConstantInput(inputs)
  let squares = matmul(x, x, transposingLeft: true)
  let products = matmul(x, targets, transposingLeft: true)
  return Neuron(coefficients: matmul(squares.inverse(), products))
}
