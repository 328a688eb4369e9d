import Perceptron
import TensorCore
import Testing

/// Expects equal shapes, and elements that agree to about six digits.
///
/// A difference below that is forgiven; above it, the failure shows all elements of both.
func expect(
  _ found: Tensor, near expected: Tensor, within tolerance: Scalar = 2e-6,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let isNear = zip(found.elements, expected.elements).allSatisfy { a, b in
    abs(a - b) <= tolerance * max(1, abs(b))
  }
  #expect(found.shape == expected.shape, comment, sourceLocation: sourceLocation)
  if !isNear {
    #expect(found.elements == expected.elements, comment, sourceLocation: sourceLocation)
  }
}

/// Expects two numbers that agree to about six digits.
func expect(
  _ found: Scalar, near expected: Scalar, within tolerance: Scalar = 2e-6,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(
    Tensor(found), near: Tensor(expected), within: tolerance, comment,
    sourceLocation: sourceLocation)
}

/// Expects a gradient by hand to agree with `(f(x + h) − f(x − h)) / 2h`, element by element.
///
/// Two step sizes, since a kink or an error of the order h shows in one of them. Strict in Double;
/// in Float a difference quotient has but three or four digits.
func expectGradient(
  _ gradient: Tensor, of f: (Tensor) -> Scalar, at x: Tensor,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #if Double
    let (steps, tolerance): ([Scalar], Scalar) = ([1e-4, 1e-5], 1e-7)
  #else
    let (steps, tolerance): ([Scalar], Scalar) = ([0.05, 0.02], 5e-3)
  #endif
  #expect(gradient.shape == x.shape, sourceLocation: sourceLocation)
  for step in steps {
    var quotients = x
    for i in x.elements.indices {
      var (ahead, behind) = (x, x)
      ahead.elements[i] += step
      behind.elements[i] -= step
      quotients.elements[i] = (f(ahead) - f(behind)) / (2 * step)
    }
    expect(
      gradient, near: quotients, within: tolerance, "central differences with h = \(step):",
      sourceLocation: sourceLocation)
  }
}

/// Points of the square [−1, 1]² that a known line separates with a margin.
struct SeparableData {
  let line = Neuron(weights: [0.6, -0.75], bias: 0.2)
  let inputs: Tensor
  let labels: Tensor

  /// Draws points until `count` of them are at least `margin` away from the line.
  init(_ count: Int, margin: Scalar = 0.1, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var points: [Tensor] = []
    while points.count < count {
      let point = Tensor.uniform([2], in: -1..<1, using: &generator)
      if abs(line.score(point).scalar) >= margin { points.append(point) }
    }
    inputs = .stacked(points)
    labels = step(line.score(inputs))
  }
}
