import TensorCore

// Gradient descent by hand. The gradient points uphill, so every parameter moves against its own:
//
//     w ← w − η·∂L/∂w
//
// One rule for both signs: where ∂L/∂w > 0, more w means more loss, and w becomes smaller; where
// ∂L/∂w < 0, more w means less loss, and w becomes larger.

extension PlainNetwork {
  /// Moves every parameter one step downhill.
  ///
  /// All gradients were computed before the first parameter moves: line (2) of backpropagation
  /// needs the weights that made the prediction.
  ///
  /// - Parameters:
  ///   - gradients: one a layer, from front to back.
  ///   - rate: the learning rate, η.
  /// - Exercise: 2.9
  public mutating func descend(along gradients: [LayerGradient], rate: Scalar) {
    for (k, gradient) in gradients.enumerated() {
      layers[k].weight -= rate * gradient.weight
      layers[k].bias -= rate * gradient.bias
    }
  }

  /// One epoch of training: every row is looked at once, in random order, batch by batch.
  ///
  /// The number of rows in a batch is all that tells the three kinds of descent apart:
  ///
  ///     batch descent          all rows           1 exact step an epoch
  ///     mini-batch descent     some, 16 … 512     rows / batchSize steps
  ///     stochastic descent     1                  as many steps as rows, each a noisy one
  ///
  /// The rows are shuffled, not drawn: drawing at random would look at some rows twice in an epoch
  /// and at a share of about 1/e = 37 % not at all.
  ///
  /// - Parameters:
  ///   - x: `[rows, inputs]`
  ///   - targets: `[rows, outputs]`
  ///   - loss: what to minimize.
  ///   - batchSize: the number of rows in a step; the last batch may have fewer.
  ///   - rate: the learning rate, η.
  ///   - generator: for the order of the rows.
  /// - Returns: the number of steps.
  @discardableResult
  public mutating func trainEpoch(
    on x: Tensor, targets: Tensor, loss: PlainLoss, batchSize: Int, rate: Scalar,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    require(batchSize > 0, "trainEpoch: at least one row in a batch expected; got \(batchSize)")
    let order = Tensor.permutation(x.shape[0], using: &generator)
    let starts = stride(from: 0, to: order.count, by: batchSize)
    for start in starts {
      let rows = Array(order[start..<min(start + batchSize, order.count)])
      let gradients = gradients(of: loss, at: x.rows(at: rows), targets: targets.rows(at: rows))
      descend(along: gradients, rate: rate)
    }
    return Array(starts).count
  }
}
