import Autograd
import TensorCore

// Losses of scores that are no probabilities. A right answer with room to spare costs nothing at all:
// only the rows at the border, the support vectors, have a say.

/// What a score lacks of the margin 1 on its own side of the border, `max(0, 1 − y·f)`.
///
///     ∂loss/∂f = −y where y·f < 1, 0 elsewhere
///
/// Not differentiable at y·f = 1, where 0 is taken. The perceptron's loss is the same without the 1.
///
/// - Parameters:
///   - scores: f, any shape; no activation behind it.
///   - targets: y, the same shape, 1 or −1.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the scores if nothing is reduced.
/// - Source: Cortes & Vapnik, 1995, "Support-Vector Networks".
/// - Exercise: 3.11
public func hingeLoss(
  scores: Variable, targets: Tensor, reduction: Reduction = .mean
) -> Variable {
  pairedLoss(scores, targets, reduction, operation: #function) { f, y in
    let missing = (1 - y * f).positivePart
    return (missing, -y * missing.signs)
  }
}

/// The square of what a score lacks of the margin, `max(0, 1 − y·f)²`.
///
///     ∂loss/∂f = −2·y·max(0, 1 − y·f)
///
/// Differentiable everywhere; and a mislabeled row pulls the harder the further away it is.
///
/// - Parameters:
///   - scores: f, any shape; no activation behind it.
///   - targets: y, the same shape, 1 or −1.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or the shape of the scores if nothing is reduced.
public func squaredHingeLoss(
  scores: Variable, targets: Tensor, reduction: Reduction = .mean
) -> Variable {
  pairedLoss(scores, targets, reduction, operation: #function) { f, y in
    let missing = (1 - y * f).positivePart
    return (missing * missing, -2 * y * missing)
  }
}

/// What the true class's score lacks of the margin 1 before each other class, added up.
///
///     loss = Σⱼ max(0, 1 − f[label] + fⱼ)   over j ≠ label
///     ∂loss/∂fⱼ = 1 where class j is too near, ∂loss/∂f[label] = −(the number of those)
///
/// - Parameters:
///   - scores: f, `[rows, classes]`; no activation behind them.
///   - labels: the true class of each row, in `0..<classes`.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
/// - Source: Weston & Watkins, 1999, "Support Vector Machines for Multi-Class Pattern Recognition".
/// - Exercise: 3.12
public func multiclassHingeLoss(
  scores: Variable, labels: [Int], reduction: Reduction = .mean
) -> Variable {
  check(labels, for: scores, "multiclassHingeLoss")
  return blockwiseLoss([scores], Batch([labels.count], reduction)) { rows in
    let (f, labels) = (scores.value.part(rows), Array(labels[rows]))
    var missing = maximum(1 - f.elements(at: labels).reshaped([-1, 1]) + f, 0)
    // Every class lacks exactly the margin before itself.
    missing.add(labels.map { _ in -1 }, at: labels)
    var slopes = missing .> 0
    slopes.add((-slopes.sum(axis: 1)).elements, at: labels)
    return (missing.sum(axis: 1), [slopes])
  }
}
