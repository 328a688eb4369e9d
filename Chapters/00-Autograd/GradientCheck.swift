import TensorCore

/// How well the derivatives of a function agree with difference quotients, at the worst place.
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
  /// would pass.) Each element of each argument is moved by ±h and by ±h/2:
  ///
  ///     d(h) = (f(x + h) − f(x − h)) / 2h = f′(x) + O(h²)
  ///
  /// Of the two the combination `(4·d(h/2) − d(h)) / 3` is taken, in which the h² term cancels
  /// (Richardson's extrapolation), so that h can be large enough to keep rounding small.
  ///
  /// - Parameters:
  ///   - arguments: where to check; stay clear of kinks by more than h.
  ///   - step: h; by default 1e-3 in Double and 0.05 in Float.
  ///   - function: from as many variables as there are arguments to one of any shape.
  public init(
    at arguments: [Tensor], step: Scalar? = nil, of function: ([Variable]) -> Variable
  ) {
    let h = step ?? (MemoryLayout<Scalar>.size == 8 ? 1e-3 : 0.05)
    let variables = arguments.map { Variable($0) }
    let result = function(variables)
    var generator = SeededGenerator(seed: 1)
    let weights = Tensor.normal(result.shape, using: &generator)
    let gradients = result.gradients(upstream: weights)

    /// The weighted sum of the results, added up in Double, with one element moved.
    func loss(_ argument: Int, _ element: Int, movedBy step: Scalar) -> Double {
      var moved = arguments
      moved[argument].elements[element] += step
      let result = withoutGradients { function(moved.map { Variable(constant: $0) }) }
      return zip(result.value.elements, weights.elements).reduce(0) {
        $0 + Double($1.0) * Double($1.1)
      }
    }
    func quotient(_ argument: Int, _ element: Int, _ h: Scalar) -> Double {
      let x = arguments[argument].elements[element]
      let rise = loss(argument, element, movedBy: h) - loss(argument, element, movedBy: -h)
      return rise / (Double(x + h) - Double(x - h))
    }
    for argument in arguments.indices {
      for element in arguments[argument].elements.indices {
        let (wide, narrow) = (quotient(argument, element, h), quotient(argument, element, h / 2))
        note(
          Double(gradients[variables[argument]].elements[element]), (4 * narrow - wide) / 3,
          argument, element)
      }
    }
  }

  /// For a function of one argument.
  public init(at point: Tensor, step: Scalar? = nil, of function: (Variable) -> Variable) {
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
