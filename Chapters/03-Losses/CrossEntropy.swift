import Autograd
import TensorCore

/// The mean cross-entropy of predicted class scores, in nats: `−mean(log softmax(logits)[label])`.
///
/// A row whose true class was given the probability p costs −ln p: nothing if the model was sure
/// and right, ln k for a uniform guess among k classes, without bound if it was sure and wrong.
/// Working from logits, never from probabilities, keeps that finite: a wrong class ahead by 1000
/// costs 1000. Softmax and logarithm cancel in the derivative, which is the prediction minus the
/// truth:
///
///     ∂loss/∂logits = (softmax(logits) − oneHot(labels)) / rows
///
/// - Parameters:
///   - logits: `[rows, classes]`, any numbers.
///   - labels: the true class of each row, in `0..<classes`.
/// - Returns: a scalar.
/// - Source: Bridle, 1990, "Training Stochastic Model Recognition Algorithms as Networks can lead
///   to Maximum Mutual Information Estimation of Parameters".
public func crossEntropy(logits: Variable, labels: [Int]) -> Variable {
  require(
    logits.value.rank == 2 && logits.shape[0] == labels.count && !labels.isEmpty,
    "crossEntropy: a label for each row of [rows, classes] expected; "
      + "got \(labels.count) labels for \(logits.shape)")
  let (rows, classes) = (labels.count, logits.shape[1])
  require(
    labels.allSatisfy { 0..<classes ~= $0 },
    "crossEntropy: labels in 0..<\(classes) expected; got \(labels)")
  let logProbabilities = logSoftmax(logits.value)
  let loss = -logProbabilities.elements(at: labels).mean()
  return Variable(Tensor(loss), from: [logits]) { upstream, gradients in
    let truth = Tensor.oneHot(labels, classes: classes)
    gradients.add(upstream / Scalar(rows) * (exp(logProbabilities) - truth), to: logits)
  }
}
