import TensorCore

/// One neuron for each class, side by side: logistic regression with more than two answers.
///
/// Every neuron scores the input on its own; the softmax turns the scores into probabilities.
///
///     pₖ = e^zₖ / Σⱼ e^zⱼ
///
/// With two classes p₁ = σ(z₁ − z₀), the logistic regression of the difference of both neurons.
public struct SoftmaxRegression: Equatable, Sendable {
  /// A column for each class: `[inputs, classes]`.
  public var weights: Tensor
  /// The score of each class where all inputs are 0: `[classes]`.
  public var bias: Tensor

  /// Neurons that have learned nothing: all parameters 0, all classes equally probable.
  public init(inputs: Int, classes: Int) {
    (weights, bias) = (.zeros([inputs, classes]), .zeros([classes]))
  }

  /// How many numbers can be learned: (inputs + 1) · classes.
  public var parameterCount: Int { weights.count + bias.count }

  /// A score for each class: `z = x·W + b`.
  ///
  /// - Parameter x: `[rows, inputs]`
  /// - Returns: `[rows, classes]`
  public func scores(_ x: Tensor) -> Tensor {
    require(
      x.rank == 2 && x.shape[1] == weights.shape[0],
      "scores: [rows, \(weights.shape[0])] expected; got \(x.shape)")
    return matmul(x, weights) + bias
  }

  /// The probability of each class: `[rows, classes]`, each row with the sum 1.
  public func probabilities(_ x: Tensor) -> Tensor { softmax(scores(x)) }

  /// The most probable class of each row.
  public func predictions(_ x: Tensor) -> [Int] { scores(x).argmax(axis: 1) }

  /// The share of rows whose most probable class is their label, from 0 to 1.
  public func accuracy(on inputs: Tensor, labels: [Int]) -> Double {
    let hits = zip(predictions(inputs), labels).count { $0 == $1 }
    return Double(hits) / Double(labels.count)
  }

  /// One step downhill on the cross-entropy of all rows.
  ///
  /// By the chain rule `∂L/∂W = Xᵀ ∂L/∂Z`, and ∂L/∂b is the sum of ∂L/∂Z over the rows.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: the class of each row.
  ///   - rate: how far to go, η.
  public mutating func descend(inputs: Tensor, labels: [Int], rate: Scalar) {
    let upstream = crossEntropyGradient(scores: scores(inputs), labels: labels)
    weights -= rate * matmul(inputs, upstream, transposingLeft: true)
    bias -= rate * upstream.sum(axis: 0)
  }
}

/// The mean surprise at the true classes, in nats: `−(1/n) Σ log pᵢ,ₗ` with l the label of row i.
///
/// - Parameters:
///   - scores: `[rows, classes]`
///   - labels: the class of each row.
/// - Returns: L; log(classes) if all scores are equal.
public func crossEntropy(scores: Tensor, labels: [Int]) -> Scalar {
  -logSoftmax(scores).elements(at: labels).mean()
}

/// How the cross-entropy changes with each score: `(p − onehot(label)) / n`.
///
/// A row's loss is `log Σⱼ e^zⱼ − zₗ`. The first term has the slope e^zₖ/Σⱼ e^zⱼ = pₖ at zₖ; the
/// second takes 1 away at the label.
///
/// - Parameters:
///   - scores: `[rows, classes]`
///   - labels: the class of each row.
/// - Returns: `∂L/∂Z`, `[rows, classes]`
/// - Exercise: 1.18
public func crossEntropyGradient(scores: Tensor, labels: [Int]) -> Tensor {
  let truth = Tensor.oneHot(labels, classes: scores.shape[1])
  return (softmax(scores) - truth) / Scalar(labels.count)
}
