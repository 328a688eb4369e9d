import Autograd
import TensorCore

/// Batch, instance or group normalization as one node.
///
/// By formula it is what ``PlainNormalization`` does by hand. Here x is walked through twice on the
/// way there and twice on the way back; everything else is arithmetic on tables, which have a
/// number for each piece.
struct ChannelNormalization {
  private let pieces: any Pieces

  /// The shape of the tables, the channels being split into groups: `[batch, groups, channels]`.
  private let table: [Int]

  /// The axis of the tables along which pieces are normalized together.
  private let axis: Int

  /// Each channel of `[batch, channels, …]`, over the batch.
  init(overBatchOf shape: [Int]) {
    pieces = piecesPerChannel(of: shape)
    (table, axis) = (pieces.table + [1], 0)
  }

  /// Each of `count` groups of channels, for each element of the batch.
  init(groups count: Int, of shape: [Int]) {
    pieces = Runs(length: shape[2...].reduce(1, *), table: Array(shape[..<2]))
    (table, axis) = ([shape[0], count, shape[1] / count], 2)
  }

  /// How many numbers share a mean.
  var count: Int { pieces.length * table[axis] }

  /// The mean and the variance of the numbers that share them: tables of extent 1 along the axis.
  ///
  /// The variance of several pieces together is the mean of their variances, within them, plus the
  /// variance of their means, between them.
  func statistics(of x: Tensor) -> (mean: Tensor, variance: Tensor) {
    let (pieceMeans, pieceVariances) = pieces.moments(of: x)
    let means = pieceMeans.reshaped(table)
    let within = pieceVariances.reshaped(table).mean(axis: axis, keepingAxis: true)
    let between = means.variance(axis: axis, keepingAxis: true)
    return (means.mean(axis: axis, keepingAxis: true), within + between)
  }

  /// `γ·(x − μ)·s + β`, one node.
  ///
  /// With the sums `Σ g` and `Σ g·x̂` of each piece, the gradients are
  ///
  ///     ∂β = Σ g      ∂γ = Σ g·x̂      ∂x = s·(γ·g − mean(γ·g) − x̂·mean(γ·g·x̂))
  ///
  /// and if μ and s are constants, not statistics of x, the two means are left out.
  ///
  /// - Parameters:
  ///   - x: `[batch, channels, …]`
  ///   - gain: γ, `[channels]`
  ///   - bias: β, `[channels]`
  ///   - mean: μ, of extent 1 along the axis.
  ///   - scale: s, likewise: `1/√(σ² + ε)`.
  ///   - isOwn: whether μ and s are statistics of x.
  /// - Returns: the shape of `x`.
  func callAsFunction(
    _ x: Variable, gain: Variable, bias: Variable, mean: Tensor, scale: Tensor, isOwn: Bool
  ) -> Variable {
    let centers = spread(mean)
    let value = pieces.moved(
      x.value, from: centers, scales: spread(scale * perChannel(gain)),
      offsets: spread(perChannel(bias)))
    return Variable(value, from: [x, gain, bias], operation: "normalize") { upstream, gradients in
      let (sums, products) = pieces.products(of: upstream, with: x.value, from: centers)
      let total = sums.reshaped(table)
      let along = products.reshaped(table) * scale
      gradients.add(total.sum(axis: 0).flattened(), to: bias)
      gradients.add(along.sum(axis: 0).flattened(), to: gain)
      let gain = perChannel(gain)
      let share = isOwn ? 1 / Scalar(count) : 0
      let shift = share * (gain * total).sum(axis: axis, keepingAxis: true)
      let stretch = share * (gain * along).sum(axis: axis, keepingAxis: true)
      gradients.add(
        pieces.combined(
          upstream, scales: spread(scale * gain), with: x.value, from: centers,
          slopes: spread(-scale * scale * stretch), offsets: spread(-scale * shift)), to: x)
    }
  }

  /// A table of extent 1 here and there, with its entries repeated for every piece.
  private func spread(_ values: Tensor) -> Tensor {
    values.broadcast(to: table).reshaped(pieces.table)
  }

  /// Numbers for each channel, as a table.
  private func perChannel(_ values: Variable) -> Tensor {
    values.value.reshaped([1, table[1], table[2]])
  }
}
