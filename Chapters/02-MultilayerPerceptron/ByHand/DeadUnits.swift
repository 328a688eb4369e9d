import TensorCore

extension PlainNetwork {
  /// Which units of each layer no row of the data gets through to: their slope is 0 for all of them.
  ///
  /// A ReLU with a negative sum for one row is doing its work: it ignores that row, and learns from
  /// others. Only where the sum is negative for every row do no gradients reach its weights, on any
  /// batch. Such a unit stays as it is until layers before it change what comes in.
  ///
  /// - Parameter x: all the data, `[rows, inputs]`.
  /// - Returns: for each layer, a flag for each unit; softmax outputs are never dead.
  public func deadUnits(on x: Tensor) -> [[Bool]] {
    zip(layers, forward(x).sums).map { layer, sums in
      if layer.activation == .softmax { return sums[0].elements.map { _ in false } }
      let largestSlopes = abs(layer.activation.derivative(at: sums)).maximum(axis: 0)
      return largestSlopes.elements.map { $0 == 0 }
    }
  }

  /// The share of units that are dead, of all layers but the last.
  ///
  /// - Parameter x: all the data, `[rows, inputs]`.
  /// - Returns: from 0 to 1.
  public func deadShare(on x: Tensor) -> Double {
    let hidden = deadUnits(on: x).dropLast().flatMap { $0 }
    return hidden.isEmpty ? 0 : Double(hidden.count { $0 }) / Double(hidden.count)
  }
}
