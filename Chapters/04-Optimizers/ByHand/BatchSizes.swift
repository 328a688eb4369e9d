import TensorCore

// How many rows the gradient of one step is taken from:
//
//     batch descent          all rows      1 update an epoch, along the exact gradient
//     mini-batch descent     B of them     ⌈n/B⌉ updates, along an estimate
//     stochastic descent     1             n updates, along a rough one
//
// An epoch is one pass over the data in all three. The mean of all rows' gradients is the batch
// gradient, so the estimate is right on average; its variance falls like 1/B. B is often a power of
// two, because vector units and caches are; no law asks for it.

/// The number of updates in one epoch, `⌈rows/batchSize⌉`; the last batch may be short.
public func updatesPerEpoch(rows: Int, batchSize: Int) -> Int {
  require(
    rows >= 0 && batchSize > 0,
    "updatesPerEpoch: rows of 0 or more and a batch of 1 or more expected; got \(rows), \(batchSize)"
  )
  return (rows + batchSize - 1) / batchSize
}

/// One epoch of descent on a linear model: every row once, in random order, batch by batch.
///
/// The rows are shuffled before they are cut into batches. Shuffling inside of batches would change
/// nothing: they would hold the same rows every time.
///
/// - Parameters:
///   - weights: θ, `[features + 1, 1]`; moved `updatesPerEpoch` times.
///   - design: X, `[rows, features + 1]`
///   - targets: y, `[rows, 1]`
///   - batchSize: rows in a batch, 1 or more.
///   - rate: the learning rate, η.
///   - generator: for the order of the rows.
public func descendEpoch(
  _ weights: inout Tensor, design: Tensor, targets: Tensor, batchSize: Int, rate: Scalar,
  using generator: inout some RandomNumberGenerator
) {
  let order = Tensor.permutation(targets.shape[0], using: &generator)
  for update in 0..<updatesPerEpoch(rows: order.count, batchSize: batchSize) {
    let rows = Array(order[(update * batchSize)...].prefix(batchSize))
    let (x, y) = (design.rows(at: rows), targets.rows(at: rows))
    weights -= rate * squaredErrorGradient(of: weights, design: x, targets: y)
  }
}
