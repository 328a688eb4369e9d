import Autograd
import MultilayerPerceptron
import TensorCore

/// Divides each row by its root mean square: layer normalization without the mean.
///
///     y = γ·x / √(mean(x²) + ε)
///
/// - Source: Zhang & Sennrich, 2019, "Root Mean Square Layer Normalization", eq. 4.
public struct RMSNorm: Layer {
  /// γ, `[features]`.
  public let gain: Variable

  /// ε: added to the mean square.
  public let epsilon: Scalar

  /// A layer with the gain 1 for each of `features` features.
  public init(features: Int, epsilon: Scalar = 1e-5) {
    gain = Variable(.ones([features]))
    self.epsilon = epsilon
  }

  /// Scales `[…, features]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    rmsNorm(x, gain: gain, epsilon: epsilon)
  }
}

/// Divides each row by its root mean square, as one node.
///
///     y = γ·x̂      x̂ = x·s      s = 1/√(mean(x²) + ε)
///     ∂γ = Σ over rows of g·x̂
///     ∂x = s·(h − x̂·mean(h·x̂)), with h = γ·g and the mean over the row
///
/// It is layer normalization with 0 in the place of the mean, and so is its gradient: only what
/// would stretch the row is taken out, as a shift is not undone.
///
/// - Parameters:
///   - x: `[…, features]`
///   - gain: γ, `[features]`
///   - epsilon: ε.
/// - Returns: the shape of `x`.
public func rmsNorm(_ x: Variable, gain: Variable, epsilon: Scalar = 1e-5) -> Variable {
  require(
    gain.shape == x.shape.suffix(1) && gain.value.count > 0,
    "rmsNorm: […, features] and a gain for each feature expected; got \(x.shape) and \(gain.shape)")
  let y = scaledByRootMeanSquare(x.value, gain: gain.value, epsilon: epsilon)
  return Variable(y, from: [x, gain]) { upstream, gradients in
    let rows = RowGradients(
      at: x.value, gain: gain.value, epsilon: epsilon, upstream: upstream, centering: false)
    gradients.add(rows.x, to: x)
    gradients.add(rows.gain, to: gain)
  }
}
