import Autograd
import TensorCore

// The two oldest. Both depend on the residual e = prediction − target alone.

/// The squared error of each prediction, `e²`, in squared units of the target.
///
///     ∂loss/∂prediction = 2·e
///
/// Differentiable everywhere, with one minimum (in the prediction; in the weights of a network there
/// may be many). An error ten times as large pulls ten times as hard.
///
/// - Parameters:
///   - prediction: any shape; behind it, usually, no activation.
///   - target: the same shape.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the prediction if nothing is reduced.
/// - Source: Legendre, 1805, "Nouvelles méthodes pour la détermination des orbites des comètes".
public func squaredError(
  _ prediction: Variable, target: Tensor, reduction: Reduction = .mean
) -> Variable {
  residualLoss(prediction, target, reduction) { e in (e * e, 2 * e) }
}

/// The mean squared error, `mean((prediction − target)²)`, in squared units of the target.
///
/// The cost that belongs to ``squaredError(_:target:reduction:)``.
public func meanSquaredError(_ prediction: Variable, target: Tensor) -> Variable {
  squaredError(prediction, target: target)
}

/// The absolute error of each prediction, `|e|`, in units of the target.
///
///     ∂loss/∂prediction = sign(e)
///
/// However far off, a record pulls with the force 1, so that a few outliers are outvoted. There is
/// no derivative at e = 0, where 0 is taken, one of the subgradients −1…1. Nor does the force grow
/// less near the target: steps of a fixed size end up jumping to and fro.
///
/// - Parameters:
///   - prediction: any shape; behind it, usually, no activation.
///   - target: the same shape.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the prediction if nothing is reduced.
/// - Exercise: 3.1
public func absoluteError(
  _ prediction: Variable, target: Tensor, reduction: Reduction = .mean
) -> Variable {
  residualLoss(prediction, target, reduction) { e in (e.magnitudes, e.signs) }
}

/// The mean absolute error, `mean(|prediction − target|)`, in units of the target.
///
/// The cost that belongs to ``absoluteError(_:target:reduction:)``.
public func meanAbsoluteError(_ prediction: Variable, target: Tensor) -> Variable {
  absoluteError(prediction, target: target)
}

/// The absolute error with two slopes, whose least is not at the median but at a quantile.
///
///     loss = (1 − q)·e    where e > 0: the prediction is too high
///           −q·e          where e < 0: it is too low
///
/// With q = 0.9, too low costs nine times as much as too high. Pushed up with the force q by the
/// records above and down with 1 − q by those below, the best constant has the share q of all records
/// below it. Not differentiable at e = 0, where the slope is taken to be 0.
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape.
///   - quantile: q, between 0 and 1.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the prediction if nothing is reduced.
/// - Source: Koenker & Bassett, 1978, "Regression Quantiles".
/// - Exercise: 3.3
public func quantileLoss(
  _ prediction: Variable, target: Tensor, quantile: Scalar, reduction: Reduction = .mean
) -> Variable {
  require(0 < quantile && quantile < 1, "quantileLoss: a quantile in 0…1 expected; got \(quantile)")
  return residualLoss(prediction, target, reduction) { e in
    let slope = e.steps(below: -quantile, above: 1 - quantile)
    return (slope * e, slope)
  }
}
