import Autograd
import TensorCore

// Two changes to what counts as the truth. Smoothing: a model that must never be sure stops pushing
// its logits apart for ever. Weights: a class of which there are few examples gets louder ones.

/// What a row with each label should be told: 1 − ε for its class, and ε spread evenly over all.
///
///     yⱼ = (1 − ε)·[j = label] + ε/classes
///
/// The true class keeps 1 − ε + ε/k. (With 2 classes and ε = 0.1 that is 0.95, not 0.9.)
///
/// - Parameters:
///   - labels: n classes in `0..<classes`.
///   - classes: k.
///   - smoothing: ε in 0…1.
/// - Returns: `[n, k]`, rows that add up to 1.
/// - Source: Szegedy, Vanhoucke, Ioffe, Shlens & Wojna, 2016, "Rethinking the Inception Architecture
///   for Computer Vision", section 7.
/// - Exercise: 3.9
public func smoothedTargets(_ labels: [Int], classes: Int, smoothing: Scalar) -> Tensor {
  require(0...1 ~= smoothing, "smoothedTargets: a smoothing in 0…1 expected; got \(smoothing)")
  return (1 - smoothing) * Tensor.oneHot(labels, classes: classes) + smoothing / Scalar(classes)
}

/// The cross-entropy with smoothed labels and weighted classes, in nats.
///
///     loss = −Σⱼ wⱼ·yⱼ·ln softmax(z)ⱼ              y from ``smoothedTargets(_:classes:smoothing:)``
///
/// The mean divides by the sum of the weights of all labels, so that it is a weighted mean: weights
/// twice as large change nothing.
///
/// - Parameters:
///   - logits: z, `[rows, classes]`, any numbers.
///   - labels: the true class of each row, in `0..<classes`.
///   - smoothing: ε in 0…1.
///   - classWeights: w, `[classes]`, positive; all 1 if left out.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
public func crossEntropy(
  logits: Variable, labels: [Int], smoothing: Scalar, classWeights: Tensor? = nil,
  reduction: Reduction = .mean
) -> Variable {
  check(labels, for: logits, "crossEntropy")
  let classes = logits.shape[1]
  let weights = classWeights ?? .ones([classes])
  require(
    weights.shape == [classes] && weights.elements.allSatisfy { $0 > 0 },
    "crossEntropy: a positive weight for each of \(classes) classes expected; got \(weights)")
  let total = labels.reduce(0) { $0 + weights.elements[$1] }
  return softmaxLoss(logits, Batch([labels.count], reduction, weight: total)) { row in
    let label = labels[row.index]
    return row.crossEntropy(
      weights, factor: smoothing / Scalar(classes),
      extra: (1 - smoothing) * weights.elements[label], label: label)
  }
}
