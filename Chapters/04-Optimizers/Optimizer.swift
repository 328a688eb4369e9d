import Autograd
import TensorCore

/// A rule for moving parameters downhill.
///
///     optimizer.update(parameters, along: loss.gradients())
public protocol Optimizer {
  /// The step size, η; a ``Schedule`` changes it while training goes on.
  var learningRate: Scalar { get set }

  /// Moves each parameter one step, given the derivatives of the loss.
  ///
  /// - Parameters:
  ///   - parameters: what to move; the same ones at each step.
  ///   - gradients: of the loss computed from their present values.
  mutating func update(_ parameters: [Variable], along gradients: Gradients)
}

/// Refuses settings with which no rule can work.
///
/// - Parameters:
///   - name: of the optimizer, for the message.
///   - rate: the learning rate: 0 or more.
///   - decays: what stays of running sums and means: 0 or more, and less than 1.
///   - epsilon: what keeps a division finite: 0 or more.
///   - weightDecay: 0 or more.
func checkSettings(
  _ name: String, rate: Scalar, decays: [Scalar] = [], epsilon: Scalar = 0, weightDecay: Scalar = 0
) {
  require(rate >= 0, "\(name): a learning rate of 0 or more expected; got \(rate)")
  require(
    decays.allSatisfy { 0 <= $0 && $0 < 1 },
    "\(name): decays of 0 or more and below 1 expected; got \(decays)")
  require(epsilon >= 0, "\(name): an epsilon of 0 or more expected; got \(epsilon)")
  require(weightDecay >= 0, "\(name): a weight decay of 0 or more expected; got \(weightDecay)")
}
