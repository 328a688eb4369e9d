import TensorCore

// Two losses for signs −1 and +1. Both ask for yz, which is positive on the right side: the first
// that it is not negative, the second that it is at least 1.

/// The mean distance into the wrong side, in units of the score: the perceptron's loss.
///
///     L = (1/n) Σ max(0, −yᵢzᵢ)
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - signs: −1 or +1 for each row, y, `[rows]`; see ``signs(of:)``.
/// - Returns: L, 0 if no row is on the wrong side (or if all scores are 0).
/// - Exercise: 1.12
public func perceptronLoss(scores: Tensor, signs: Tensor) -> Scalar {
  requireSigns(signs, scores, "perceptronLoss")
  return maximum(0, -signs * scores).mean()
}

/// How the perceptron's loss changes with each score: `−yᵢ/n` where `yᵢzᵢ < 0`, and 0 elsewhere.
///
/// The 1/n is the mean's. At yz = 0 the loss has a kink and any slope from −y/n to 0 would do; here
/// it is 0, so that a row exactly on the line pulls at nothing. With a single row this is the
/// perceptron's rule, `w ← w + ηyx` at a mistake.
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - signs: −1 or +1 for each row, y, `[rows]`.
/// - Returns: `∂L/∂z`, `[rows]`
/// - Exercise: 1.13
public func perceptronLossGradient(scores: Tensor, signs: Tensor) -> Tensor {
  requireSigns(signs, scores, "perceptronLossGradient")
  let isWrong = signs * scores .< 0
  return -signs * isWrong / Scalar(scores.count)
}

/// The mean lack of a margin of 1: the hinge loss of the support vector machine.
///
///     L = (1/n) Σ max(0, 1 − yᵢzᵢ)
///
/// It punishes rows on the right side too, while they are nearer to the line than the margin.
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - signs: −1 or +1 for each row, y, `[rows]`.
/// - Returns: L, 0 if every row is beyond the margin.
/// - Source: Cortes & Vapnik, 1995, "Support-Vector Networks".
public func hingeLoss(scores: Tensor, signs: Tensor) -> Scalar {
  requireSigns(signs, scores, "hingeLoss")
  return maximum(0, 1 - signs * scores).mean()
}

/// How the hinge loss changes with each score: `−yᵢ/n` where `yᵢzᵢ < 1`, and 0 elsewhere.
///
/// - Parameters:
///   - scores: z, `[rows]`.
///   - signs: −1 or +1 for each row, y, `[rows]`.
/// - Returns: `∂L/∂z`, `[rows]`
public func hingeLossGradient(scores: Tensor, signs: Tensor) -> Tensor {
  requireSigns(signs, scores, "hingeLossGradient")
  let isTooClose = signs * scores .< 1
  return -signs * isTooClose / Scalar(scores.count)
}

private func requireSigns(_ signs: Tensor, _ scores: Tensor, _ operation: String) {
  require(
    scores.rank == 1 && scores.shape == signs.shape,
    "\(operation): two equal shapes [rows] expected; got \(scores.shape) and \(signs.shape)")
  require(
    signs.elements.allSatisfy { abs($0) == 1 },
    "\(operation): signs −1 and +1 expected; got \(signs)")
}
