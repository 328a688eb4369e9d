import TensorCore

/// One artificial neuron: a weight for each input, and a bias.
///
///     let neuron = Neuron(weights: [2, 3], bias: 5)
///     neuron.score([4, 5])                              // 28 = 2·4 + 3·5 + 5
///     neuron.score([[4, 5], [-1, -1]])                  // [28, 0], row by row
///     step(neuron.score([4, 5]))                        // 1
///
/// The points with score 0 form a line (in more dimensions, a plane) that cuts the inputs in two.
/// What follows the score, an activation, and what judges it, a loss, make a neuron a perceptron, a
/// logistic regression or a linear regression; the neuron itself stays the same.
public struct Neuron: Equatable, Sendable {
  /// How much each input counts: `[inputs]`.
  public var weights: Tensor
  /// The score where all inputs are 0.
  public var bias: Scalar

  /// A neuron with the given line, `weights · x + bias = 0`.
  public init(weights: Tensor, bias: Scalar) {
    require(weights.rank == 1, "Neuron: weights [inputs] expected; got \(weights.shape)")
    (self.weights, self.bias) = (weights, bias)
  }

  /// A neuron that has learned nothing: all parameters 0.
  public init(inputs: Int) { self.init(weights: .zeros([inputs]), bias: 0) }

  /// The weighted sum and the bias: `z = Σᵢ wᵢxᵢ + b`, where i counts the inputs from 1 to n.
  ///
  /// - Parameter x: one point `[inputs]`, or a point in each row `[rows, inputs]`.
  /// - Returns: the score of the point `[]`, or of each row `[rows]`.
  /// - Exercise: 1.5
  public func score(_ x: Tensor) -> Tensor {
    require(
      x.shape.last == weights.count, "score: […, \(weights.count)] expected; got \(x.shape)")
    return (x * weights).sum(axis: -1) + bias
  }

  /// How many numbers can be learned: a weight for each input and one bias, n + 1.
  public var parameterCount: Int { weights.count + 1 }
}

// MARK: - The bias as a weight

extension Neuron {
  /// All parameters in a row, the bias last: `(w₁, …, wₙ, b)`, `[inputs + 1]`.
  public var coefficients: Tensor { .concatenated([weights, [Tensor(bias)]]) }

  /// A neuron with these parameters, the bias last.
  public init(coefficients: Tensor) {
    require(
      coefficients.rank == 1 && coefficients.count > 0,
      "Neuron: coefficients [inputs + 1] expected; got \(coefficients.shape)")
    let inputs = coefficients.count - 1
    self.init(weights: coefficients[..<inputs], bias: coefficients[at: inputs])
  }
}

/// The same points with one more input, which is always 1.
///
/// The bias is the weight of that input: `w·x + b = (w, b)·(x, 1)`. Proofs get shorter this way, as
/// only one vector is left. (Either the sum has a term of its own for the bias or the input has a 1;
/// with both, the bias would count twice.)
///
/// - Parameter x: `[inputs]` or `[rows, inputs]`
/// - Returns: `[inputs + 1]` or `[rows, inputs + 1]`
/// - Exercise: 1.6
public func withConstantInput(_ x: Tensor) -> Tensor {
  .concatenated([x, .ones(x.shape.dropLast() + [1])], axis: -1)
}

// MARK: - How well it does

extension Neuron {
  /// How many rows lie on the wrong side of the line.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, inputs]`
  ///   - labels: 0 or 1 for each row, `[rows]`.
  /// - Returns: the number of rows whose step differs from their label.
  public func mistakes(on inputs: Tensor, labels: Tensor) -> Int {
    requireBits(labels, rows: inputs, "mistakes")
    return Int((step(score(inputs)) .!= labels).sum())
  }

  /// The share of rows on the right side of the line, from 0 to 1.
  public func accuracy(on inputs: Tensor, labels: Tensor) -> Double {
    1 - Double(mistakes(on: inputs, labels: labels)) / Double(labels.count)
  }
}
