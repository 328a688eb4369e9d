import TensorCore

// Loops over whole rows, in which the gain differs from number to number.

/// `γ·x / √(mean(x²) + ε)`, row by row.
func scaledByRootMeanSquare(_ x: Tensor, gain: Tensor, epsilon: Scalar) -> Tensor {
  Tensor(shape: x.shape) { scale(x.elements, gain.elements, x.count, gain.count, epsilon, to: $0) }
}

private func scale(
  _ x: UnsafePointer<Scalar>, _ gain: UnsafePointer<Scalar>, _ count: Int, _ n: Int,
  _ epsilon: Scalar, to y: UnsafeMutablePointer<Scalar>
) {
  parallel(over: count / n, grain: 1 + (1 << 13) / n, multiple: 1) {
    for row in $0 {
      let (x, y) = (x + row * n, y + row * n)
      let scale = 1 / (runVariance(of: x, from: 0, count: n) + epsilon).squareRoot()
      for j in 0..<n { y[j] = x[j] * scale * gain[j] }
    }
  }
}

/// The gradients of layer normalization, or, without centering, those of RMS normalization.
///
///     ∂x = s·(h − mean(h) − x̂·mean(h·x̂)), with h = γ·g      ∂γ = Σ g·x̂      ∂β = Σ g
///
/// Mean and scale of a row are worked out again, not remembered: the row has to come into the cache
/// anyway, and once it is there they cost next to nothing.
struct RowGradients {
  /// ∂x, of the shape of x.
  let x: Tensor

  /// ∂γ, `[features]`.
  let gain: Tensor

  /// ∂β, `[features]`.
  let bias: Tensor

  /// Sends a gradient back.
  ///
  /// The rows are split into blocks, each with sums of its own for γ and β. How many there are
  /// depends on the shape alone: so the additions have the same order on any number of threads.
  ///
  /// - Parameters:
  ///   - x: the input, `[…, features]`
  ///   - gain: γ, `[features]`
  ///   - epsilon: ε.
  ///   - upstream: g, of the shape of x.
  ///   - centering: whether the mean of a row was subtracted, or nothing.
  init(at x: Tensor, gain: Tensor, epsilon: Scalar, upstream: Tensor, centering: Bool) {
    let n = gain.count
    let rows = x.count / n
    let blocks = max(1, min(8, x.count >> 14, rows))
    var sums = Tensor.zeros([blocks, 2, n])
    self.x = Tensor(shape: x.shape) { target in
      let loop = RowLoop(
        x: x.elements, gain: gain.elements, upstream: upstream.elements, n: n, epsilon: epsilon,
        centering: centering)
      loop.run(rows, inBlocks: blocks, &sums.elements, to: target)
    }
    let total = sums.sum(axis: 0)
    (self.gain, bias) = (total[0], total[1])
  }
}

/// What the loop over the rows reads.
private struct RowLoop {
  let x: [Scalar]
  let gain: [Scalar]
  let upstream: [Scalar]
  let n: Int
  let epsilon: Scalar
  let centering: Bool

  /// Shares the blocks among the threads.
  func run(
    _ rows: Int, inBlocks blocks: Int, _ sums: UnsafeMutablePointer<Scalar>,
    to target: UnsafeMutablePointer<Scalar>
  ) {
    parallel(over: blocks, grain: 1, multiple: 1) {
      for block in $0 {
        let gains = sums + 2 * block * n
        for row in block * rows / blocks..<(block + 1) * rows / blocks {
          send(
            x: x, upstream: upstream, gain, from: row * n, to: target + row * n, gains, gains + n)
        }
      }
    }
  }

  /// Sends the gradient of one row back.
  private func send(
    x: UnsafePointer<Scalar>, upstream: UnsafePointer<Scalar>, _ gain: UnsafePointer<Scalar>,
    from start: Int, to target: UnsafeMutablePointer<Scalar>,
    _ gains: UnsafeMutablePointer<Scalar>, _ biases: UnsafeMutablePointer<Scalar>
  ) {
    let (x, upstream) = (x + start, upstream + start)
    let mean = centering ? runMean(of: x, count: n) : 0
    let scale = 1 / (runVariance(of: x, from: mean, count: n) + epsilon).squareRoot()
    let (sum, product) = runProducts(of: upstream, gain, with: x, from: mean, count: n)
    let shift = centering ? sum / Scalar(n) : 0
    let stretch = product * scale / Scalar(n)
    for j in 0..<n {
      target[j] = scale * (upstream[j] * gain[j] - shift - (x[j] - mean) * scale * stretch)
    }
    for j in 0..<n {
      gains[j] += upstream[j] * (x[j] - mean) * scale
      biases[j] += upstream[j]
    }
  }
}
