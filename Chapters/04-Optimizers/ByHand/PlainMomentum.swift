import TensorCore

/// Momentum: a velocity that remembers the slopes so far, and weights that follow it.
///
/// The method is written down in three ways. While η stays the same, all three walk the same path,
/// if the rate is chosen to match: ``Convention/rate(matching:of:decay:)``.
///
/// - Source: Polyak, 1964, "Some methods of speeding up the convergence of iteration methods".
public struct PlainMomentum: PlainRule {
  /// What the velocity is made of.
  public enum Convention: CaseIterable, Sendable {
    /// `v ← β·v + η·g; θ ← θ − v`: the velocity is the step itself.
    ///
    /// When η is lowered, the velocity keeps the old one for a while.
    case heavyBall
    /// `v ← β·v + g; θ ← θ − η·v`: a sum of slopes; the usual one in libraries.
    case sum
    /// `v ← β·v + (1 − β)·g; θ ← θ − η·v`: a moving average of slopes.
    ///
    /// In the long run its steps are `1 − β` times as long as those of the others.
    case average

    /// The rate at which this convention walks the path that another walks at its rate.
    public func rate(matching rate: Scalar, of other: Convention, decay: Scalar) -> Scalar {
      switch (self, other) {
      case (.average, .heavyBall), (.average, .sum): rate / (1 - decay)
      case (.heavyBall, .average), (.sum, .average): rate * (1 - decay)
      default: rate
      }
    }
  }

  /// The learning rate, η.
  public var rate: Scalar
  /// How much of the velocity stays at each step, β; with 0 it is plain descent.
  public var decay: Scalar
  /// What the velocity is made of.
  public var convention: Convention
  /// The velocity, v.
  public private(set) var velocity: Tensor = 0

  /// A ball at rest.
  public init(rate: Scalar, decay: Scalar = 0.9, convention: Convention = .heavyBall) {
    (self.rate, self.decay, self.convention) = (rate, decay, convention)
  }

  /// Moves the weights one step, after the velocity.
  ///
  /// - Exercise: 4.4
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    switch convention {
    case .heavyBall:
      velocity = decay * velocity + rate * slope
      weights -= velocity
    case .sum:
      velocity = decay * velocity + slope
      weights -= rate * velocity
    case .average:
      velocity = decay * velocity + (1 - decay) * slope
      weights -= rate * velocity
    }
  }
}
