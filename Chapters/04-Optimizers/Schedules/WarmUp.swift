import Foundation
import TensorCore

// Warm-up: small steps first. At the start gradients are large and point anywhere, and the running
// means of Adam rest on a handful of them.

extension Schedule {
  /// A straight rise to the first rate of this schedule, which then begins.
  ///
  ///     η(0)·(t + 1)/n for t < n, and η(t − n) from there on
  ///
  /// - Parameter length: n, the number of steps before this schedule begins.
  /// - Returns: the longer schedule.
  public func warmedUp(over length: Int) -> Schedule {
    require(length >= 0, "warmedUp: 0 steps or more expected; got \(length)")
    return Schedule { t in
      t < length ? self(0) * Scalar(t + 1) / Scalar(length) : self(t - length)
    }
  }

  /// A rise in a straight line and a fall with the root of the steps, as Transformers are trained.
  ///
  ///     width^−½ · min(n^−½, n·warmUp^−3/2), n = t + 1
  ///
  /// - Parameters:
  ///   - width: the width of the model, d.
  ///   - warmUp: how many steps the rate rises.
  /// - Returns: the schedule.
  /// - Source: Vaswani et al., 2017, "Attention Is All You Need", equation 3; their steps are counted
  ///   from 1. https://arxiv.org/abs/1706.03762
  public static func inverseSquareRoot(width: Int, warmUp: Int) -> Schedule {
    Schedule { t in
      let n = Scalar(t + 1)
      return pow(Scalar(width), -0.5) * min(pow(n, -0.5), n * pow(Scalar(warmUp), -1.5))
    }
  }

  /// One cycle: up to a high rate, and down to next to none.
  ///
  /// Both ways follow a cosine. A rate that is too high for a start, and too high to end with, is
  /// crossed in the middle, where it gets far and finds wide minima.
  ///
  /// - Parameters:
  ///   - peak: the highest rate; the range test tells which ones can be borne.
  ///   - length: steps in all, 2 or more.
  ///   - rise: which share of them leads upwards.
  ///   - startDivisor: the first rate is the peak divided by this.
  ///   - endDivisor: the last rate is the first one divided by this.
  /// - Returns: the schedule.
  /// - Source: Smith & Topin, 2018, "Super-Convergence". https://arxiv.org/abs/1708.07120
  public static func oneCycle(
    peak: Scalar, over length: Int, rise: Scalar = 0.3, startDivisor: Scalar = 25,
    endDivisor: Scalar = 10_000
  ) -> Schedule {
    require(length > 1, "oneCycle: 2 steps or more expected; got \(length)")
    let first = peak / startDivisor
    let last = first / endDivisor
    let (top, end) = (rise * Scalar(length) - 1, Scalar(length - 1))
    return Schedule { t in
      let t = min(Scalar(t), end)
      let (from, to, share) =
        t <= top ? (first, peak, t / top) : (peak, last, (t - top) / (end - top))
      return to + (from - to) * (1 + cos(.pi * share)) / 2
    }
  }
}
