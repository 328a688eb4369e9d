import TensorCore

// What becomes of a signal on its way through many layers, and of a gradient on its way back. Each
// layer multiplies both by some factor, and a factor a little off 1, to the power of the depth, is 0
// or infinity for all practical purposes: 0.25¹⁰ ≈ 10⁻⁶, 1.5⁵⁰ ≈ 6·10⁸.

/// A stack of equal layers with random weights, as deep as one likes, to look through.
public struct DeepStack: Sendable {
  /// How many hidden layers.
  public var depth = 10

  /// How many units in each layer, and how many inputs.
  public var width = 64

  /// The activation of the hidden layers; the output layer has none.
  public var activation: ActivationFunction

  /// How the weights begin.
  public var initialization: Initialization

  /// Ten layers of 64 units, unless told otherwise.
  public init(
    depth: Int = 10, width: Int = 64, activation: ActivationFunction,
    initialization: Initialization
  ) {
    (self.depth, self.width) = (depth, width)
    (self.activation, self.initialization) = (activation, initialization)
  }

  /// The network, with fresh random weights.
  public func network(using generator: inout some RandomNumberGenerator) -> PlainNetwork {
    PlainNetwork(
      sizes: [Int](repeating: width, count: depth + 1) + [1], hidden: activation, output: .linear,
      initialization: initialization, using: &generator)
  }

  /// The outputs of each hidden layer for random inputs from N(0, 1).
  ///
  /// - Parameters:
  ///   - rows: how many inputs.
  ///   - generator: for the weights and the inputs.
  /// - Returns: a tensor `[rows, width]` for each hidden layer.
  public func outputs(
    rows: Int = 256, using generator: inout some RandomNumberGenerator
  ) -> [Tensor] {
    let network = network(using: &generator)
    let x = Tensor.normal([rows, width], using: &generator)
    return Array(network.forward(x).outputs.dropFirst().dropLast())
  }

  /// The length of ∂L/∂W of each hidden layer, for random inputs and targets from N(0, 1).
  ///
  /// With many rows, the late layers look worse than they are: deep down all rows become alike, and
  /// their gradients add up, while those of the first layer partly cancel.
  ///
  /// - Parameters:
  ///   - rows: how many inputs.
  ///   - generator: for the weights, the inputs and the targets.
  /// - Returns: the root of the sum of squares of a layer's weight gradients, from front to back.
  public func gradientNorms(
    rows: Int = 16, using generator: inout some RandomNumberGenerator
  ) -> [Scalar] {
    let network = network(using: &generator)
    let x = Tensor.normal([rows, width], using: &generator)
    let y = Tensor.normal([rows, 1], using: &generator)
    let gradients = network.gradients(of: .squaredError, at: x, targets: y)
    return gradients.dropLast().map { ($0.weight * $0.weight).sum().squareRoot() }
  }
}

/// The standard deviation of all elements together.
public func spread(of outputs: Tensor) -> Scalar { outputs.variance().squareRoot() }

/// How many of the units differ from each other in at least one row.
///
/// - Parameter outputs: `[rows, units]`
/// - Returns: 1 if all units are copies of one.
public func distinctUnits(of outputs: Tensor) -> Int {
  Set(outputs.transposed().rows.map(\.elements)).count
}
