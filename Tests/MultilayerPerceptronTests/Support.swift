import Autograd
import MultilayerPerceptron
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

/// A network of sigmoids, 4-3-2-1, with a point and its target; all numbers are arbitrary.
enum FourThreeTwoOne {
  static let network = PlainNetwork([
    PlainLayer(
      weight: [[0.1, -0.2, 0.3], [0.4, 0.5, -0.6], [-0.7, 0.8, 0.9], [1, -1.1, 0.2]],
      bias: [0.1, -0.1, 0.2], activation: .sigmoid),
    PlainLayer(
      weight: [[0.3, -0.4], [0.5, 0.6], [-0.7, 0.8]], bias: [0.05, -0.05], activation: .sigmoid),
    PlainLayer(weight: [[0.9], [-1.2]], bias: [0.15], activation: .sigmoid),
  ])
  static let point: Tensor = [[1, 2, -1, 0.5]]
  static let target: Tensor = [[1]]
}

/// The four points of exclusive or, and their answers.
enum XOR {
  static let points: Tensor = [[0, 0], [0, 1], [1, 0], [1, 1]]
  static let answers: Tensor = [[0], [1], [1], [0]]
}

extension PlainNetwork {
  /// All weights and biases in a row, layer by layer.
  var parameters: [Tensor] { layers.flatMap { [$0.weight, $0.bias] } }
}
