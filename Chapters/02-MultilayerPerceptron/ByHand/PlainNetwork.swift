import TensorCore

/// A multilayer perceptron on plain tensors, without an engine: what this chapter does by hand.
///
///     let network = PlainNetwork(
///       sizes: [2, 4, 1], hidden: .tanh, output: .sigmoid,
///       initialization: .glorotNormal, using: &generator)
///     network([[0, 1], [1, 1]])          // predictions, [2, 1]
public struct PlainNetwork: Equatable, Sendable {
  /// From the input to the output.
  public var layers: [PlainLayer]

  /// A network of the given layers, each as wide as the next one expects.
  public init(_ layers: [PlainLayer]) {
    require(!layers.isEmpty, "PlainNetwork: at least one layer expected")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      require(
        layer.weight.shape[1] == next.weight.shape[0],
        "PlainNetwork: a layer with \(layer.weight.shape[1]) inputs expected; "
          + "got \(next.weight.shape[0])")
    }
    self.layers = layers
  }

  /// A network with random weights, and zeros for biases.
  ///
  /// - Parameters:
  ///   - sizes: the number of inputs, of the units of each hidden layer, and of outputs.
  ///   - hidden: the activation of all layers but the last.
  ///   - output: the activation of the last layer.
  ///   - initialization: how large the weights are.
  ///   - generator: where the randomness comes from.
  public init(
    sizes: [Int], hidden: ActivationFunction, output: ActivationFunction,
    initialization: Initialization, using generator: inout some RandomNumberGenerator
  ) {
    require(sizes.count > 1, "PlainNetwork: two sizes or more expected; got \(sizes)")
    self.init(
      (1..<sizes.count).map { k in
        PlainLayer(
          weight: initialization.weights(
            inputs: sizes[k - 1], outputs: sizes[k], using: &generator),
          activation: k == sizes.count - 1 ? output : hidden)
      })
  }

  /// The number of inputs, of the units of each hidden layer, and of outputs.
  public var sizes: [Int] { [layers[0].weight.shape[0]] + layers.map { $0.bias.count } }

  /// The prediction for each row: `[rows, inputs]` to `[rows, outputs]`.
  public func callAsFunction(_ x: Tensor) -> Tensor { forward(x).prediction }
}

/// How many numbers a network can learn: `n_in·n_out` weights and `n_out` biases for each layer.
///
///     parameterCount(sizes: [4, 3, 2, 1])            // (12 + 3) + (6 + 2) + (2 + 1) = 26
///
/// - Parameters:
///   - sizes: the number of inputs, of the units of each hidden layer, and of outputs.
///   - biases: whether the units have biases.
/// - Returns: the number of weights and biases.
/// - Exercise: 2.1
public func parameterCount(sizes: [Int], biases: Bool = true) -> Int {
  zip(sizes, sizes.dropFirst()).reduce(0) { total, layer in
    let (inputs, outputs) = layer
    return total + (biases ? inputs + 1 : inputs) * outputs
  }
}

// MARK: - Forward propagation

/// What forward propagation computes on its way: all of it is needed for the way back.
public struct ForwardPass: Equatable, Sendable {
  /// The outputs O, layer by layer: first the input itself, last the prediction.
  public internal(set) var outputs: [Tensor]

  /// The sums Z of each layer before its activation.
  public internal(set) var sums: [Tensor] = []

  /// The output of the last layer, ŷ.
  public var prediction: Tensor { outputs[outputs.count - 1] }
}

extension PlainNetwork {
  /// Sends points through all layers, each fed with what the one before it puts out.
  ///
  ///     O₀ = x        Z_k = O_(k−1)·W_k + b_k        O_k = f_k(Z_k)        ŷ = O_n
  ///
  /// - Parameter x: `[rows, inputs]`
  /// - Returns: the sums and outputs of every layer, `[rows, units]`.
  /// - Exercise: 2.2
  public func forward(_ x: Tensor) -> ForwardPass {
    var pass = ForwardPass(outputs: [x])
    for layer in layers {
      let sums = layer.sums(pass.prediction)
      pass.sums.append(sums)
      pass.outputs.append(layer.activation(sums))
    }
    return pass
  }
}
