import Autograd
import TensorCore

// Losses behind a softmax, row by row. The logarithms of the probabilities, which every one of them
// needs, are computed into the memory that is to hold the slopes; then each row is read for its loss
// and overwritten, while it is in the cache.

/// A loss of each row of logits.
///
/// - Parameters:
///   - logits: `[rows, classes]`
///   - batch: what becomes of the losses, one for each row.
///   - loss: the loss of a row, which it leaves behind as slopes.
/// - Returns: a scalar, or `[rows]`.
@inline(__always)
func softmaxLoss(
  _ logits: Variable, _ batch: Batch, _ loss: (SoftmaxRow) -> Scalar
) -> Variable {
  let width = logits.shape[1]
  var slopes = logSoftmax(logits.value)
  var losses = [Scalar](repeating: 0, count: batch.count)
  slopes.elements.withUnsafeMutableBufferPointer { elements in
    losses.withUnsafeMutableBufferPointer { losses in
      guard let start = elements.baseAddress else { return }
      parallel(over: batch.count, grain: (1 << 13) / width + 1) {
        for i in $0 {
          losses[i] = loss(
            SoftmaxRow(index: i, elements: start + i * width, width: width, scale: batch.scale))
        }
      }
    }
  }
  return batch.node(of: [logits], (Tensor(losses), [slopes]))
}

/// One row: at first the logarithms of its probabilities, in the end the slopes of its loss.
struct SoftmaxRow {
  /// Which row of the batch it is.
  let index: Int
  let elements: UnsafeMutablePointer<Scalar>
  let width: Int
  /// What slopes are to be multiplied by.
  let scale: Scalar

  /// The logarithm of a class's probability.
  subscript(label: Int) -> Scalar { elements[label] }

  /// Replaces each logarithm by a slope, `weight·(p − oneHot(label))`.
  @inline(__always)
  func becomeSlopes(times weight: Scalar = 1, label: Int) {
    let truth = (Vector(repeating: elements[label]).exp()[0] - 1) * (weight * scale)
    for j in stride(from: 0, to: width, by: Vector.lanes) {
      let lanes = min(Vector.lanes, width - j)
      let p = Vector(at: elements + j, count: lanes).exp()
      (p * (weight * scale)).store(to: elements + j, count: lanes)
    }
    elements[label] = truth
  }

  /// The cross-entropy with the targets `y = factor·t + extra·oneHot(label)`, and its slopes.
  ///
  ///     loss = −Σⱼ yⱼ·ln pⱼ              slopeⱼ = pⱼ·Σᵢ yᵢ − yⱼ
  ///
  /// - Parameters:
  ///   - targets: t, `[rows, classes]`, or `[classes]` for all rows.
  ///   - factor: of all targets.
  ///   - extra: what the label gets besides.
  ///   - label: a class.
  /// - Returns: the loss.
  @inline(__always)
  func crossEntropy(
    _ targets: Tensor, factor: Scalar = 1, extra: Scalar = 0, label: Int = 0
  ) -> Scalar {
    let rest = extra * elements[label]
    return targets.elements.withUnsafeBufferPointer { buffer in
      guard let t = buffer.baseAddress.map({ $0 + (targets.rank > 1 ? index * width : 0) }) else {
        return 0
      }
      var (surprise, total) = (Vector(), Vector())
      for j in stride(from: 0, to: width, by: Vector.lanes) {
        let lanes = min(Vector.lanes, width - j)
        let weight = Vector(at: t + j, count: lanes)
        surprise += weight * Vector(at: elements + j, count: lanes)
        total += weight
      }
      let sum = factor * total.total + extra
      for j in stride(from: 0, to: width, by: Vector.lanes) {
        let lanes = min(Vector.lanes, width - j)
        let p = Vector(at: elements + j, count: lanes).exp()
        let slope = (p * sum - factor * Vector(at: t + j, count: lanes)) * scale
        slope.store(to: elements + j, count: lanes)
      }
      elements[label] -= extra * scale
      return -factor * surprise.total - rest
    }
  }
}
