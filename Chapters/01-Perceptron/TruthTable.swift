import TensorCore

/// What a gate answers to each of the four inputs, as data to learn from.
///
/// A line cannot separate the answers of XOR. Its four wishes for w₁, w₂ and b would be
///
///     0 0 → 0:            b < 0        0 1 → 1:   w₂ + b ≥ 0
///     1 1 → 0:  w₁ + w₂ + b < 0        1 0 → 1:   w₁ + b ≥ 0
///
/// The left two add up to `w₁ + w₂ + 2b < 0`, the right two to `w₁ + w₂ + 2b ≥ 0`: not both. So each
/// line gets a row wrong, but not more than one is needed: OR has three of XOR's answers.
///
/// - Source: Minsky & Papert, 1969, "Perceptrons".
public struct TruthTable: Sendable {
  /// The inputs 0 0, 0 1, 1 0, 1 1, in this order: `[4, 2]`.
  public let inputs: Tensor = [[0, 0], [0, 1], [1, 0], [1, 1]]
  /// The gate's answers, 0 or 1: `[4]`.
  public let labels: Tensor

  /// Asks the gate four times.
  public init(of gate: (Bool, Bool) -> Bool) {
    labels = Tensor(inputs.rows.map { gate($0[at: 0] == 1, $0[at: 1] == 1) ? 1 : 0 })
  }
}

/// The neuron with the fewest mistakes among all whose three parameters come from a list.
///
/// Trying them all is slow and coarse, but it misses nothing on its grid.
///
/// - Parameters:
///   - values: what w₁, w₂ and b may be; k values make k³ neurons.
///   - inputs: `[rows, 2]`
///   - labels: 0 or 1 for each row, `[rows]`.
/// - Returns: the first of the best.
public func bestNeuron(among values: [Scalar], on inputs: Tensor, labels: Tensor) -> Neuron {
  var best = Neuron(inputs: 2)
  var fewest = best.mistakes(on: inputs, labels: labels)
  for first in values {
    for second in values {
      for bias in values {
        let neuron = Neuron(weights: [Tensor(first), Tensor(second)], bias: bias)
        let mistakes = neuron.mistakes(on: inputs, labels: labels)
        if mistakes < fewest { (best, fewest) = (neuron, mistakes) }
      }
    }
  }
  return best
}
