import TensorCore

// Small networks with weights one can read.

extension PlainNetwork {
  /// Exclusive or, of step units whose lines were drawn by hand.
  ///
  /// No single line has (0, 1) and (1, 0) on one side and (0, 0) and (1, 1) on the other. Two lines
  /// do: one hidden unit is OR, the other is NAND, and the output is AND, so that it wants at least
  /// one 1, but not two.
  public static let xorGates = PlainNetwork([
    PlainLayer(weight: [[1, -1], [1, -1]], bias: [-0.5, 1.5], activation: .step),
    PlainLayer(weight: [[1], [1]], bias: [-1.5], activation: .step),
  ])

  /// Will somebody buy insurance? Age, education, income and savings in, a probability out.
  ///
  /// In the middle stand two ideas with a name: awareness, fed mainly by income and savings, and
  /// affordability. There are no biases. With two positive weights at the output, the answer would
  /// always be yes: σ of a positive sum exceeds ½.
  ///
  /// - Parameter outputWeights: how awareness and affordability count.
  /// - Returns: a 4-2-1 network of sigmoids; more than ½ means yes.
  public static func insurance(outputWeights: Tensor) -> PlainNetwork {
    PlainNetwork([
      PlainLayer(
        weight: [[0.2, -0.1], [0.1, 0.05], [0.3, 0.6], [0.4, 0.5]], activation: .sigmoid),
      PlainLayer(weight: outputWeights.reshaped([2, 1]), activation: .sigmoid),
    ])
  }

  /// Two lines, and an output that weighs them 10 to 5.
  ///
  ///     h₁ = σ(2x₁ + 3x₂ + 6)        h₂ = σ(5x₁ + 4x₂ + 3)        ŷ = σ(10h₁ + 5h₂ + bias)
  ///
  /// With a bias of 3 the output is above σ(3) = 0.95 everywhere, for h₁ and h₂ are positive: such a
  /// unit says yes to everything. A bias between −15 and 0 gives it a border.
  ///
  /// - Parameter outputBias: how easily the output says yes.
  /// - Returns: a 2-2-1 network of sigmoids.
  public static func threePerceptrons(outputBias: Scalar = 3) -> PlainNetwork {
    PlainNetwork([
      PlainLayer(weight: [[2, 5], [3, 4]], bias: [6, 3], activation: .sigmoid),
      PlainLayer(weight: [[10], [5]], bias: Tensor([outputBias]), activation: .sigmoid),
    ])
  }

  /// The last stage of a guess whether a batter will score a century, from five judgments 0 … 1.
  ///
  /// The first judgment, running, comes from eye, diet and fitness: σ(0.7·eye + 2.1·diet +
  /// 2.7·fitness). All weights and the bias are positive: even with all judgments 0 the network
  /// expects a century, with probability σ(1.2) = 0.77.
  public static let centuryOutput = PlainNetwork([
    PlainLayer(
      weight: [[1.1], [3], [4], [2.7], [0.1]], bias: [1.2], activation: .sigmoid)
  ])

  /// The first judgment of ``centuryOutput``, from eye, diet and fitness.
  public static let running = PlainNetwork([
    PlainLayer(weight: [[0.7], [2.1], [2.7]], activation: .sigmoid)
  ])
}
