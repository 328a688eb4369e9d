import TensorCore

/// Everything beneath `root` that needs a gradient, each node before its inputs.
///
/// A depth-first walk that keeps its own stack: the depth of a graph is bounded by memory, not by
/// the call stack. A node is put in place after everything beneath it, so the reverse of that order
/// has each node before its inputs, even where paths split and meet again.
///
/// - Complexity: O(nodes + edges)
/// - Exercise: 0.13
public func topologicalOrder(from root: Variable) -> [Variable] {
  var order: [Variable] = []
  var stack = [(node: root, inputsAreDone: false)]
  while let (node, inputsAreDone) = stack.popLast() {
    if inputsAreDone {
      order.append(node)
    } else if node.needsGradient && !node.isVisited {
      node.isVisited = true
      stack.append((node, true))
      for input in node.sources { stack.append((input, false)) }
    }
  }
  for node in order { node.isVisited = false }
  order.reverse()
  return order
}
