import Autograd
import TensorCore

/// Momentum: descent with a velocity, like a heavy ball that rolls.
///
/// Slopes that keep their sign add up, to at most `1/(1 − β)` times a single one; slopes that change
/// their sign at every step cancel. In a ravine that is exactly what is wanted.
///
///     v ← β·v + g
///     θ ← θ − η·v
///
/// With `isNesterov`, the velocity looks one step ahead; see ``PlainNesterov``:
///
///     θ ← θ − η·(g + β·v)
///
/// - Source: Polyak, 1964, "Some methods of speeding up the convergence of iteration methods";
///   Nesterov, 1983, "A method of solving a convex programming problem with convergence rate
///   O(1/k²)"; Sutskever, Martens, Dahl & Hinton, 2013, "On the importance of initialization and
///   momentum in deep learning", equations 1–4.
public struct Momentum: Optimizer {
  /// The step size, η.
  public var learningRate: Scalar

  /// How much of the velocity stays at each step, β.
  public var decay: Scalar

  /// Whether the step is the one that the next velocity will ask for.
  public var isNesterov: Bool

  private var memory = WeightMemory(numbersPerWeight: 1)

  /// A ball that keeps nine tenths of its velocity, unless told otherwise.
  public init(learningRate: Scalar, decay: Scalar = 0.9, isNesterov: Bool = false) {
    checkSettings("Momentum", rate: learningRate, decays: [decay])
    (self.learningRate, self.decay, self.isNesterov) = (learningRate, decay, isNesterov)
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    let (rate, decay) = (learningRate, decay)
    // The step is a·g + b·v.
    let (a, b): (Scalar, Scalar) = isNesterov ? (1, decay) : (0, 1)
    memory.update(parameters, along: gradients) { stretch in
      let (weights, slopes) = (stretch.weights, stretch.gradient)
      let velocities = stretch.memory(0)
      for i in stretch.range {
        let velocity = decay * velocities[i] + slopes[i]
        weights[i] -= rate * (a * slopes[i] + b * velocity)
        velocities[i] = velocity
      }
    }
  }
}
