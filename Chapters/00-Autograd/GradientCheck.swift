import TensorCore

/// How well the derivatives of a function agree with difference quotients, at the worst place.
///
///     GradientCheck(at: [[1, 2], [3, 4]]) { tanh($0) }.passes      // true
public struct GradientCheck: CustomStringConvertible {
  /// The largest error that may be put down to rounding: 1e-7 in Double, 0.02 in Float.
  ///
  /// In Float an element of the difference quotient has three or four digits at best, so that only
  /// a check in Double (`swift test --traits Double`) is strict.
  public static var tolerance: Double { MemoryLayout<Scalar>.size == 8 ? 1e-7 : 2e-2 }

  /// `|analytic − numeric| / max(1, |analytic|, |numeric|)`, the largest over all elements.
  public private(set) var error = 0.0

  /// What the pullbacks say, at the worst place.
  public private(set) var analytic = 0.0

  /// What the difference quotients say, at the worst place.
  public private(set) var numeric = 0.0

  /// The worst place: which argument of the function, and which of its elements.
  public private(set) var place = (argument: 0, element: 0)

  /// Whether the error is within ``tolerance``.
  public var passes: Bool { error <= GradientCheck.tolerance }

  /// The error and where it is.
  public var description: String {
    "error \(error) at element \(place.element) of argument \(place.argument): "
      + "the pullback says \(analytic), the difference quotient \(numeric)"
  }

  /// Compares the gradients of a function with difference quotients, element by element.
  ///
  /// The results are weighted with random numbers and added up. (Their plain sum would be a poor
  /// loss: the outputs of a softmax always add up to 1, and a wrong pullback that sends back zero
  /// would pass.) Each element of each argument is moved by ±h and by ±h/2; see
  /// ``extrapolatedDifference(of:at:step:)``.
  ///
  /// - Parameters:
  ///   - arguments: where to check; stay clear of kinks by more than h.
  ///   - step: h; by default 1e-3 in Double and 0.05 in Float.
  ///   - function: from as many variables as there are arguments to one of any shape.
  public init(
    at arguments: [Tensor], step: Double? = nil, of function: ([Variable]) -> Variable
  ) {
    let step = step ?? (MemoryLayout<Scalar>.size == 8 ? 1e-3 : 0.05)
    let variables = arguments.map { Variable($0) }
    let result = function(variables)
    var generator = SeededGenerator(seed: 1)
    let weights = Tensor.normal(result.shape, using: &generator)
    let gradients = result.gradients(upstream: weights)
    for (argument, variable) in variables.enumerated() {
      for (element, x) in variable.value.elements.enumerated() {
        let numeric = extrapolatedDifference(
          of: { moved in
            var arguments = arguments
            arguments[argument].elements[element] = Scalar(moved)
            return weightedSum(of: function, at: arguments, weights)
          }, at: Double(x), step: step)
        note(Double(gradients[variable].elements[element]), numeric, argument, element)
      }
    }
  }

  /// For a function of one argument.
  public init(at point: Tensor, step: Double? = nil, of function: (Variable) -> Variable) {
    self.init(at: [point], step: step) { function($0[0]) }
  }

  private mutating func note(
    _ analytic: Double, _ numeric: Double, _ argument: Int, _ element: Int
  ) {
    let error = abs(analytic - numeric) / max(1, abs(analytic), abs(numeric))
    // A NaN on either side is the worst that can be.
    guard error > self.error || error.isNaN else { return }
    (self.error, self.analytic, self.numeric) = (error.isNaN ? .infinity : error, analytic, numeric)
    place = (argument, element)
  }
}

/// The results of a function, weighted, and added up in Double.
private func weightedSum(
  of function: ([Variable]) -> Variable, at arguments: [Tensor], _ weights: Tensor
) -> Double {
  let result = withoutGradients { function(arguments.map { Variable(constant: $0) }) }
  return zip(result.value.elements, weights.elements).reduce(0) { sum, pair in
    sum + Double(pair.0) * Double(pair.1)
  }
}
