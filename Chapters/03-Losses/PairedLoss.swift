import Autograd
import TensorCore

/// A loss of each prediction beside its target, element by element.
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape; nothing is broadcast here, because a column against a row would
///     silently compare each row with all others.
///   - reduction: what becomes of the losses.
///   - operation: the name of the loss.
///   - formula: from predictions and targets in a row to the loss of each pair, and the slope
///     ∂loss/∂prediction.
/// - Returns: a scalar, or the losses in the shape of the prediction.
func pairedLoss(
  _ prediction: Variable, _ target: Tensor, _ reduction: Reduction, operation: StaticString,
  _ formula: (Tensor, Tensor) -> (loss: Tensor, slope: Tensor)
) -> Variable {
  require(
    prediction.shape == target.shape,
    "\(operation.shortened): equal shapes expected; got \(prediction.shape) and \(target.shape)")
  let (predictions, targets) = (prediction.value.flattened(), target.flattened())
  return lossNode(
    of: [prediction], shape: prediction.shape, reduction: reduction, operation: operation
  ) { records in
    let (loss, slope) = formula(predictions.part(records), targets.part(records))
    return (loss, [slope])
  }
}

/// A loss of each residual, `e = prediction − target`, on which alone it depends.
func residualLoss(
  _ prediction: Variable, _ target: Tensor, _ reduction: Reduction,
  operation: StaticString = #function, _ formula: (Tensor) -> (loss: Tensor, slope: Tensor)
) -> Variable {
  pairedLoss(prediction, target, reduction, operation: operation) { formula($0 - $1) }
}

extension StaticString {
  /// A function's name without its argument labels.
  var shortened: Substring { description.prefix { $0 != "(" } }
}
