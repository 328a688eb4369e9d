import TensorCore

// How large the first weights should be. A weighted sum of n inputs, independent and with mean 0,
// has a variance that is n times as large as that of one term:
//
//     Var(z) = Σᵢ Var(wᵢxᵢ) = n_in · Var(w) · E[x²]
//
// Layer after layer that factor is applied again: 1 is the only one that keeps signals alive through
// many layers. Backwards the same holds with n_out, as each unit collects from n_out others.
// The three well-known rules differ in what they take the activation to do to E[x²]:
//
//     LeCun     nothing                              Var(w) = 1/n_in
//     Glorot    nothing; n_in for the way there,     Var(w) = 2/(n_in + n_out)
//               n_out for the way back: their mean
//     He        ReLU clears one half of it           Var(w) = 2/n_in

/// The random (or not so random) numbers that a layer's weights begin with.
///
///     let w = Initialization.heNormal.weights(inputs: 784, outputs: 128, using: &generator)
public enum Initialization: Hashable, Sendable {
  /// One number everywhere. The units of a layer stay copies of each other for ever.
  case constant(Scalar)

  /// A normal distribution with mean 0.
  case normal(Variance)

  /// An even distribution over −limit ..< limit.
  case uniform(Variance)

  /// How widely the weights scatter, given the number of connections.
  public enum Variance: Hashable, Sendable {
    /// A fixed standard deviation, whatever the layer.
    case deviation(Scalar)

    /// `1/n_in`, for SELU.
    ///
    /// - Source: LeCun, Bottou, Orr & Müller, 1998, "Efficient BackProp", eq. 16.
    case lecun

    /// `2/(n_in + n_out)`, for sigmoid and tanh.
    ///
    /// - Source: Glorot & Bengio, 2010, "Understanding the Difficulty of Training Deep Feedforward
    ///   Neural Networks", eq. 12.
    case glorot

    /// `2/((1 + slope²)·n_in)`, for ReLU, whose slope below 0 is 0, and leaky ReLU.
    ///
    /// - Source: He, Zhang, Ren & Sun, 2015, "Delving Deep into Rectifiers", eq. 15.
    case he(slope: Scalar)
  }
}

extension Initialization {
  /// Zeros, right for biases alone: of a network of zeros, only the last bias would learn.
  public static var zeros: Initialization { .constant(0) }

  /// Normal with variance `1/n_in`.
  public static var lecunNormal: Initialization { .normal(.lecun) }

  /// Even with variance `1/n_in`.
  public static var lecunUniform: Initialization { .uniform(.lecun) }

  /// Normal with variance `2/(n_in + n_out)`.
  public static var glorotNormal: Initialization { .normal(.glorot) }

  /// Even with variance `2/(n_in + n_out)`.
  public static var glorotUniform: Initialization { .uniform(.glorot) }

  /// Normal with variance `2/n_in`.
  public static var heNormal: Initialization { .normal(.he(slope: 0)) }

  /// Even with variance `2/n_in`.
  public static var heUniform: Initialization { .uniform(.he(slope: 0)) }
}

extension Initialization.Variance {
  /// The variance of a single weight.
  ///
  /// - Parameters:
  ///   - inputs: how many weights lead into a unit, n_in.
  ///   - outputs: how many weights lead out of an input, n_out.
  /// - Returns: σ², the square of the standard deviation.
  /// - Exercise: 2.5
  public func value(inputs: Int, outputs: Int) -> Scalar {
    switch self {
    case .deviation(let deviation): deviation * deviation
    case .lecun: 1 / Scalar(inputs)
    case .glorot: 2 / Scalar(inputs + outputs)
    case .he(let slope): 2 / ((1 + slope * slope) * Scalar(inputs))
    }
  }

  /// The standard deviation σ of a single weight.
  public func deviation(inputs: Int, outputs: Int) -> Scalar {
    value(inputs: inputs, outputs: outputs).squareRoot()
  }

  /// The bound of an even distribution with this variance: `σ·√3`.
  ///
  /// An even distribution over −l ..< l has the variance `∫ x²/2l dx = l²/3`.
  public func limit(inputs: Int, outputs: Int) -> Scalar {
    (3 * value(inputs: inputs, outputs: outputs)).squareRoot()
  }
}

extension Initialization {
  /// The weights of a layer in which every input is connected to every output.
  ///
  /// - Returns: `[inputs, outputs]`
  public func weights(
    inputs: Int, outputs: Int, using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    weights([inputs, outputs], inputs: inputs, outputs: outputs, using: &generator)
  }

  /// Weights of any shape.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - inputs: how many weights lead into a unit, n_in.
  ///   - outputs: how many weights lead out of an input, n_out.
  ///   - generator: where the randomness comes from.
  /// - Returns: a tensor of independent draws.
  public func weights(
    _ shape: [Int], inputs: Int, outputs: Int, using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    require(
      inputs > 0 && outputs > 0,
      "weights: at least one input and one output expected; got \(inputs) and \(outputs)")
    switch self {
    case .constant(let value):
      return Tensor(repeating: value, shape: shape)
    case .normal(let variance):
      let deviation = variance.deviation(inputs: inputs, outputs: outputs)
      return .normal(shape, deviation: deviation, using: &generator)
    case .uniform(let variance):
      let limit = variance.limit(inputs: inputs, outputs: outputs)
      return .uniform(shape, in: -limit..<limit, using: &generator)
    }
  }
}
