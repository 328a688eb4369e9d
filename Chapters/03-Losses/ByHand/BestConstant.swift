import TensorCore

// What does a loss make of many numbers, if one must stand for all? At the best constant c, the pulls
// of all records cancel:
//
//     Σᵢ slope(c − yᵢ) = 0
//
// For squared errors this is Σ 2(c − yᵢ) = 0: the mean. For absolute errors as many must pull up as
// down: the median. For the quantile loss, q·(records above) = (1 − q)·(records below): the quantile.

/// The number that minimizes the sum of a loss over all targets.
///
/// All losses of ``ResidualLoss`` are convex, so the sum of the slopes never falls as c grows, and
/// bisection between the least and the greatest target finds where it passes through 0.
///
/// - Parameters:
///   - targets: at least one number.
///   - loss: what a residual costs.
/// - Returns: the minimizer; where a whole interval is as good, its lower end.
/// - Exercise: 3.4
public func bestConstant(for targets: [Scalar], under loss: ResidualLoss) -> Scalar {
  guard var low = targets.min(), var high = targets.max() else {
    fatalError("bestConstant: at least one target expected; got none")
  }
  // Enough halvings for the last bit of either precision.
  for _ in 0..<100 {
    let middle = low + (high - low) / 2
    let pull = targets.reduce(0) { $0 + loss.slope(middle - $1) }
    if pull < 0 { low = middle } else { high = middle }
  }
  return high
}
