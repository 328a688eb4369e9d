import TensorCore

/// ∂loss/∂variable for every leaf the loss depends on.
///
/// A value: two calls give two of them, nothing has to be set to zero between training steps, and
/// adding up the gradients of several losses is an explicit ``+(_:_:)``.
public struct Gradients {
  var table: [Variable: Tensor] = [:]

  /// The gradient of one variable, of the same shape as its value.
  ///
  /// Zero for a leaf on which the loss does not depend. The gradients of intermediate results are
  /// dropped once they have been passed on, unless `gradients(keepingAll: true)` was asked for. It
  /// can be changed, before an optimizer uses it: clipped, or joined by what weight decay adds.
  public subscript(variable: Variable) -> Tensor {
    get {
      if let gradient = table[variable] { return gradient }
      require(
        variable.isLeaf,
        "gradients: the gradient of an intermediate result was not kept; use gradients(keepingAll: true)"
      )
      return .zeros(variable.shape)
    }
    set {
      require(
        newValue.shape == variable.shape,
        "gradients: a gradient of the shape \(variable.shape) of its variable expected; "
          + "got \(newValue.shape)")
      table[variable] = newValue
    }
  }

  /// The gradients of the sum of two losses: for collecting over several batches.
  public static func + (a: Gradients, b: Gradients) -> Gradients {
    var sum = a
    sum.table.merge(b.table) { $0 + $1 }
    return sum
  }

  /// Each gradient, changed by `transform`: for scaling and clipping.
  public func mapValues(_ transform: (Tensor) -> Tensor) -> Gradients {
    var result = self
    result.table = table.mapValues(transform)
    return result
  }
}
