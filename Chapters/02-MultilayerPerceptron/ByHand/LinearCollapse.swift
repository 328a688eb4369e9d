import TensorCore

extension PlainNetwork {
  /// The one layer that a stack of layers without activations amounts to.
  ///
  ///     (x·W₁ + b₁)·W₂ + b₂ = x·(W₁·W₂) + (b₁·W₂ + b₂)
  ///
  /// However deep, a linear stack draws one straight line: it is the activations that bend it.
  ///
  /// - Returns: a single linear layer with the same outputs for every input.
  public func collapsed() -> PlainLayer {
    layers.dropFirst().reduce(layers[0]) { first, second in
      require(
        first.activation == .linear && second.activation == .linear,
        "collapsed: linear layers expected; got \(first.activation) and \(second.activation)")
      let bias = second.sums(first.bias.expandingAxis(0))[0]
      return PlainLayer(
        weight: matmul(first.weight, second.weight), bias: bias, activation: .linear)
    }
  }
}
