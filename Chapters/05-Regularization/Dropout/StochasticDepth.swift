import Autograd
import MultilayerPerceptron
import TensorCore

/// A shortcut around layers that are left out at random: the network is shorter than it looks.
///
///     training        y = x + keep/(1 − rate)·f(x)      keep: 0 with the chance `rate`, else 1
///     inference       y = x + f(x)
///
/// Drawn for each row of the batch. What is left out passes no gradient, and x still passes its own,
/// so that the layers before learn as if in a shallow network.
///
/// - Source: Huang, Sun, Liu, Sedra & Weinberger, 2016, "Deep Networks with Stochastic Depth", eq. 2
///   (with the scaling of inference moved into training).
public struct StochasticDepth: ModalLayer {
  /// f: what is added to its own input, and must keep its shape.
  public let branch: any Layer

  /// The chance of a row to take the shortcut alone.
  public let rate: Scalar

  /// Leaves out a branch with the chance `rate`, from 0 up to, not including, 1.
  public init(_ branch: any Layer, rate: Scalar) {
    require(0..<1 ~= rate, "StochasticDepth: a rate in 0..<1 expected; got \(rate)")
    (self.branch, self.rate) = (branch, rate)
  }

  /// Maps `[batch, …]` to the same shape.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    let y = branch.applied(to: x, training: training, using: &generator)
    require(
      y.shape == x.shape,
      "StochasticDepth: a branch that keeps the shape \(x.shape) expected; got \(y.shape)")
    guard training && rate > 0 else { return x + y }
    let perRow = [x.shape[0]] + [Int](repeating: 1, count: x.shape.count - 1)
    let keep = keptMask(perRow, rate: rate, using: &generator) / (1 - rate)
    return x + y * Variable(constant: keep)
  }
}
