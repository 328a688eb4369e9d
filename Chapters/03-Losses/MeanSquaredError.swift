import Autograd
import TensorCore

/// The mean squared error, `mean((prediction − target)²)`, in squared units of the target.
///
///     ∂loss/∂prediction = 2·(prediction − target) / count
///
/// - Parameters:
///   - prediction: any shape.
///   - target: the same shape; nothing is broadcast here, because a column against a row would
///     silently compare each row with all others.
/// - Returns: a scalar.
public func meanSquaredError(_ prediction: Variable, target: Tensor) -> Variable {
  require(
    prediction.shape == target.shape,
    "meanSquaredError: equal shapes expected; got \(prediction.shape) and \(target.shape)")
  let error = prediction.value - target
  return Variable(Tensor((error * error).mean()), from: [prediction]) { upstream, gradients in
    gradients.add(upstream * 2 / Scalar(error.count) * error, to: prediction)
  }
}
