import Autograd

/// A rule for moving parameters downhill.
///
///     optimizer.update(parameters, along: loss.gradients())
public protocol Optimizer {
  /// Moves each parameter one step, given the derivatives of the loss.
  ///
  /// - Parameters:
  ///   - parameters: what to move; the same ones at each step.
  ///   - gradients: of the loss computed from their present values.
  mutating func update(_ parameters: [Variable], along gradients: Gradients)
}
