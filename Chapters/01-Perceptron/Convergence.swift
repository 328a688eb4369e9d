import TensorCore

// Why the rule comes to an end, if an end there is.
//
// Put the bias among the weights (v for (w, b)), the constant 1 among the inputs (x for (x, 1)), and
// write the labels as signs y. From v = 0, each mistake adds ηyx to v, where y v·x ≤ 0.
// Let u be a line of length 1 that separates the rows with a margin: y u·x ≥ γ > 0 for all of them.
// After k mistakes
//
//     u·v  ≥ kηγ         each mistake adds η y u·x ≥ ηγ: v turns towards u;
//     ‖v‖² ≤ kη²R²       each adds 2ηy v·x + η²‖x‖², the first not positive: v grows slowly.
//
// No projection is longer than its vector, kηγ ≤ u·v ≤ ‖v‖ ≤ √k ηR, and therefore k ≤ (R/γ)².
// The number of rows is not in it, nor of inputs, nor is the rate.

/// The length of the longest row, the constant input included: `R = max ‖(x, 1)‖`.
///
/// - Parameter inputs: `[rows, inputs]`
/// - Returns: R, in the unit of the inputs.
public func radius(of inputs: Tensor) -> Scalar {
  let points = withConstantInput(inputs)
  return (points * points).sum(axis: -1).maximum().squareRoot()
}

extension Neuron {
  /// By how much every row is on its right side: `γ = min y (w·x + b) / ‖(w, b)‖`.
  ///
  /// The length of the coefficients does not matter, only the line. If a row lies on the wrong side
  /// the margin is negative.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: 0 or 1 for each row, `[rows]`.
  /// - Returns: γ, in the unit of the inputs.
  /// - Exercise: 1.11
  public func margin(on inputs: Tensor, labels: Tensor) -> Scalar {
    let length = (coefficients * coefficients).sum().squareRoot()
    return (signs(of: labels) * score(inputs)).minimum() / length
  }

  /// More mistakes than this the rule cannot make, starting from zero: `(R / γ)²`.
  ///
  /// Every separating line gives a bound, and the one with the widest margin the best.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: 0 or 1 for each row, `[rows]`; this neuron must have all of them right.
  /// - Returns: the largest number of mistakes, over all epochs together.
  /// - Source: Novikoff, 1962, "On Convergence Proofs on Perceptrons", theorem 1.
  public func mistakeBound(on inputs: Tensor, labels: Tensor) -> Scalar {
    let margin = margin(on: inputs, labels: labels)
    require(margin > 0, "mistakeBound: a separating line expected; got the margin \(margin)")
    let ratio = radius(of: inputs) / margin
    return ratio * ratio
  }
}
