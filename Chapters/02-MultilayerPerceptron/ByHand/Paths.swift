import TensorCore

// Why backpropagation is fast. By the chain rule a node's derivative is a sum over the nodes it feeds:
//
//     ∂ŷ/∂O_ki = Σⱼ w^(k+1)_ij · f′(z_(k+1)j) · ∂ŷ/∂O_(k+1)j
//
// Taken literally, as a function that calls itself, that walks every path to the output, and there
// are as many as the widths of all layers on the way multiplied: exponentially many in the depth.
// But ∂ŷ/∂O_(k+1)j is the same for all i. Remembered once known (memoization), it is computed once a
// node. Backpropagation does the same without a table, by going from back to front.

/// The derivatives of a network's first output for one point, path by path.
///
/// Layers and nodes count from 1 here, as in the formulas; layer 0 is the input.
public struct PathDerivatives {
  private let network: PlainNetwork
  private let pass: ForwardPass
  private let remembers: Bool
  private var known: [[Scalar?]]

  /// How many nodes were worked out so far; a node that was worked out twice counts twice.
  public private(set) var evaluations = 0

  /// Sends a point forward.
  ///
  /// - Parameters:
  ///   - network: with activations that work element by element.
  ///   - point: `[inputs]`
  ///   - remembers: whether a derivative, once computed, is looked up when it is needed again.
  public init(of network: PlainNetwork, at point: Tensor, remembers: Bool) {
    (self.network, self.remembers) = (network, remembers)
    pass = network.forward(point.expandingAxis(0))
    known = network.sizes.map { [Scalar?](repeating: nil, count: $0) }
  }

  /// `∂ŷ/∂O`, by the definition: the sum of what all nodes of the next layer contribute.
  ///
  /// - Parameters:
  ///   - layer: k, from 0, the inputs, up to the last.
  ///   - node: i, from 1.
  /// - Returns: how the first output changes with the output of this node.
  public mutating func derivative(layer: Int, node: Int) -> Scalar {
    if layer == network.layers.count { return node == 1 ? 1 : 0 }
    if let value = known[layer][node - 1] { return value }
    evaluations += 1
    let value = contributions(layer: layer, node: node).reduce(0) { $0 + $1 }
    if remembers { known[layer][node - 1] = value }
    return value
  }

  /// What reaches a node by way of each node j of the next layer: `w_ij · f′(z_j) · ∂ŷ/∂O_j`.
  public mutating func contributions(layer: Int, node: Int) -> [Scalar] {
    let next = network.layers[layer]
    let slopes = next.activation.derivative(at: pass.sums[layer])
    return (1...next.bias.count).map { j in
      let edge = next.weight[at: node - 1, j - 1] * slopes[at: 0, j - 1]
      return edge * derivative(layer: layer + 1, node: j)
    }
  }
}
