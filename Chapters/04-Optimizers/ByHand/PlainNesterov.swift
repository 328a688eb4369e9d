import TensorCore

/// Nesterov's momentum: look ahead, and only then ask for the slope.
///
/// The velocity will carry the weights to `θ − β·v` in any case. The slope over there is better
/// advice than the one here: a ball that is about to overshoot brakes before it does.
///
///     v ← β·v + η·∇L(θ − β·v)
///     θ ← θ − v
///
/// It needs the gradient at a place where the weights are not, which is awkward in a training loop.
/// So libraries, and ``Momentum``, keep the look-ahead point φ = θ − β·v itself as the weights. With
/// the next velocity v′ = β·v + η·∇L(φ), the next such point is
///
///     φ′ = θ − v′ − β·v′ = φ + β·v − v′ − β·v′ = φ − η·∇L(φ) − β·v′
///
/// which asks for the slope at φ alone.
///
/// - Source: Nesterov, 1983; in this form Sutskever, Martens, Dahl & Hinton, 2013, equations 3–4.
public struct PlainNesterov: PlainRule {
  /// The learning rate, η.
  public var rate: Scalar
  /// How much of the velocity stays at each step, β.
  public var decay: Scalar
  /// The velocity, v.
  public private(set) var velocity: Tensor = 0

  /// A ball at rest.
  public init(rate: Scalar, decay: Scalar = 0.9) { (self.rate, self.decay) = (rate, decay) }

  /// Where the velocity alone would lead, φ.
  public func lookAhead(from weights: Tensor) -> Tensor { weights - decay * velocity }

  /// Moves the weights one step, after a velocity that knows the slope ahead.
  ///
  /// - Exercise: 4.5
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    velocity = decay * velocity + rate * gradient(lookAhead(from: weights))
    weights -= velocity
  }
}
