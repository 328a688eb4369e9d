import TensorCore

/// ∂loss/∂variable for every leaf the loss depends on.
///
/// A value: two calls give two of them, nothing has to be set to zero between training steps, and
/// adding up the gradients of several losses is an explicit ``+(_:_:)``.
public struct Gradients {
  private var table: [Variable: Tensor] = [:]

  /// The gradient of one variable, of the same shape as its value.
  ///
  /// Zero for a leaf on which the loss does not depend. The gradients of intermediate results are
  /// dropped once they have been passed on, unless `gradients(keepingAll: true)` was asked for.
  public subscript(variable: Variable) -> Tensor {
    if let gradient = table[variable] { return gradient }
    require(
      variable.isLeaf,
      "gradients: the gradient of an intermediate result was not kept; use gradients(keepingAll: true)"
    )
    return .zeros(variable.shape)
  }

  /// Adds a contribution to ∂loss/∂variable, if that variable needs it.
  ///
  /// For use in pullbacks. A value that is used several times collects several contributions: the
  /// chain rule sums over all paths.
  ///
  /// - Parameters:
  ///   - contribution: of the shape of the variable; computed only if needed.
  ///   - variable: an input of the operation.
  public mutating func add(_ contribution: @autoclosure () -> Tensor, to variable: Variable) {
    guard variable.needsGradient else { return }
    let contribution = contribution()
    require(
      contribution.shape == variable.shape,
      "gradients: a contribution of the shape \(variable.shape) of its variable expected; "
        + "got \(contribution.shape)")
    if let index = table.index(forKey: variable) {
      table.values[index] += contribution
    } else {
      table[variable] = contribution
    }
  }

  /// Changes ∂loss/∂variable in place, if that variable needs a gradient.
  ///
  /// For pullbacks that touch a small part of a large gradient, such as a few rows of a table.
  ///
  /// - Parameters:
  ///   - variable: an input of the operation.
  ///   - body: adds to the gradient so far, which begins as zeros.
  public mutating func accumulate(into variable: Variable, _ body: (inout Tensor) -> Void) {
    guard variable.needsGradient else { return }
    body(&table[variable, default: .zeros(variable.shape)])
  }

  /// Takes out the gradient of a result that has no more use for it.
  mutating func remove(_ variable: Variable) -> Tensor? { table.removeValue(forKey: variable) }

  /// The gradients of the sum of two losses: for collecting over several batches.
  public static func + (a: Gradients, b: Gradients) -> Gradients {
    var sum = a
    for (variable, gradient) in b.table { sum.add(gradient, to: variable) }
    return sum
  }

  /// Each gradient, changed by `transform`: for scaling and clipping.
  public func mapValues(_ transform: (Tensor) -> Tensor) -> Gradients {
    var result = self
    result.table = table.mapValues(transform)
    return result
  }
}
