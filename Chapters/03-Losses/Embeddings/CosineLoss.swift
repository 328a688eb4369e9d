import Autograd
import TensorCore

/// What the angle between two embeddings costs, whatever their lengths.
///
/// With the cosine c = a·b/(‖a‖·‖b‖):
///
///     same kind:   1 − c                       others:   max(0, c − margin)
///     ∂c/∂a = (b/‖b‖ − c·a/‖a‖) / ‖a‖          and likewise for b
///
/// b's direction, less what lies along a: the gradient turns a vector and never stretches it. A vector
/// of length 0 has no direction; its cosine with any other is taken for 0.
///
/// - Parameters:
///   - a: `[rows, width]`
///   - b: `[rows, width]`
///   - isSame: `[rows]`, 1 for pairs of the same kind, 0 for others.
///   - margin: the cosine up to which others are left alone.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
public func cosineLoss(
  _ a: Variable, _ b: Variable, isSame: Tensor, margin: Scalar = 0, reduction: Reduction = .mean
) -> Variable {
  checkPairs([a, b], marks: isSame, for: "cosineLoss")
  return blockwiseLoss([a, b], Batch(isSame.shape, reduction)) { rows in
    let (a, b) = (a.value.part(rows), b.value.part(rows))
    let (aLength, bLength) = (nonzero(lengths(of: a)), nonzero(lengths(of: b)))
    let (aUnit, bUnit) = (a / aLength, b / bLength)
    let cosine = (aUnit * bUnit).sum(axis: 1, keepingAxis: true)
    let same = isSame.part(rows).reshaped([-1, 1])
    let excess = maximum(cosine - margin, 0)
    let slope = (1 - same) * (excess .> 0) - same
    return (
      (same * (1 - cosine) + (1 - same) * excess).flattened(),
      [
        slope / aLength * (bUnit - cosine * aUnit),
        slope / bLength * (aUnit - cosine * bUnit),
      ]
    )
  }
}
