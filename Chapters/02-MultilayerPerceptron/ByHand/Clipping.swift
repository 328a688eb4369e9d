import TensorCore

/// The length of the whole gradient: the root of the sum of all squared derivatives.
public func norm(of gradients: [LayerGradient]) -> Scalar {
  gradients.reduce(0) { sum, gradient in
    sum + (gradient.weight * gradient.weight).sum() + (gradient.bias * gradient.bias).sum()
  }.squareRoot()
}

/// The same direction, but no longer than `limit`.
///
/// A cure for gradients that explode: a step of descent is then never longer than η·limit. Short
/// gradients stay as they are; nothing here helps against those that vanish.
///
/// - Parameters:
///   - gradients: one a layer.
///   - limit: the greatest length allowed.
/// - Returns: the gradients, all scaled by the same number, 1 at most.
/// - Source: Pascanu, Mikolov & Bengio, 2013, "On the Difficulty of Training Recurrent Neural
///   Networks", algorithm 1.
public func clipped(_ gradients: [LayerGradient], toNorm limit: Scalar) -> [LayerGradient] {
  let length = norm(of: gradients)
  let scale = length > limit ? limit / length : 1
  return gradients.map { LayerGradient(weight: scale * $0.weight, bias: scale * $0.bias) }
}
