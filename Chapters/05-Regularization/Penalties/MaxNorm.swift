import Autograd
import TensorCore

/// Shortens the incoming weights of each unit to a length of at most `limit`.
///
///     w ← w · min(1, limit/‖w‖)        w: a column of W
///
/// No price but a border: inside it nothing pulls. After each step of an optimizer, weights that
/// have left are put back on it. Dropout with long steps is often combined with it.
///
/// - Parameters:
///   - weight: W, `[inputs, units]`; a column belongs to a unit.
///   - limit: the greatest length, above 0.
/// - Returns: the same shape.
/// - Source: Srivastava et al., 2014, "Dropout: A Simple Way to Prevent Neural Networks from
///   Overfitting", section 5.1.
/// - Exercise: 5.3
public func clippedColumns(_ weight: Tensor, toNorm limit: Scalar) -> Tensor {
  require(
    weight.rank == 2 && limit > 0,
    "clippedColumns: a weight [inputs, units] and a limit above 0 expected; "
      + "got \(weight.shape) and \(limit)")
  let lengths = sqrt((weight * weight).sum(axis: 0))
  return weight * (limit / maximum(lengths, Tensor(limit)))
}

/// Puts every weight matrix back inside the border, after the optimizer's step.
public func constrain(_ weights: [Variable], toNorm limit: Scalar) {
  for weight in weights { weight.value = clippedColumns(weight.value, toNorm: limit) }
}
