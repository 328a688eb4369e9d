import Foundation
import TensorCore

/// A learning rate that changes while training goes on.
///
///     let schedule = Schedule.cosine(from: 0.1, to: 0.001, over: 900).warmedUp(over: 100)
///     for step in 0..<1000 {
///       optimizer.learningRate = schedule(step)
///       …
///
/// What a step is, an update or an epoch, is up to the loop that asks.
public struct Schedule: Sendable {
  private let rate: @Sendable (Int) -> Scalar

  /// A schedule by its formula.
  ///
  /// - Parameter rate: η at each step, counted from 0.
  public init(_ rate: @escaping @Sendable (Int) -> Scalar) { self.rate = rate }

  /// The learning rate of a step, counted from 0.
  public func callAsFunction(_ step: Int) -> Scalar {
    require(step >= 0, "Schedule: a step of 0 or more expected; got \(step)")
    return rate(step)
  }

  /// The same rate for ever.
  public static func constant(_ rate: Scalar) -> Schedule { Schedule { _ in rate } }

  /// A staircase: `η₀·factor^⌊t/length⌋`.
  ///
  /// - Parameters:
  ///   - start: η₀.
  ///   - factor: what the rate is multiplied by at the end of each stair.
  ///   - length: steps on a stair.
  /// - Returns: the schedule.
  public static func step(
    from start: Scalar, factor: Scalar = 0.5, every length: Int
  ) -> Schedule {
    require(length > 0, "step: stairs of 1 step or more expected; got \(length)")
    return Schedule { t in start * pow(factor, Scalar(t / length)) }
  }

  /// The same share less at every step: `η₀·factor^t`.
  public static func exponential(from start: Scalar, factor: Scalar) -> Schedule {
    Schedule { t in start * pow(factor, Scalar(t)) }
  }

  /// Half a wave of the cosine: level at first, steep in the middle, level at the end.
  ///
  ///     η₁ + (η₀ − η₁)·(1 + cos(π·t/T))/2
  ///
  /// - Parameters:
  ///   - start: η₀, at step 0.
  ///   - end: η₁, at step T and after it.
  ///   - length: T.
  /// - Returns: the schedule.
  /// - Source: Loshchilov & Hutter, 2017, "SGDR: Stochastic Gradient Descent with Warm Restarts",
  ///   equation 5, without restarts. https://arxiv.org/abs/1608.03983
  /// - Exercise: 4.10
  public static func cosine(from start: Scalar, to end: Scalar = 0, over length: Int) -> Schedule {
    Schedule { t in
      let share = Scalar(min(t, length)) / Scalar(length)
      return end + (start - end) * (1 + cos(.pi * share)) / 2
    }
  }
}
