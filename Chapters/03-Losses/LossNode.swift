import Autograd
import TensorCore

// A loss and its slope have most of their work in common. So every loss of this chapter computes both
// at once, and then is one node of the graph, whose pullback has nothing left to do but to hand the
// slopes over. How they are computed is told in Passes/: element by element, row by row, or in blocks.

/// Losses, and for each input how they change with it.
typealias LossesAndSlopes = (losses: Tensor, slopes: [Tensor])

/// What becomes of the losses of a batch.
struct Batch {
  /// The shape of the losses.
  let shape: [Int]

  /// What becomes of them.
  let reduction: Reduction

  /// What their sum is divided by: for a mean how many there are, or the sum of their weights.
  let divisor: Scalar

  /// The name of the loss.
  let operation: StaticString

  init(
    _ shape: [Int], _ reduction: Reduction, weight: Scalar? = nil,
    operation: StaticString = #function
  ) {
    (self.shape, self.reduction, self.operation) = (shape, reduction, operation)
    divisor = reduction == .mean ? weight ?? Scalar(shape.product) : 1
  }

  /// How many losses there are.
  var count: Int { shape.product }

  /// What each slope is multiplied by.
  var scale: Scalar { 1 / divisor }

  /// Whether the losses end in one number, so that their sums will do.
  var isReduced: Bool { reduction != .none }

  /// The node: losses forwards, slopes backwards.
  ///
  /// - Parameters:
  ///   - inputs: what the gradient goes to.
  ///   - result: all losses, or sums of some if they are reduced; and slopes, times ``scale``, for
  ///     each input as many elements as it has.
  /// - Returns: a scalar, or the losses if they are not reduced.
  func node(of inputs: [Variable], _ result: LossesAndSlopes) -> Variable {
    let (losses, slopes) = result
    let value = isReduced ? Tensor(losses.sum() / divisor) : losses.reshaped(shape)
    return Variable(value, from: inputs, operation: operation) { upstream, gradients in
      for (input, slope) in zip(inputs, slopes) {
        gradients.add(slope.scaled(by: upstream).reshaped(input.shape), to: input)
      }
    }
  }
}

extension Tensor {
  /// Each slope times what comes from upstream: one number, or one for each loss.
  ///
  /// A cost at the end of the graph gets a 1 from there, and its slopes are the gradient.
  fileprivate func scaled(by upstream: Tensor) -> Tensor {
    if upstream.rank == 0 { return upstream.scalar == 1 ? self : upstream * self }
    return upstream.reshaped([-1, 1]) * reshaped([upstream.count, -1])
  }
}

extension StaticString {
  /// A function's name without its argument labels.
  var shortened: Substring { description.prefix { $0 != "(" } }
}
