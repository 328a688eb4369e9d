import TensorCore

/// Adadelta: the slope, divided by the size of slopes and multiplied by the size of steps.
///
///     s ← ρ·s + (1 − ρ)·g²
///     δ = g · √(u + ε) / √(s + ε)
///     u ← ρ·u + (1 − ρ)·δ²
///     θ ← θ − δ
///
/// - Source: Zeiler, 2012, algorithm 1.
public struct PlainAdadelta: PlainRule {
  /// How much of both means stays at each step, ρ.
  public var decay: Scalar
  /// What the first step begins with, ε; inside the roots.
  public var epsilon: Scalar
  /// The running mean of squared slopes, s.
  public private(set) var squares: Tensor = 0
  /// The running mean of squared steps, u.
  public private(set) var squaredSteps: Tensor = 0

  /// Nothing seen so far, and no step made.
  public init(decay: Scalar = 0.9, epsilon: Scalar = 1e-6) {
    (self.decay, self.epsilon) = (decay, epsilon)
  }

  /// Moves the weights one step.
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    squares = decay * squares + (1 - decay) * slope * slope
    let step = slope * sqrt(squaredSteps + epsilon) / sqrt(squares + epsilon)
    squaredSteps = decay * squaredSteps + (1 - decay) * step * step
    weights -= step
  }
}
