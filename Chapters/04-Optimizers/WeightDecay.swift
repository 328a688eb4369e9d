import Autograd
import TensorCore

extension Gradients {
  /// The gradients of the loss plus `λ/2 · ‖θ‖²`: weight decay by way of the loss.
  ///
  ///     g + λ·θ
  ///
  /// In plain descent a step then shrinks every weight by the share η·λ, and to punish large weights
  /// or to let all weights decay is the same thing. Momentum passes the decay through its velocity;
  /// Adagrad, RMSprop and Adam divide it by the size of the gradients as well. Where that is not
  /// wanted, decay belongs into the step, apart from the gradient; see ``AdamW``.
  ///
  /// - Parameters:
  ///   - strength: λ, 0 or more.
  ///   - parameters: which weights decay; biases and gains usually do not.
  /// - Returns: the gradients to hand to an optimizer.
  public func addingDecay(_ strength: Scalar, of parameters: [Variable]) -> Gradients {
    require(strength >= 0, "addingDecay: a strength of 0 or more expected; got \(strength)")
    var result = self
    for parameter in parameters { result[parameter] += strength * parameter.value }
    return result
  }
}
