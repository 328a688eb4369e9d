import TensorCore

// Reverse mode. Forwards, each operation has left a node in a graph; backwards, every node is
// visited once, after all nodes that use its value, so that its own gradient is complete when it
// is passed on to the inputs:
//
//     ∂loss/∂input = Σ over the uses of input: ∂loss/∂use · ∂use/∂input
//
// One sweep gives all derivatives of one loss, however many parameters there are, for a small
// multiple of the price of the loss itself.

extension Variable {
  /// The derivatives of this scalar with respect to all leaves beneath it.
  ///
  /// - Parameter keepingAll: whether the gradients of intermediate results are kept too.
  /// - Returns: the gradients; asking again gives the same.
  /// - Source: Linnainmaa, 1970; Rumelhart, Hinton & Williams, 1986,
  ///   "Learning representations by back-propagating errors".
  public func gradients(keepingAll: Bool = false) -> Gradients {
    require(
      value.count == 1,
      "gradients: a loss with one element expected; got shape \(shape). Take its sum or mean, "
        + "or pass an upstream gradient")
    return gradients(upstream: .ones(shape), keepingAll: keepingAll)
  }

  /// The derivatives of `Σ upstream · self` with respect to all leaves beneath it.
  ///
  /// - Parameters:
  ///   - upstream: a weight for each element of this variable: what a later stage would send back.
  ///   - keepingAll: whether the gradients of intermediate results are kept too.
  /// - Returns: the gradients.
  public func gradients(upstream: Tensor, keepingAll: Bool = false) -> Gradients {
    var gradients = Gradients()
    gradients.add(upstream, to: self)
    for node in topologicalOrder(from: self) {
      guard let pullback = node.pullback else { continue }
      for edge in node.edges {
        require(
          edge.version == edge.input.version,
          "gradients: a parameter changed after the loss was computed from it; compute the loss again"
        )
      }
      let upstream = keepingAll ? gradients[node] : gradients.remove(node)
      if let upstream { pullback(upstream, &gradients) }
    }
    return gradients
  }
}

/// Everything beneath `root` that needs a gradient, each node before its inputs.
///
/// A depth-first walk that keeps its own stack: the depth of a graph is bounded by memory, not by
/// the call stack. A node is put in place after everything beneath it, so the reverse of that order
/// has each node before its inputs, even where paths split and meet again.
///
/// - Complexity: O(nodes + edges)
public func topologicalOrder(from root: Variable) -> [Variable] {
  var visited: Set<Variable> = []
  var order: [Variable] = []
  var stack = [(node: root, inputsAreDone: false)]
  while let (node, inputsAreDone) = stack.popLast() {
    if inputsAreDone {
      order.append(node)
    } else if node.needsGradient && visited.insert(node).inserted {
      stack.append((node, true))
      for edge in node.edges { stack.append((edge.input, false)) }
    }
  }
  return order.reversed()
}

// MARK: - Derivatives of functions

/// The value of a function and its derivatives at a point.
///
///     let (value, gradient) = valueWithGradient(at: 3) { x in x * x }      // 9 and 6
///
/// - Parameters:
///   - point: where.
///   - function: any differentiable function with one number as its result.
/// - Returns: the value, and a gradient of the shape of the point.
public func valueWithGradient(
  at point: Tensor, of function: (Variable) -> Variable
) -> (value: Scalar, gradient: Tensor) {
  let x = Variable(point)
  let result = function(x)
  return (result.value.scalar, result.gradients()[x])
}

/// The derivatives of a function at a point.
public func gradient(at point: Tensor, of function: (Variable) -> Variable) -> Tensor {
  valueWithGradient(at: point, of: function).gradient
}
