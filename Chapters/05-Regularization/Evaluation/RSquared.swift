import TensorCore

/// The share of the targets' variance that the predictions explain.
///
///     R² = 1 − Σ(target − prediction)² / Σ(target − mean target)²
///
/// 1 is perfect, 0 no better than always saying the mean of *these* targets, and worse than that is
/// negative: R² is no square. With several outputs it is the mean of their R².
///
/// - Parameters:
///   - predictions: `[rows]` or `[rows, outputs]`
///   - targets: the same shape; no output may be the same in all rows.
/// - Returns: from −∞ to 1.
/// - Source: Wright, 1921, "Correlation and Causation".
/// - Exercise: 5.16
public func rSquared(predictions: Tensor, targets: Tensor) -> Double {
  require(
    predictions.shape == targets.shape && (1...2).contains(targets.rank) && targets.count > 0,
    "rSquared: two shapes [rows] or [rows, outputs] expected; "
      + "got \(predictions.shape) and \(targets.shape)")
  let error = targets - predictions
  let spread = targets - targets.mean(axis: 0)
  let (unexplained, total) = ((error * error).sum(axis: 0), (spread * spread).sum(axis: 0))
  require(
    total.elements.allSatisfy { $0 > 0 },
    "rSquared: targets that differ expected; got the same in all \(targets.shape[0]) rows")
  return Double((1 - unexplained / total).mean())
}
