import Autograd
import TensorCore

/// AdamW: Adam, and apart from it, every weight shrinks by the share `η·λ` at each step.
///
/// Decay by way of the gradient, `g + λ·θ`, is divided by √v like everything else, so that weights
/// with large gradients hardly shrink; see ``Autograd/Gradients/addingDecay(_:of:)``. Beside the
/// division all weights shrink alike.
///
///     θ ← θ − η·λ·θ − η · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)
///
/// - Source: Loshchilov & Hutter, 2019, "Decoupled Weight Decay Regularization", algorithm 2.
///   https://arxiv.org/abs/1711.05101
public struct AdamW: Optimizer {
  private var adam: Adam

  /// How fast the weights decay, λ.
  public var weightDecay: Scalar

  /// The step size, η, of the decay as well.
  public var learningRate: Scalar {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }

  /// Adam's usual settings and a decay of a hundredth, unless told otherwise.
  public init(
    learningRate: Scalar = 1e-3, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999,
    epsilon: Scalar = 1e-8, weightDecay: Scalar = 0.01
  ) {
    checkSettings("AdamW", rate: learningRate, weightDecay: weightDecay)
    adam = Adam(
      learningRate: learningRate, meanDecay: meanDecay, squareDecay: squareDecay, epsilon: epsilon)
    self.weightDecay = weightDecay
  }

  /// Moves each parameter one step.
  public mutating func update(_ parameters: [Variable], along gradients: Gradients) {
    adam.update(parameters, along: gradients, weightDecay: weightDecay)
  }
}
