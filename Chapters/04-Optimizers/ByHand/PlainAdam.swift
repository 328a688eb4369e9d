import Foundation
import TensorCore

/// Adam: momentum above the line, RMSprop below it, both corrected for having begun at 0.
///
///     m ← β₁·m + (1 − β₁)·g            m̂ = m / (1 − β₁ᵗ)
///     v ← β₂·v + (1 − β₂)·g²           v̂ = v / (1 − β₂ᵗ)
///     θ ← θ − η·m̂ / (√v̂ + ε)
///
/// t counts updates, not epochs. Both decays are chosen, not learned. The mean above the line has a
/// sign; v below it has none. With v in both places, weights could only ever become smaller.
///
/// - Source: Kingma & Ba, 2015, algorithm 1.
public struct PlainAdam: PlainRule {
  /// The learning rate, η.
  public var rate: Scalar
  /// How much of the mean stays at each step, β₁.
  public var meanDecay: Scalar
  /// How much of the mean square stays at each step, β₂.
  public var squareDecay: Scalar
  /// Keeps the division finite, ε.
  public var epsilon: Scalar
  /// Where ε stands.
  public var epsilonPlace: EpsilonPlace

  /// The number of updates, t.
  public private(set) var step = 0
  /// The running mean of the gradient, m.
  public private(set) var mean: Tensor = 0
  /// The running mean of its square, v.
  public private(set) var square: Tensor = 0

  /// Nothing seen so far.
  public init(
    rate: Scalar = 1e-3, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999,
    epsilon: Scalar = 1e-8, epsilonPlace: EpsilonPlace = .outside
  ) {
    (self.rate, self.meanDecay, self.squareDecay) = (rate, meanDecay, squareDecay)
    (self.epsilon, self.epsilonPlace) = (epsilon, epsilonPlace)
  }

  /// Moves the weights one step.
  ///
  /// - Exercise: 4.8
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    step += 1
    mean = meanDecay * mean + (1 - meanDecay) * slope
    square = squareDecay * square + (1 - squareDecay) * slope * slope
    let correctedMean = mean / (1 - pow(meanDecay, Scalar(step)))
    let correctedSquare = square / (1 - pow(squareDecay, Scalar(step)))
    weights -= rate * correctedMean / epsilonPlace.root(correctedSquare, epsilon)
  }
}
