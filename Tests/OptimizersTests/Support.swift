import Autograd
import Optimizers
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
    let (relative, absolute): (Scalar, Scalar) = (2e-5, 2e-6 * abs(expected).maximum() + 1e-7)
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

/// Expects numbers in a row that agree to six digits, in Float to nearly five.
func expect(
  _ found: [Scalar], near expected: [Scalar], _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(Tensor(found), near: Tensor(expected), comment, sourceLocation: sourceLocation)
}

extension PlainRule {
  /// The weights after each step down w², whose slope is 2w.
  func descent(from start: Scalar = 1, steps: Int = 3) -> [Scalar] {
    path(from: Tensor(start), steps: steps) { 2 * $0 }.dropFirst().map(\.scalar)
  }

  /// The length of a first step along a given slope.
  func firstStep(along slope: Scalar) -> Scalar {
    -path(from: 0, steps: 1) { _ in Tensor(slope) }[1].scalar
  }
}
