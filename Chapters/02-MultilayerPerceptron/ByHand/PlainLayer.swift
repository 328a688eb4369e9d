import TensorCore

// Notation. Layers are numbered from 1; "layer 0" is the input. Then
//
//     O_kj      is the output of node j of layer k, and O_0j = x_j
//     w^k_ij    leads into layer k, from node i to node j
//     b_kj      is the bias of node j of layer k
//
//     z_kj = Σᵢ O_(k−1)i · w^k_ij + b_kj          O_kj = f(z_kj)
//
// The first index of a weight is the sender, the second the receiver. So the matrix W_k has a row
// for each sending and a column for each receiving node: [n_in, n_out]. With vectors that stand
// upright the sums are z = Wᵀ·O + b; with points that lie in rows, as here, they are Z = O·W + b.

/// One layer of a network on plain tensors: weighted sums, and an activation.
public struct PlainLayer: Equatable, Sendable {
  /// W, `[inputs, outputs]`: the element in row i and column j leads from node i to node j.
  public var weight: Tensor

  /// b, `[outputs]`.
  public var bias: Tensor

  /// f, applied to the sums.
  public var activation: ActivationFunction

  /// A layer with given weights.
  ///
  /// - Parameters:
  ///   - weight: `[inputs, outputs]`
  ///   - bias: `[outputs]`; zeros if there is none.
  ///   - activation: what follows the sums.
  public init(weight: Tensor, bias: Tensor? = nil, activation: ActivationFunction) {
    require(weight.rank == 2, "PlainLayer: weight [inputs, outputs] expected; got \(weight.shape)")
    let bias = bias ?? .zeros([weight.shape[1]])
    require(
      bias.shape == [weight.shape[1]],
      "PlainLayer: a bias for each of \(weight.shape[1]) outputs expected; got \(bias.shape)")
    (self.weight, self.bias, self.activation) = (weight, bias, activation)
  }

  /// The weighted sums `Z = X·W + b`, `[rows, outputs]`, of points `[rows, inputs]`.
  public func sums(_ x: Tensor) -> Tensor { matmul(x, weight) + bias }

  /// The outputs `f(Z)`, `[rows, outputs]`.
  public func callAsFunction(_ x: Tensor) -> Tensor { activation(sums(x)) }
}
