extension Plan {
  /// A gate for each channel, computed from the means of all: squeeze-and-excitation.
  ///
  /// - Parameters:
  ///   - channels: how many come in.
  ///   - squeezed: how many numbers the means are squeezed into.
  ///   - activation: of the squeezed numbers.
  /// - Returns: `x·σ(W₂·f(W₁·mean(x)))`, one factor for each channel.
  /// - Source: Hu, Shen & Sun, 2017, "Squeeze-and-Excitation Networks", eq. 2 to 4.
  public static func squeezeAndExcitation(
    _ channels: Int, squeezed: Int, activation: Nonlinearity = .relu
  ) -> Plan {
    .gate(
      .chain([
        .adaptiveAveragePool(1),
        .convolution(squeezed, kernel: 1), .activation(activation),
        .convolution(channels, kernel: 1), .activation(.sigmoid),
      ]))
  }

  /// EfficientNet-B0: a network whose stages were searched for, not thought of; 5,288,548 parameters
  /// for `[3, 224, 224]` and 1000 classes.
  ///
  /// - Parameter classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: Tan & Le, 2019, "EfficientNet: Rethinking Model Scaling for Convolutional Neural
  ///   Networks", table 1.
  public static func efficientNetB0(classes: Int = 1000) -> Plan {
    let stages = [
      (1, 3, 16, 1, 1), (6, 3, 24, 2, 2), (6, 5, 40, 2, 2), (6, 3, 80, 3, 2), (6, 5, 112, 3, 1),
      (6, 5, 192, 4, 2), (6, 3, 320, 1, 1),
    ]
    var (blocks, inputs) = ([Plan](), 32)
    for (expansion, kernel, outputs, count, stride) in stages {
      for position in 0..<count {
        blocks.append(
          invertedResidual(
            inputs: inputs, outputs: outputs, stride: position == 0 ? stride : 1,
            expansion: expansion, kernel: kernel, activation: .swish,
            squeeze: max(1, inputs / 4)))
        inputs = outputs
      }
    }
    return .chain(
      [.brick(32, kernel: 3, stride: 2, activation: .swish)] + blocks + [
        .brick(1280, kernel: 1, activation: .swish),
        .adaptiveAveragePool(1), .flatten, .dropout(0.2), .linear(classes),
      ])
  }
}

/// How EfficientNet grows: depth, width and resolution together.
///
/// Twice the cost is a factor of `α·β²·γ² ≈ 2`, since cost is linear in depth and quadratic in width
/// and resolution.
///
/// - Source: Tan & Le, 2019, eq. 3; α, β and γ from section 4.
public struct CompoundScaling {
  /// α, by which depth grows.
  public var depth = 1.2

  /// β, by which the number of channels grows.
  public var width = 1.1

  /// γ, by which the sides of the picture grow.
  public var resolution = 1.15

  /// The factors of the paper.
  public init() {}

  /// `α·β²·γ²`: how many times as much each step costs.
  public var costPerStep: Double { depth * width * width * resolution * resolution }

  /// The three factors after `steps` steps, φ in the paper.
  ///
  /// - Parameter steps: φ.
  /// - Returns: `α^φ`, `β^φ` and `γ^φ`.
  public func factors(after steps: Int) -> (depth: Double, width: Double, resolution: Double) {
    func power(_ base: Double) -> Double { (0..<steps).reduce(1) { result, _ in result * base } }
    return (power(depth), power(width), power(resolution))
  }
}
