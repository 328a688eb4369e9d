import Autograd
import MultilayerPerceptron
import TensorCore

/// Normalizes each row over its own features, whatever else is in the batch.
///
///     y = γ·(x − μ) / √(σ² + ε) + β      μ, σ²: of this row
///
/// There is nothing to remember and no difference between training and inference, and a batch of
/// one is as good as any: which is why recurrent networks and transformers use it.
///
/// - Source: Ba, Kiros & Hinton, 2016, "Layer Normalization", eq. 3 and 4.
public struct LayerNorm: Layer {
  /// γ, `[features]`.
  public let gain: Variable

  /// β, `[features]`.
  public let bias: Variable

  /// ε: added to the variance.
  public let epsilon: Scalar

  /// A layer with the gain 1 and the bias 0 for each of `features` features.
  public init(features: Int, epsilon: Scalar = 1e-5) {
    (gain, bias) = (Variable(.ones([features])), Variable(.zeros([features])))
    self.epsilon = epsilon
  }

  /// Normalizes `[…, features]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    layerNorm(x, gain: gain, bias: bias, epsilon: epsilon)
  }
}

/// Normalizes each row by its mean and variance, as one node.
///
///     y = γ·x̂ + β                 x̂ = (x − μ)·s      s = 1/√(σ² + ε)
///     ∂β = Σ over rows of g        ∂γ = Σ over rows of g·x̂
///     ∂x = s·(h − mean(h) − x̂·mean(h·x̂)), with h = γ·g and means over the row
///
/// - Parameters:
///   - x: `[…, features]`
///   - gain: γ, `[features]`
///   - bias: β, `[features]`
///   - epsilon: ε.
/// - Returns: the shape of `x`.
public func layerNorm(
  _ x: Variable, gain: Variable, bias: Variable, epsilon: Scalar = 1e-5
) -> Variable {
  let y = layerNorm(x.value, gain: gain.value, bias: bias.value, epsilon: epsilon)
  return Variable(y, from: [x, gain, bias]) { upstream, gradients in
    let rows = RowGradients(
      at: x.value, gain: gain.value, epsilon: epsilon, upstream: upstream, centering: true)
    gradients.add(rows.x, to: x)
    gradients.add(rows.gain, to: gain)
    gradients.add(rows.bias, to: bias)
  }
}
