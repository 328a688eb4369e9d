import Autograd
import TensorCore

// Losses of rows that are written in whole tensors. Between two operations on a few thousand numbers
// these stay in the processor's cache, where a million would travel to memory and back each time; so
// the rows are worked through block by block.

/// How many elements of an input make up a block: 64 KB of Floats.
private let blockLength = 1 << 14

/// A loss of each row of some inputs.
///
/// - Parameters:
///   - inputs: what the gradient goes to, `[rows, …]`.
///   - batch: what becomes of the losses, one for each row.
///   - formula: the losses of a range of rows, and for each input a slope for each element.
/// - Returns: a scalar, or `[rows]`.
func blockwiseLoss(
  _ inputs: [Variable], _ batch: Batch, _ formula: (Range<Int>) -> LossesAndSlopes
) -> Variable {
  let result = inBlocks(inputs.map(\.value.count), count: batch.count) { rows in
    var block = formula(rows)
    for i in inputs.indices where batch.scale != 1 { block.slopes[i] *= Tensor(batch.scale) }
    return block
  }
  return batch.node(of: inputs, result)
}

extension Tensor {
  /// The rows of a range; all of them at no cost.
  func part(_ rows: Range<Int>) -> Tensor { rows.count == shape[0] ? self : self[rows] }
}

/// Works `count` rows through a formula, block by block, and joins what comes out.
private func inBlocks(
  _ sizes: [Int], count: Int, _ formula: (Range<Int>) -> LossesAndSlopes
) -> LossesAndSlopes {
  let widths = sizes.map { $0 / count }
  let step = max(1, blockLength / max(widths.max() ?? 1, 1))
  if count <= step { return formula(0..<count) }

  let blocks = (count + step - 1) / step
  var losses = [Tensor](repeating: 0, count: blocks)
  let slopes = arrays(of: sizes) { slopes in
    losses.withUnsafeMutableBufferPointer { losses in
      parallel(over: blocks, grain: 1) { range in
        for block in range {
          let rows = block * step..<min(count, (block + 1) * step)
          let result = formula(rows)
          losses[block] = result.losses
          for ((slope, width), part) in zip(zip(slopes, widths), result.slopes) {
            part.elements.withUnsafeBufferPointer {
              _ = slope[(rows.lowerBound * width)...].update(fromContentsOf: $0)
            }
          }
        }
      }
    }
  }
  return (.concatenated(losses), slopes.map { Tensor($0) })
}

/// Arrays of the given sizes, which begin uninitialized and of which `fill` writes every element.
private func arrays(
  of sizes: [Int], _ begun: [UnsafeMutableBufferPointer<Scalar>] = [],
  fill: ([UnsafeMutableBufferPointer<Scalar>]) -> Void
) -> [[Scalar]] {
  guard begun.count < sizes.count else {
    fill(begun)
    return []
  }
  var rest: [[Scalar]] = []
  let size = sizes[begun.count]
  let array = [Scalar](unsafeUninitializedCapacity: size) { buffer, initialized in
    rest = arrays(
      of: sizes, begun + [UnsafeMutableBufferPointer(rebasing: buffer[..<size])], fill: fill)
    initialized = size
  }
  return [array] + rest
}
