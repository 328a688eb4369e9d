import TensorCore

/// The two places where dropout can make up for what it clears.
public enum DropoutForm: Sendable {
  /// At inference, every number is multiplied by the share that was kept in training.
  case classic
  /// In training, what is kept is divided by that share; inference does nothing.
  case inverted
}

/// Dropout with a given mask, on plain numbers.
///
///                     training               inference
///     classic         x·mask                 x·(1 − rate)
///     inverted        x·mask/(1 − rate)      x
///
/// A number is kept with the chance 1 − rate, so the mean over all masks is `(1 − rate)·x` and `x`:
/// in either form what training gives on average is what inference gives always.
///
/// - Parameters:
///   - x: any shape.
///   - mask: 1 for what is kept and 0 for what is cleared, the shape of `x`; nil at inference.
///   - rate: the chance of a number to be cleared, from 0 up to, not including, 1.
///   - form: where it is made up for.
/// - Returns: the shape of `x`.
/// - Exercise: 5.4
public func dropped(_ x: Tensor, mask: Tensor?, rate: Scalar, form: DropoutForm) -> Tensor {
  switch (form, mask) {
  case (.classic, let mask?): x * mask
  case (.classic, nil): x * (1 - rate)
  case (.inverted, let mask?): x * mask / (1 - rate)
  case (.inverted, nil): x
  }
}

/// The gradient of what went through dropout: the same mask, the same factor.
///
/// - Parameters:
///   - upstream: the gradient of the result.
///   - mask: as on the way there.
///   - rate: as on the way there.
///   - form: as on the way there.
/// - Returns: the gradient of x, of the shape of `upstream`.
public func droppedGradient(
  upstream: Tensor, mask: Tensor?, rate: Scalar, form: DropoutForm
) -> Tensor {
  // A product with constants: they multiply the gradient as they multiplied x.
  dropped(upstream, mask: mask, rate: rate, form: form)
}
