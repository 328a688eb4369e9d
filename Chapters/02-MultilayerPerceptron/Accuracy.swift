import TensorCore

// How good a classifier is. Accuracy has steps, not slopes: training follows the loss, people follow
// the accuracy.

/// The share of rows whose largest score is that of the true class: 0.5 is one out of two.
///
/// - Parameters:
///   - scores: logits or probabilities, `[rows, classes]`; of equals, the first counts.
///   - labels: the true class of each row.
/// - Returns: correct / rows, from 0 to 1.
/// - Exercise: 2.14
public func accuracy(scores: Tensor, labels: [Int]) -> Double {
  require(
    scores.rank == 2 && scores.shape[0] == labels.count && !labels.isEmpty,
    "accuracy: a label for each row of [rows, classes] expected; "
      + "got \(labels.count) labels for \(scores.shape)")
  let correct = zip(scores.argmax(axis: 1), labels).count { $0 == $1 }
  return Double(correct) / Double(labels.count)
}

/// How often each class was taken for each: the diagonal counts what is right.
///
/// - Parameters:
///   - predictions: the class each row was given.
///   - labels: the true class of each row.
///   - classes: how many there are.
/// - Returns: `counts[label][prediction]`
/// - Exercise: 2.15
public func confusionMatrix(predictions: [Int], labels: [Int], classes: Int) -> [[Int]] {
  require(
    predictions.count == labels.count,
    "confusionMatrix: a prediction for each label expected; "
      + "got \(predictions.count) for \(labels.count)")
  var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
  for (prediction, label) in zip(predictions, labels) { counts[label][prediction] += 1 }
  return counts
}
