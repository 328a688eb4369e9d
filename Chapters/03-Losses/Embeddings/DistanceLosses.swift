import Autograd
import TensorCore

// Losses of where things are put. Nobody says where: only that some should be near each other, and
// others further apart. The distance is Euclid's, and ∂‖a − b‖/∂a = (a − b)/‖a − b‖, the direction
// away from b; where a = b there is none, and 0 is taken.

/// What a positive's distance lacks of being nearer than a negative's by a margin.
///
///     loss = max(0, ‖a − p‖ − ‖a − n‖ + margin)
///
/// Where it is not 0, the gradient pulls anchor and positive together, and anchor and negative apart:
///
///     ∂loss/∂p = −u        ∂loss/∂n = v        ∂loss/∂a = u − v
///     u = (a − p)/‖a − p‖        v = (a − n)/‖a − n‖
///
/// - Parameters:
///   - anchor: a, `[rows, width]`
///   - positive: p, `[rows, width]`: of the same kind as its anchor.
///   - negative: n, `[rows, width]`: of another kind.
///   - margin: how much further away the negative should be.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
/// - Source: Schroff, Kalenichenko & Philbin, 2015, "FaceNet: A Unified Embedding for Face Recognition
///   and Clustering", eq. 3 (there with squared distances).
/// - Exercise: 3.14
public func tripletLoss(
  anchor: Variable, positive: Variable, negative: Variable, margin: Scalar = 1,
  reduction: Reduction = .mean
) -> Variable {
  checkPairs([anchor, positive, negative], for: "tripletLoss")
  return blockwiseLoss([anchor, positive, negative], Batch([anchor.shape[0]], reduction)) { rows in
    let a = anchor.value.part(rows)
    let (near, far) = (a - positive.value.part(rows), a - negative.value.part(rows))
    let (nearLength, farLength) = (lengths(of: near), lengths(of: far))
    let loss = maximum(nearLength - farLength + margin, 0)
    let isActive = loss .> 0
    let u = near * (isActive / nonzero(nearLength))
    let v = far * (isActive / nonzero(farLength))
    return (loss.flattened(), [u - v, -u, v])
  }
}

/// Half the squared distance of what belongs together, or of what others lack of a margin.
///
///     same kind:   ½·d²                      ∂/∂a = a − b              d = ‖a − b‖
///     others:      ½·max(0, margin − d)²     ∂/∂a = −max(0, margin − d)·(a − b)/d
///
/// and the negative of it for b. A spring without length between the ones, and between the others a
/// spring that only pushes, and only up to the margin.
///
/// - Parameters:
///   - a: `[rows, width]`
///   - b: `[rows, width]`
///   - isSame: `[rows]`, 1 for pairs of the same kind, 0 for others.
///   - margin: the distance at which others are left alone.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
/// - Source: Hadsell, Chopra & LeCun, 2006, "Dimensionality Reduction by Learning an Invariant
///   Mapping", eq. 4.
public func contrastiveLoss(
  _ a: Variable, _ b: Variable, isSame: Tensor, margin: Scalar = 1, reduction: Reduction = .mean
) -> Variable {
  checkPairs([a, b], marks: isSame, for: "contrastiveLoss")
  return blockwiseLoss([a, b], Batch(isSame.shape, reduction)) { rows in
    let difference = a.value.part(rows) - b.value.part(rows)
    let distance = lengths(of: difference)
    let same = isSame.part(rows).reshaped([-1, 1])
    let missing = maximum(margin - distance, 0)
    let loss = 0.5 * (same * distance * distance + (1 - same) * missing * missing)
    let slope = (same - (1 - same) * missing / nonzero(distance)) * difference
    return (loss.flattened(), [slope, -slope])
  }
}

/// The Euclidean length of each row, `[rows, 1]`.
func lengths(of x: Tensor) -> Tensor { sqrt((x * x).sum(axis: 1, keepingAxis: true)) }

/// Each length, but for 0 the smallest there is, to divide by.
func nonzero(_ lengths: Tensor) -> Tensor { maximum(lengths, Tensor(.leastNormalMagnitude)) }

/// Stops the program unless all are matrices of one shape, with a row for each mark.
func checkPairs(_ embeddings: [Variable], marks: Tensor? = nil, for operation: String) {
  let shapes = embeddings.map(\.shape)
  require(
    shapes.allSatisfy { $0.count == 2 && $0 == shapes[0] },
    "\(operation): embeddings of one shape [rows, width] expected; got \(shapes)")
  if let marks {
    require(
      marks.shape == [shapes[0][0]],
      "\(operation): a mark for each of \(shapes[0][0]) rows expected; got \(marks.shape)")
  }
}
