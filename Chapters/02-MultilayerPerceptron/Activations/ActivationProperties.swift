import TensorCore

/// What kind of function an activation is, measured on its values.
///
/// Nothing here knows a formula: slopes are difference quotients, limits are values far out, means
/// are integrals. A softmax is measured as the first of two classes, the other score being 0.
public struct ActivationProperties: Sendable {
  /// The slope of the curve as it arrives at 0, from below.
  public let slopeBelowZero: Scalar

  /// The slope of the curve as it leaves 0, upwards.
  public let slopeAboveZero: Scalar

  /// What the curve levels off at for x → −∞, if it does.
  public let limitBelow: Scalar?

  /// What the curve levels off at for x → +∞, if it does.
  public let limitAbove: Scalar?

  /// The mean of `f(x)` where x is drawn from N(0, 1); near 0 if the outputs are zero-centered.
  public let mean: Scalar

  /// The variance of `f(x)` where x is drawn from N(0, 1).
  public let variance: Scalar

  /// Whether the curve is a straight line.
  public let isLinear: Bool

  /// Whether units can die: the curve is level for all x < 0.
  public let canDie: Bool

  /// Whether the slopes on both sides of 0 agree.
  public var isDifferentiable: Bool { abs(slopeBelowZero - slopeAboveZero) < 1e-3 }

  /// Measures one activation function.
  public init(of function: ActivationFunction) {
    let f = curve(of: function)
    slopeBelowZero = oneSidedSlope(of: f, step: -0x1p-6)
    slopeAboveZero = oneSidedSlope(of: f, step: 0x1p-6)
    (limitBelow, limitAbove) = (limit(of: f, toward: -1), limit(of: f, toward: 1))
    (mean, variance) = moments(of: f)
    let y = f([-2, -1, 0, 1, 2]).elements
    isLinear = (1...3).allSatisfy { abs(y[$0 - 1] - 2 * y[$0] + y[$0 + 1]) < 1e-5 }
    let below = f(Tensor((1...1000).map { -Scalar($0) / 50 })).elements
    canDie = below.allSatisfy { $0 == below[0] }
  }
}

/// The function of one number to measure.
private func curve(of function: ActivationFunction) -> (Tensor) -> Tensor {
  guard function == .softmax else { return { function($0) } }
  return { x in
    let scores = Tensor.stacked([x, .zeros(x.shape)]).transposed()
    return function(scores).transposed()[0]
  }
}

/// The slope to one side of 0, from values at 0, h/2 and h, with h of either sign.
///
/// A difference quotient over h is wrong by a multiple of h; in twice that over h/2 minus that over
/// h, the error cancels.
private func oneSidedSlope(of f: (Tensor) -> Tensor, step h: Scalar) -> Scalar {
  let y = f([0, Tensor(h / 2), Tensor(h)]).elements
  return 2 * (y[1] - y[0]) / (h / 2) - (y[2] - y[0]) / h
}

/// The value far out, if going twice as far changes nothing.
private func limit(of f: (Tensor) -> Tensor, toward sign: Scalar) -> Scalar? {
  let y = f([Tensor(100 * sign), Tensor(200 * sign)]).elements
  return abs(y[1] - y[0]) < 1e-6 ? y[1] : nil
}

/// The mean and the variance of `f(x)` for x from N(0, 1): `∫ f·φ dx` and `∫ (f − mean)²·φ dx`.
///
/// The midpoint rule on 1,024 cells between −8 and 8; 0, where curves have kinks and jumps, lies
/// between two cells.
private func moments(of f: (Tensor) -> Tensor) -> (mean: Scalar, variance: Scalar) {
  let x = Tensor((0..<1024).map { (Scalar($0) + 0.5) / 64 - 8 })
  let density = exp(-0.5 * x * x)
  let weights = density / density.sum()
  let y = f(x)
  let mean = (weights * y).sum()
  return (mean, (weights * (y - mean) * (y - mean)).sum())
}
