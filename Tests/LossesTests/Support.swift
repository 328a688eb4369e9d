import Autograd
import TensorCore
import Testing

/// Expects equal shapes, and elements that agree to six digits, in Float to nearly five.
///
/// Smaller differences are forgiven; otherwise the failure shows all elements of both.
func expect(
  _ found: Tensor, near expected: Tensor, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.shape == expected.shape, comment, sourceLocation: sourceLocation)
  guard found.shape == expected.shape, found.count > 0 else { return }
  #if Double
    let (relative, absolute): (Scalar, Scalar) = (1e-6, 1e-9)
  #else
    // Where terms cancel, the error is that of the largest of them.
    let (relative, absolute): (Scalar, Scalar) = (2e-5, 2e-6 * abs(expected).maximum() + 2e-7)
  #endif
  let isNear = zip(found.elements, expected.elements).allSatisfy { a, b in
    abs(a - b) <= relative * abs(b) + absolute
  }
  if !isNear {
    #expect(found.elements == expected.elements, comment, sourceLocation: sourceLocation)
  }
}

/// Expects two numbers that agree to six digits, in Float to nearly five.
func expect(
  _ found: Scalar, near expected: Scalar, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(Tensor(found), near: Tensor(expected), comment, sourceLocation: sourceLocation)
}

/// The losses of predictions, not reduced, and the slope of each, which is its gradient.
func losses(of predictions: Tensor, _ loss: (Variable) -> Variable) -> (Tensor, slopes: Tensor) {
  let variable = Variable(predictions)
  let result = loss(variable)
  return (result.value, result.gradients(upstream: .ones(result.shape))[variable])
}

/// A cost, and its gradient with respect to the predictions.
func cost(of predictions: Tensor, _ loss: (Variable) -> Variable) -> (Scalar, gradient: Tensor) {
  let variable = Variable(predictions)
  let result = loss(variable)
  return (result.value.scalar, result.gradients()[variable])
}
