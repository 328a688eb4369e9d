import TensorCore

// Which side of the line: the step, and the two ways to write the answer.

/// 1 where z ≥ 0, and 0 elsewhere: Heaviside's step.
///
/// The border counts as 1. The derivative is 0 wherever it exists, so nothing can be learned by
/// following it downhill; the losses of this chapter look at the score z itself instead.
///
/// - Parameter z: scores of any shape.
/// - Returns: zeros and ones of the same shape.
/// - Exercise: 1.1
public func step(_ z: Tensor) -> Tensor {
  z .>= 0
}

/// Labels 0 and 1 as signs −1 and +1: `2t − 1`.
///
/// The learning rule speaks of 0 and 1, because that is what the step puts out. Margins and the
/// perceptron loss need −1 and +1, so that label × score is positive exactly where the score is on
/// the right side. With a 0 for a negative label the product, and with it the loss, would vanish.
///
/// - Parameter labels: zeros and ones of any shape.
/// - Returns: −1 and +1 of the same shape.
public func signs(of labels: Tensor) -> Tensor {
  require(
    labels.elements.allSatisfy { $0 == 0 || $0 == 1 },
    "signs: labels 0 and 1 expected; got \(labels)")
  return 2 * labels - 1
}
