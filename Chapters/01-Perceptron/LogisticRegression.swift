import TensorCore

// A neuron that says how sure it is: σ(z) = 1 / (1 + e⁻ᶻ) is read as the probability of a 1.
//
// On the line z = 0 it is ½, and the odds σ/(1 − σ) grow by the factor e with every unit of z.

/// The mean surprise at the true labels, in nats: log loss, binary cross-entropy.
///
///     L = −(1/n) Σ tᵢ log pᵢ + (1 − tᵢ) log(1 − pᵢ)        p = σ(z)
///
/// Computed like that, p would round to 0 or 1 for large scores, and log 0 = −∞. From the scores it
/// cannot fail: −log σ(z) = log(1 + e⁻ᶻ) and −log(1 − σ(z)) = z + log(1 + e⁻ᶻ) make the term
/// (1 − t)z + log(1 + e⁻ᶻ). For z < 0 the power may overflow, but log(1 + e⁻ᶻ) = −z + log(1 + eᶻ):
///
///     max(z, 0) − tz + log(1 + e^−|z|)
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - targets: 0 or 1 for each row, or a probability: t, `[rows]`.
/// - Returns: L; log 2 = 0.6931 if all scores are 0.
/// - Exercise: 1.15
public func logLoss(scores: Tensor, targets: Tensor) -> Scalar {
  requirePairs(scores, targets, "logLoss")
  let tail = log(1 + exp(-abs(scores)))
  return (maximum(scores, 0) - targets * scores + tail).mean()
}

/// How the log loss changes with each score: `(σ(zᵢ) − tᵢ) / n`.
///
/// From σ′ = σ(1 − σ): the slope of −log σ(z) is −(1 − p) and that of −log(1 − σ(z)) is p. Weighted
/// with t and 1 − t they make −t(1 − p) + (1 − t)p = p − t.
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - targets: t, `[rows]`.
/// - Returns: `∂L/∂z`, `[rows]`
/// - Source: Cox, 1958, "The Regression Analysis of Binary Sequences".
/// - Exercise: 1.16
public func logLossGradient(scores: Tensor, targets: Tensor) -> Tensor {
  requirePairs(scores, targets, "logLossGradient")
  return (sigmoid(scores) - targets) / Scalar(scores.count)
}

/// Stops the program unless there is a target for each score.
func requirePairs(_ scores: Tensor, _ targets: Tensor, _ operation: String) {
  require(
    scores.rank == 1 && scores.shape == targets.shape,
    "\(operation): two equal shapes [rows] expected; got \(scores.shape) and \(targets.shape)")
}
