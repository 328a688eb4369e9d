import TensorCore

// A straight line, or plane, through points: the loss whose every property can be computed, and on
// which descent is best understood. With a last column of ones in the table X of the inputs, the
// bias is a weight like the others, the prediction is X·θ, and
//
//     L = 1/n · ‖X·θ − y‖²      ∇L = 2/n · Xᵀ·(X·θ − y)      ∇²L = 2/n · Xᵀ·X
//
// The second derivative H does not depend on θ. Let e be the distance to the minimum; a step of
// descent makes it e − η·H·e. Along a direction in which H has the curvature λ, it is multiplied by
// 1 − η·λ, and it shrinks as long as η < 2/λ. The largest curvature sets the rate, and the smallest
// then decides how long it takes.

/// The inputs with a column of ones at the end, `[rows, features + 1]`.
public func designMatrix(_ inputs: Tensor) -> Tensor {
  require(inputs.rank == 2, "designMatrix: [rows, features] expected; got \(inputs.shape)")
  return .concatenated([inputs, .ones([inputs.shape[0], 1])], axis: 1)
}

/// The mean of the squared errors of a linear model.
///
///     1/n · ‖X·θ − y‖²
///
/// - Parameters:
///   - weights: θ, `[features + 1, 1]`; the last one is the bias.
///   - design: X, `[rows, features + 1]`; see ``designMatrix(_:)``.
///   - targets: y, `[rows, 1]`
/// - Returns: the loss.
public func squaredError(of weights: Tensor, design: Tensor, targets: Tensor) -> Scalar {
  pow(matmul(design, weights) - targets, 2).mean()
}

/// The gradient of the mean squared error of a linear model.
///
///     2/n · Xᵀ·(X·θ − y)
///
/// - Parameters:
///   - weights: θ, `[features + 1, 1]`
///   - design: X, `[rows, features + 1]`
///   - targets: y, `[rows, 1]`
/// - Returns: `[features + 1, 1]`
/// - Exercise: 4.2
public func squaredErrorGradient(of weights: Tensor, design: Tensor, targets: Tensor) -> Tensor {
  let errors = matmul(design, weights) - targets
  return 2 / Scalar(targets.count) * matmul(design, errors, transposingLeft: true)
}

/// The weights with the least mean squared error, in closed form.
///
/// Where the gradient is 0, `Xᵀ·X·θ = Xᵀ·y`. That costs the inverse of a matrix with a row for
/// each feature; descent costs no inverse, and goes on to work where there is no closed form.
///
/// - Parameters:
///   - design: X, `[rows, features + 1]`, with columns none of which follows from the others.
///   - targets: y, `[rows, 1]`
/// - Returns: `[features + 1, 1]`
public func leastSquares(design: Tensor, targets: Tensor) -> Tensor {
  let square = matmul(design, design, transposingLeft: true)
  return matmul(square.inverse(), matmul(design, targets, transposingLeft: true))
}

/// The second derivatives of the mean squared error, `2/n · Xᵀ·X`: `[features + 1, features + 1]`.
public func squaredErrorHessian(design: Tensor) -> Tensor {
  2 / Scalar(design.shape[0]) * matmul(design, design, transposingLeft: true)
}
