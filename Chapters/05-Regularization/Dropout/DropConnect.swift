import Autograd
import MultilayerPerceptron
import TensorCore

/// A linear layer that drops weights, not outputs: in each training batch some connections are cut.
///
///     training        y = x·(W ⊙ mask/(1 − rate)) + b
///     inference       y = x·W + b
///
/// Dropout clears all connections of a unit at once; here each is cut on its own. (The paper draws a
/// mask for every row, and averages over masks at inference; this draws one for every batch, and
/// uses the mean weights.)
///
/// - Source: Wan, Zeiler, Zhang, LeCun & Fergus, 2013, "Regularization of Neural Networks using
///   DropConnect", section 3.
public struct DropConnect: ModalLayer {
  /// The layer whose weights are dropped.
  public let linear: Linear

  /// The chance of each weight to be dropped.
  public let rate: Scalar

  /// Drops weights of a layer with the chance `rate`, from 0 up to, not including, 1.
  public init(_ linear: Linear, rate: Scalar) {
    require(0..<1 ~= rate, "DropConnect: a rate in 0..<1 expected; got \(rate)")
    (self.linear, self.rate) = (linear, rate)
  }

  /// Maps `[…, inputs]` to `[…, outputs]`.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    guard training && rate > 0 else { return linear(x) }
    let weight = dropout(linear.weight, rate: rate, using: &generator)
    return Autograd.linear(x, weight: weight, bias: linear.bias)
  }
}
