import Autograd
import TensorCore

/// The cross-entropy of predicted class scores, in nats: `−log softmax(logits)[label]`.
///
/// A row whose true class was given the probability p costs −ln p: nothing if the model was sure
/// and right, ln k for a uniform guess among k classes, without bound if it was sure and wrong.
/// Working from logits, never from probabilities, keeps that finite: a wrong class ahead by 1000
/// costs 1000. Softmax and logarithm cancel in the derivative, which is the prediction minus the
/// truth:
///
///     ∂loss/∂logits = softmax(logits) − oneHot(label)
///
/// With the label alone there is nothing to multiply by the zeros of a one-hot row; the result is
/// the same.
///
/// - Parameters:
///   - logits: `[rows, classes]`, any numbers.
///   - labels: the true class of each row, in `0..<classes`.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
/// - Source: Bridle, 1990, "Training Stochastic Model Recognition Algorithms as Networks can lead
///   to Maximum Mutual Information Estimation of Parameters".
/// - Exercise: 3.8
public func crossEntropy(
  logits: Variable, labels: [Int], reduction: Reduction = .mean
) -> Variable {
  check(labels, for: logits, "crossEntropy")
  return softmaxLoss(logits, Batch([labels.count], reduction)) { row in
    let label = labels[row.index]
    let loss = -row[label]
    row.becomeSlopes(label: label)
    return loss
  }
}

/// The cross-entropy of predicted class scores where the truth is a distribution, in nats.
///
///     loss = −Σⱼ yⱼ·ln softmax(z)ⱼ              ∂loss/∂zⱼ = softmax(z)ⱼ·Σᵢ yᵢ − yⱼ
///
/// Since `∂ln softmax(z)ᵢ/∂zⱼ = [i = j] − softmax(z)ⱼ`. Where the targets of a row add up to 1, that
/// is once more the prediction minus the truth.
///
/// - Parameters:
///   - logits: z, `[rows, classes]`, any numbers.
///   - targets: y, `[rows, classes]`, not negative: one-hot rows, or how probable each class is.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
public func crossEntropy(
  logits: Variable, targets: Tensor, reduction: Reduction = .mean
) -> Variable {
  check(targets, for: logits, "crossEntropy")
  return softmaxLoss(logits, Batch([targets.shape[0]], reduction)) { row in
    row.crossEntropy(targets)
  }
}

/// Stops the program unless there is a label in range for each row.
func check(_ labels: [Int], for scores: Variable, _ operation: String) {
  require(
    scores.value.rank == 2 && scores.shape[0] == labels.count && !labels.isEmpty,
    "\(operation): a label for each row of [rows, classes] expected; "
      + "got \(labels.count) labels for \(scores.shape)")
  let classes = scores.shape[1]
  require(
    labels.allSatisfy { 0..<classes ~= $0 },
    "\(operation): labels in 0..<\(classes) expected; got \(labels)")
}

/// Stops the program unless there is a target for each score.
func check(_ targets: Tensor, for scores: Variable, _ operation: String) {
  require(
    scores.value.rank == 2 && scores.shape == targets.shape && scores.shape[0] > 0,
    "\(operation): targets and scores of one shape [rows, classes] expected; "
      + "got \(targets.shape) and \(scores.shape)")
}

extension Tensor {
  /// Adds a number to one element of each row: `numbers[i]` to element `labels[i]` of row i.
  mutating func add(_ numbers: [Scalar], at labels: [Int]) {
    let width = shape[1]
    elements.withUnsafeMutableBufferPointer { elements in
      for (row, label) in labels.enumerated() { elements[row * width + label] += numbers[row] }
    }
  }
}
