import Autograd
import TensorCore

// A loss and its slope have most of their work in common, so every loss of this chapter computes
// both at once, and then is one node of the graph. And it does so block by block: between two
// operations on a few thousand numbers, these stay in the processor's cache, while a million
// numbers would travel to memory and back each time.

/// Losses, and how each changes with the inputs it was computed from.
typealias LossesAndSlopes = (losses: Tensor, slopes: [Tensor])

/// How many elements of an input make up a block: 64 KB of Floats.
private let blockLength = 1 << 14

/// A loss as one node of the graph.
///
/// - Parameters:
///   - inputs: what the gradient goes to; each holds equally many elements for every loss.
///   - shape: that of the losses.
///   - reduction: what becomes of the losses.
///   - divisor: what a mean divides the sum by; how many losses there are, unless they are weighted.
///   - operation: the name of the loss.
///   - formula: the losses of a range of records, and for each input a slope for each element.
/// - Returns: a scalar, or the losses if they are not reduced.
func lossNode(
  of inputs: [Variable], shape: [Int], reduction: Reduction, divisor: Scalar? = nil,
  operation: StaticString, _ formula: (Range<Int>) -> LossesAndSlopes
) -> Variable {
  let divisor = reduction == .mean ? divisor ?? Scalar(shape.product) : 1
  let (losses, slopes) = inBlocks(inputs.map(\.value.count), count: shape.product) { records in
    var block = formula(records)
    if divisor != 1 { for i in inputs.indices { block.slopes[i] *= Tensor(1 / divisor) } }
    if reduction != .none { block.losses = Tensor([block.losses.sum()]) }
    return block
  }
  let value = reduction == .none ? losses.reshaped(shape) : Tensor(losses.sum() / divisor)
  return Variable(value, from: inputs, operation: operation) { upstream, gradients in
    for (input, slope) in zip(inputs, slopes) {
      gradients.add(slope.scaled(by: upstream).reshaped(input.shape), to: input)
    }
  }
}

extension Tensor {
  /// The records of a range; all of them at no cost.
  func part(_ records: Range<Int>) -> Tensor {
    records.count == shape[0] ? self : self[records]
  }

  /// Each slope times what comes from upstream: one number, or one for each record.
  ///
  /// A loss at the end of the graph gets a 1 from there, and its slopes are the gradient.
  fileprivate func scaled(by upstream: Tensor) -> Tensor {
    if upstream.rank == 0 { return upstream.scalar == 1 ? self : upstream * self }
    return upstream.reshaped([-1, 1]) * reshaped([upstream.count, -1])
  }
}

/// Works `count` records through a formula, block by block, and joins what comes out.
///
/// - Parameters:
///   - sizes: how many elements each input has.
///   - count: how many records there are.
///   - formula: for a range of records one loss each, or one for all of them, and slopes.
/// - Returns: losses and slopes in a row, as if there had been a single block.
private func inBlocks(
  _ sizes: [Int], count: Int, _ formula: (Range<Int>) -> LossesAndSlopes
) -> LossesAndSlopes {
  let widths = sizes.map { $0 / max(count, 1) }
  let step = max(1, blockLength / max(widths.max() ?? 1, 1))
  if count <= step { return formula(0..<count) }

  // How the records are cut does not depend on the threads, and nor does the order of additions.
  let blocks = (count + step - 1) / step
  var losses = [Tensor](repeating: 0, count: blocks)
  let slopes = arrays(of: sizes) { slopes in
    losses.withUnsafeMutableBufferPointer { losses in
      parallel(over: blocks, grain: 1) { range in
        for block in range {
          let records = block * step..<min(count, (block + 1) * step)
          let result = formula(records)
          losses[block] = result.losses
          for ((slope, width), part) in zip(zip(slopes, widths), result.slopes) {
            part.elements.withUnsafeBufferPointer {
              _ = slope[(records.lowerBound * width)...].update(fromContentsOf: $0)
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
  let size = sizes[begun.count]
  var rest: [[Scalar]] = []
  let array = [Scalar](unsafeUninitializedCapacity: size) { buffer, initialized in
    rest = arrays(
      of: sizes, begun + [UnsafeMutableBufferPointer(rebasing: buffer[..<size])], fill: fill)
    initialized = size
  }
  return [array] + rest
}
