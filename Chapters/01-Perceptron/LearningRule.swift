import TensorCore

// How a neuron learns from its mistakes, without any derivative.
//
// Take a line and a point on its wrong side. Adding the point (x, 1) to the coefficients (w, b)
// raises the point's own score by ‖(x, 1)‖² > 0; subtracting it lowers the score as much. So add a
// point that should be positive and is not, subtract one that should be negative and is not, and
// leave the line alone for all others. All three cases are one formula:
//
//     w ← w + η (y − ŷ) x        b ← b + η (y − ŷ)        ŷ = step(w·x + b)

extension Neuron {
  /// Turns the line a little if the point lies on the wrong side of it: the perceptron's rule.
  ///
  /// A step moves the score of the point by η‖(x, 1)‖² in the right direction. That need not be far
  /// enough, and it can push other points over to the wrong side.
  ///
  /// - Parameters:
  ///   - x: the point, `[inputs]`.
  ///   - label: the side on which it belongs, 0 or 1: y.
  ///   - rate: how far to go, η.
  /// - Returns: whether the point was on the wrong side, so that the line was moved.
  /// - Source: Rosenblatt, 1962, "Principles of Neurodynamics", the error-correction procedure.
  /// - Exercise: 1.7
  @discardableResult
  public mutating func correct(on x: Tensor, label: Scalar, rate: Scalar = 1) -> Bool {
    require(label == 0 || label == 1, "correct: label 0 or 1 expected; got \(label)")
    let error = label - step(score(x)).scalar
    weights += rate * error * x
    bias += rate * error
    return error != 0
  }

  /// Learns from all rows in their order, once: an epoch.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: 0 or 1 for each row, `[rows]`.
  ///   - rate: η
  /// - Returns: how many rows were on the wrong side when their turn came.
  /// - Exercise: 1.8
  @discardableResult
  public mutating func learn(from inputs: Tensor, labels: Tensor, rate: Scalar = 1) -> Int {
    requireBits(labels, rows: inputs, "learn")
    var mistakes = 0
    for (x, label) in zip(inputs.rows, labels.elements) {
      if correct(on: x, label: label, rate: rate) { mistakes += 1 }
    }
    return mistakes
  }

  /// Learns from random rows, one after the other.
  ///
  /// A round looks at a single row, and some rows may never come up: rounds are not epochs.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: 0 or 1 for each row, `[rows]`.
  ///   - rounds: how many rows to draw, with replacement.
  ///   - rate: η
  ///   - generator: draws the rows.
  /// - Returns: in how many rounds the line was moved.
  /// - Exercise: 1.9
  @discardableResult
  public mutating func learn(
    from inputs: Tensor, labels: Tensor, rounds: Int, rate: Scalar = 1,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    requireBits(labels, rows: inputs, "learn")
    var corrections = 0
    for _ in 0..<rounds {
      let row = Int.random(in: 0..<labels.count, using: &generator)
      if correct(on: inputs[row], label: labels[at: row], rate: rate) { corrections += 1 }
    }
    return corrections
  }

  /// Learns epoch after epoch until one has no mistake.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: 0 or 1 for each row, `[rows]`.
  ///   - epochs: where to stop if there are mistakes in every epoch. If no line separates the rows,
  ///     there always are.
  ///   - rate: η
  /// - Returns: the mistakes of each epoch; the last is 0 if the rule has found a separating line.
  /// - Exercise: 1.10
  public mutating func learn(
    from inputs: Tensor, labels: Tensor, epochs: Int, rate: Scalar = 1
  ) -> [Int] {
    var history: [Int] = []
    while history.count < epochs, history.last != 0 {
      history.append(learn(from: inputs, labels: labels, rate: rate))
    }
    return history
  }
}

/// Stops the program unless there is a label 0 or 1 for each row.
func requireBits(_ labels: Tensor, rows inputs: Tensor, _ operation: String) {
  require(
    inputs.rank == 2 && labels.shape == [inputs.shape[0]],
    "\(operation): [rows, inputs] and [rows] expected; got \(inputs.shape) and \(labels.shape)")
  require(
    labels.elements.allSatisfy { $0 == 0 || $0 == 1 },
    "\(operation): labels 0 and 1 expected; got \(labels)")
}
