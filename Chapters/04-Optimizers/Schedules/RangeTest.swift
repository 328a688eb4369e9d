import Foundation
import TensorCore

/// Which learning rates can be borne: one short training, with a rate that grows at every step.
///
/// The loss first hardly moves, then falls, and at last explodes. A good rate lies where it falls
/// fastest, well before the end of it.
///
///     let test = RangeTest(from: 1e-5, to: 10, steps: 100) { rate in
///       optimizer.learningRate = rate
///       …one training step…
///       return loss
///     }
///
/// - Source: Smith, 2017, "Cyclical Learning Rates for Training Neural Networks", section 3.3.
///   https://arxiv.org/abs/1506.01186
public struct RangeTest: Sendable {
  /// The rates tried, each the same factor above the one before.
  public private(set) var rates: [Scalar] = []
  /// The loss of each step, smoothed by a corrected moving average.
  public private(set) var losses: [Scalar] = []

  /// Runs the test; it ends early when the loss is four times the best, or no number.
  ///
  /// - Parameters:
  ///   - lowest: the first rate, above 0.
  ///   - highest: the last rate.
  ///   - steps: how many steps to train, 2 or more.
  ///   - smoothing: how much of the moving average of losses stays at each step.
  ///   - train: makes one training step with a rate, and returns its loss.
  public init(
    from lowest: Scalar, to highest: Scalar, steps: Int, smoothing: Scalar = 0.9,
    train: (Scalar) -> Scalar
  ) {
    require(
      0 < lowest && lowest < highest && steps > 1,
      "RangeTest: 0 < lowest < highest and 2 steps or more expected; "
        + "got \(lowest), \(highest), \(steps)")
    var average = MovingAverage(decay: smoothing)
    var best = Scalar.infinity
    for step in 0..<steps {
      let rate = lowest * pow(highest / lowest, Scalar(step) / Scalar(steps - 1))
      average.add(train(rate))
      rates.append(rate)
      losses.append(average.corrected)
      best = min(best, average.corrected)
      guard average.corrected <= 4 * best else { return }
    }
  }

  /// The rate at which the loss falls fastest, from one step to the next.
  public var steepest: Scalar {
    let falls = zip(losses, losses.dropFirst()).map { $0 - $1 }
    let place = falls.indices.filter { falls[$0].isFinite }.max { falls[$0] < falls[$1] }
    return rates[(place ?? 0) + 1 < rates.count ? (place ?? 0) + 1 : 0]
  }
}
