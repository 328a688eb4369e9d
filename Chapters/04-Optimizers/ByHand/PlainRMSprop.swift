import TensorCore

/// RMSprop: the slope, divided by the root of the running mean of its squares.
///
///     s ← β·s + (1 − β)·g²
///     θ ← θ − η·g / (√s + ε)
///
/// - Source: Tieleman & Hinton, 2012, lecture 6.5, with β = 0.9 and no ε.
public struct PlainRMSprop: PlainRule {
  /// The learning rate, η.
  public var rate: Scalar
  /// How much of the mean stays at each step, β.
  public var decay: Scalar
  /// Keeps the division finite, ε.
  public var epsilon: Scalar
  /// Where ε stands.
  public var epsilonPlace: EpsilonPlace
  /// The running mean of squared slopes, s.
  public private(set) var squares: Tensor = 0

  /// Nothing seen so far.
  public init(
    rate: Scalar, decay: Scalar = 0.9, epsilon: Scalar = 1e-8,
    epsilonPlace: EpsilonPlace = .outside
  ) {
    (self.rate, self.decay) = (rate, decay)
    (self.epsilon, self.epsilonPlace) = (epsilon, epsilonPlace)
  }

  /// Moves the weights one step.
  ///
  /// - Exercise: 4.7
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    squares = decay * squares + (1 - decay) * slope * slope
    weights -= rate * slope / epsilonPlace.root(squares, epsilon)
  }
}
