import TensorCore

// Backpropagation without any matrix: nine parameters, nine derivatives, each written out. Two inputs,
// two hidden nodes, one output, and the identity for an activation:
//
//     O11 = w111·x1 + w121·x2 + b11
//     O12 = w112·x1 + w122·x2 + b12
//     ŷ   = w211·O11 + w221·O12 + b21        L = (y − ŷ)²
//
// A weight's three digits are layer, sender, receiver: w121 belongs to layer 1 and leads from x2 to
// node 1. A bias's two digits are layer and node.

/// The nine parameters of a 2-2-1 network, or nine numbers that belong to them.
public struct TwoTwoOne: Equatable, Sendable {
  /// Into node 1 of the hidden layer.
  public var w111, w121, b11: Scalar

  /// Into node 2 of the hidden layer.
  public var w112, w122, b12: Scalar

  /// Into the output.
  public var w211, w221, b21: Scalar

  /// The parameters node by node: its weights, then its bias.
  public init(
    w111: Scalar, w121: Scalar, b11: Scalar, w112: Scalar, w122: Scalar, b12: Scalar,
    w211: Scalar, w221: Scalar, b21: Scalar
  ) {
    (self.w111, self.w121, self.b11) = (w111, w121, b11)
    (self.w112, self.w122, self.b12) = (w112, w122, b12)
    (self.w211, self.w221, self.b21) = (w211, w221, b21)
  }

  /// O11, O12 and ŷ for one point.
  public func outputs(_ x1: Scalar, _ x2: Scalar) -> (o11: Scalar, o12: Scalar, prediction: Scalar)
  {
    let o11 = w111 * x1 + w121 * x2 + b11
    let o12 = w112 * x1 + w122 * x2 + b12
    return (o11, o12, w211 * o11 + w221 * o12 + b21)
  }

  /// All nine derivatives of `(y − ŷ)²`.
  ///
  /// Each is a product along the one path from the loss to the parameter. That of w112, for example,
  /// leads through ŷ and O12:
  ///
  ///     ∂L/∂w112 = ∂L/∂ŷ · ∂ŷ/∂O12 · ∂O12/∂w112 = −2(y − ŷ) · w221 · x1
  ///
  /// - Parameters:
  ///   - x1: the first input.
  ///   - x2: the second input.
  ///   - y: the target.
  /// - Returns: the derivative by each parameter, under the parameter's name.
  public func derivatives(_ x1: Scalar, _ x2: Scalar, target y: Scalar) -> TwoTwoOne {
    let (o11, o12, prediction) = outputs(x1, x2)
    let upstream = -2 * (y - prediction)  // ∂L/∂ŷ
    return TwoTwoOne(
      w111: upstream * w211 * x1, w121: upstream * w211 * x2, b11: upstream * w211,
      w112: upstream * w221 * x1, w122: upstream * w221 * x2, b12: upstream * w221,
      w211: upstream * o11, w221: upstream * o12, b21: upstream)
  }

  /// The same network in matrices, for comparison.
  public var network: PlainNetwork {
    PlainNetwork([
      PlainLayer(
        weight: [[Tensor(w111), Tensor(w112)], [Tensor(w121), Tensor(w122)]],
        bias: Tensor([b11, b12]), activation: .linear),
      PlainLayer(
        weight: [[Tensor(w211)], [Tensor(w221)]], bias: Tensor([b21]), activation: .linear),
    ])
  }
}
