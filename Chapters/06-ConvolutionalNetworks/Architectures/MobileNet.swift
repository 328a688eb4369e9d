extension Plan {
  /// A depthwise convolution, one kernel a channel, and a pointwise one, 1 × 1, that mixes them.
  ///
  /// For k × k kernels it takes `1/out + 1/k²` of the multiplications of a full convolution.
  ///
  /// - Parameters:
  ///   - inputs: how many channels come in.
  ///   - outputs: how many go out.
  ///   - stride: how far the depthwise kernels move.
  /// - Returns: both, with batch norm and ReLU behind each.
  public static func separable(inputs: Int, outputs: Int, stride: Int = 1) -> Plan {
    .chain([
      .brick(inputs, kernel: 3, stride: stride, groups: inputs), .brick(outputs, kernel: 1),
    ])
  }

  /// MobileNet, version 1: separable convolutions throughout; 4,231,976 parameters for
  /// `[3, 224, 224]` and 1000 classes.
  ///
  /// - Parameter classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: Howard et al., 2017, "MobileNets", table 1.
  public static func mobileNetV1(classes: Int = 1000) -> Plan {
    let widths = [32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]
    let halving: Set = [1, 3, 5, 11]
    let blocks = (0..<13).map {
      separable(inputs: widths[$0], outputs: widths[$0 + 1], stride: halving.contains($0) ? 2 : 1)
    }
    return .chain(
      [.brick(32, kernel: 3, stride: 2)] + blocks
        + [.adaptiveAveragePool(1), .flatten, .linear(classes)])
  }

  /// Inverted residual: a 1 × 1 convolution to many channels, a depthwise one, and a 1 × 1 to few,
  /// without an activation; around them a shortcut, if shapes stay.
  ///
  /// Inverted, because the shortcut joins the narrow ends, and a bottleneck's joins the wide ones.
  ///
  /// - Parameters:
  ///   - inputs: how many channels come in.
  ///   - outputs: how many go out.
  ///   - stride: how far the depthwise kernels move.
  ///   - expansion: how many times as many channels there are inside.
  ///   - kernel: the side of the depthwise kernels.
  ///   - activation: behind the first two convolutions.
  ///   - squeeze: how many channels the gate of squeeze-and-excitation has inside, if there is one.
  /// - Returns: the block.
  public static func invertedResidual(
    inputs: Int, outputs: Int, stride: Int, expansion: Int, kernel: Int = 3,
    activation: Nonlinearity = .relu6, squeeze: Int? = nil
  ) -> Plan {
    let inside = inputs * expansion
    var parts: [Plan] = []
    if expansion > 1 { parts.append(.brick(inside, kernel: 1, activation: activation)) }
    parts.append(
      .brick(inside, kernel: kernel, stride: stride, groups: inside, activation: activation))
    if let squeeze {
      parts.append(squeezeAndExcitation(inside, squeezed: squeeze, activation: activation))
    }
    parts.append(.brick(outputs, kernel: 1, activation: nil))
    return stride == 1 && inputs == outputs
      ? .sum([.chain(parts), .identity]) : .chain(parts)
  }

  /// MobileNet, version 2: inverted residuals; 3,504,872 parameters for `[3, 224, 224]` and 1000
  /// classes.
  ///
  /// - Parameter classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: Sandler et al., 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks",
  ///   table 2.
  public static func mobileNetV2(classes: Int = 1000) -> Plan {
    let stages = [
      (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
      (6, 320, 1, 1),
    ]
    var (blocks, inputs) = ([Plan](), 32)
    for (expansion, outputs, count, stride) in stages {
      for position in 0..<count {
        blocks.append(
          invertedResidual(
            inputs: inputs, outputs: outputs, stride: position == 0 ? stride : 1,
            expansion: expansion))
        inputs = outputs
      }
    }
    return .chain(
      [.brick(32, kernel: 3, stride: 2, activation: .relu6)] + blocks + [
        .brick(1280, kernel: 1, activation: .relu6),
        .adaptiveAveragePool(1), .flatten, .dropout(0.2), .linear(classes),
      ])
  }
}
