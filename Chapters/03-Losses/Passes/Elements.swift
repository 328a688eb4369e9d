import Autograd
import TensorCore

// Losses of single numbers, sixteen at a time, in one pass over memory: predictions and targets are
// read, slopes are written, and the losses are added up in registers.

/// How many elements are added up before the sum is put aside: sums of sums keep their digits, and the
/// order of additions does not depend on the threads.
private let blockLength = 4096

/// A loss of each prediction beside its target, element by element.
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape; nothing is broadcast here, because a column against a row would
///     silently compare each row with all others.
///   - reduction: what becomes of the losses.
///   - operation: the name of the loss.
///   - formula: from sixteen predictions and their targets to the losses, and the slopes
///     ∂loss/∂prediction.
/// - Returns: a scalar, or the losses in the shape of the prediction.
@inline(__always)
func pairedLoss(
  _ prediction: Variable, _ target: Tensor, _ reduction: Reduction, operation: StaticString,
  _ formula: (Vector, Vector) -> (loss: Vector, slope: Vector)
) -> Variable {
  require(
    prediction.shape == target.shape,
    "\(operation.shortened): equal shapes expected; got \(prediction.shape) and \(target.shape)")
  let batch = Batch(prediction.shape, reduction, operation: operation)
  let blocks = (batch.count + blockLength - 1) / blockLength
  var losses = [Scalar](repeating: 0, count: batch.isReduced ? blocks : batch.count)
  let slopes = [Scalar](unsafeUninitializedCapacity: batch.count) { slopes, initialized in
    let pass = Pass(
      predictions: prediction.value.elements, targets: target.elements, slopes: slopes,
      scale: batch.scale)
    losses.withUnsafeMutableBufferPointer { losses in
      parallel(over: blocks, grain: 4) {
        for block in $0 {
          let range = block * blockLength..<min(batch.count, (block + 1) * blockLength)
          let sum = pass.run(range, keepingLossesIn: batch.isReduced ? nil : losses, formula)
          if batch.isReduced { losses[block] = sum }
        }
      }
    }
    initialized = batch.count
  }
  return batch.node(of: [prediction], (Tensor(losses), [Tensor(slopes)]))
}

/// What one pass reads, and where it writes.
private struct Pass {
  let predictions: [Scalar]
  let targets: [Scalar]
  let slopes: UnsafeMutableBufferPointer<Scalar>
  let scale: Scalar

  /// Writes the slopes of a range, and the losses if they are wanted, and adds up the losses.
  @inline(__always)
  func run(
    _ range: Range<Int>, keepingLossesIn losses: UnsafeMutableBufferPointer<Scalar>?,
    _ formula: (Vector, Vector) -> (loss: Vector, slope: Vector)
  ) -> Scalar {
    var sum = Vector()
    predictions.withUnsafeBufferPointer { predictions in
      targets.withUnsafeBufferPointer { targets in
        guard let x = predictions.baseAddress, let y = targets.baseAddress,
          let slopes = slopes.baseAddress
        else { return }
        @inline(__always) func take(_ i: Int, _ lanes: Int) {
          let (prediction, target) = (
            Vector(at: x + i, count: lanes), Vector(at: y + i, count: lanes)
          )
          var (loss, slope) = formula(prediction, target)
          slope *= scale
          slope.store(to: slopes + i, count: lanes)
          if let losses = losses?.baseAddress { loss.store(to: losses + i, count: lanes) }
          // Past the end of the data are zeros, and a loss of zeros need not be 0.
          for lane in lanes..<Vector.lanes { loss[lane] = 0 }
          sum += loss
        }
        for i in Vector.starts(in: range.count) { take(range.lowerBound + i, Vector.lanes) }
        let rest = range.count % Vector.lanes
        if rest > 0 { take(range.upperBound - rest, rest) }
      }
    }
    return sum.total
  }
}

/// A loss of each residual, `e = prediction − target`, on which alone it depends.
@inline(__always)
func residualLoss(
  _ prediction: Variable, _ target: Tensor, _ reduction: Reduction,
  operation: StaticString = #function, _ formula: (Vector) -> (loss: Vector, slope: Vector)
) -> Variable {
  pairedLoss(prediction, target, reduction, operation: operation) { formula($0 - $1) }
}

extension Vector {
  /// 1, 0 or −1 by the sign of each lane.
  @inline(__always) var signs: Vector { steps(below: -1, above: 1) }

  /// One number where a lane is below 0, another where it is above, and 0 at 0.
  @inline(__always) func steps(below: Scalar, above: Scalar) -> Vector {
    Vector().replacing(with: above, where: self .> 0).replacing(with: below, where: self .< 0)
  }

  /// max(x, 0) of each lane.
  @inline(__always) var positivePart: Vector { larger(Vector()) }
}
