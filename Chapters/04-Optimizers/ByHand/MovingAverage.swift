import Foundation
import TensorCore

/// An average that forgets: the exponentially weighted moving average.
///
///     V₀ = 0      Vₜ = β·Vₜ₋₁ + (1 − β)·xₜ
///
/// Written out, `Vₜ = (1 − β)·(xₜ + β·xₜ₋₁ + β²·xₜ₋₂ + …)`: the newest number has the weight 1 − β,
/// and with each step back it is β times that. After about `1/(1 − β)` steps, the weight has fallen
/// to 1/e; so long is its memory.
///
/// The weights of the first t numbers add up to `1 − βᵗ` only, since V began at 0. Divided by that,
/// it is a true average from the first number on.
public struct MovingAverage: Sendable {
  /// How much of the average stays when a number arrives, β.
  public let decay: Scalar

  /// The average, Vₜ: drawn towards 0 at first.
  public private(set) var value: Scalar = 0

  /// How many numbers have arrived, t.
  public private(set) var count = 0

  /// An average of nothing yet.
  public init(decay: Scalar) {
    require(0 <= decay && decay < 1, "MovingAverage: a decay in 0 ..< 1 expected; got \(decay)")
    self.decay = decay
  }

  /// Takes a number into the average.
  public mutating func add(_ x: Scalar) {
    value = decay * value + (1 - decay) * x
    count += 1
  }

  /// The average without its lean towards 0, `Vₜ/(1 − βᵗ)`; 0 before the first number.
  public var corrected: Scalar {
    count == 0 ? 0 : value / (1 - pow(decay, Scalar(count)))
  }
}

/// The moving average after each of a row of numbers.
///
/// - Parameters:
///   - numbers: x₁, x₂, …
///   - decay: β, 0 or more and less than 1.
///   - isCorrected: whether each Vₜ is divided by `1 − βᵗ`.
/// - Returns: V₁, V₂, …, as many as there are numbers.
/// - Exercise: 4.3
public func movingAverages(
  of numbers: [Scalar], decay: Scalar, isCorrected: Bool = false
) -> [Scalar] {
  var average = MovingAverage(decay: decay)
  return numbers.map { x in
    average.add(x)
    return isCorrected ? average.corrected : average.value
  }
}
