import TensorCore

/// Adagrad: each weight's steps, divided by the root of the sum of its squared slopes so far.
///
///     s ← s + g²
///     θ ← θ − η·g / (√s + ε)
///
/// - Source: Duchi, Hazan & Singer, 2011.
public struct PlainAdagrad: PlainRule {
  /// The learning rate, η.
  public var rate: Scalar
  /// Keeps the division finite, ε.
  public var epsilon: Scalar
  /// Where ε stands.
  public var epsilonPlace: EpsilonPlace
  /// The sum of squared slopes, s.
  public private(set) var squares: Tensor = 0

  /// Nothing seen so far.
  public init(
    rate: Scalar, epsilon: Scalar = 1e-8, epsilonPlace: EpsilonPlace = .outside
  ) {
    (self.rate, self.epsilon, self.epsilonPlace) = (rate, epsilon, epsilonPlace)
  }

  /// Moves the weights one step.
  ///
  /// - Exercise: 4.6
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    squares = squares + slope * slope
    weights -= rate * slope / epsilonPlace.root(squares, epsilon)
  }
}
