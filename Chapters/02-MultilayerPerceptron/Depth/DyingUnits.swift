import TensorCore

extension PlainNetwork {
  /// Trains the network with full batches and notes, epoch by epoch, how many hidden units are dead.
  ///
  /// A step that is too long can push a unit's line so far that no row is left on its positive side.
  /// Nothing pulls it back.
  ///
  /// - Parameters:
  ///   - epochs: how many steps.
  ///   - x: all the data, `[rows, inputs]`.
  ///   - targets: `[rows, outputs]`
  ///   - loss: what to minimize.
  ///   - rate: the learning rate, η.
  /// - Returns: the share of dead units before the first and after each epoch, from 0 to 1.
  public mutating func trainCountingDeadUnits(
    epochs: Int, on x: Tensor, targets: Tensor, loss: PlainLoss, rate: Scalar
  ) -> [Double] {
    var shares = [deadShare(on: x)]
    for _ in 0..<epochs {
      descend(along: gradients(of: loss, at: x, targets: targets), rate: rate)
      shares.append(deadShare(on: x))
    }
    return shares
  }
}
