extension Plan {
  /// DenseNet-121: 7,978,856 parameters for `[3, 224, 224]` and 1000 classes.
  public static func denseNet121(classes: Int = 1000) -> Plan {
    denseNet([6, 12, 24, 16], growth: 32, classes: classes)
  }

  /// DenseNet: each layer sees what all layers before it made, side by side, and adds a little.
  ///
  /// Nothing has to be learned twice, so layers are narrow: `growth` channels each. Between blocks
  /// a transition halves channels and pictures.
  ///
  /// - Parameters:
  ///   - blocks: how many layers each block has.
  ///   - growth: how many channels a layer adds.
  ///   - classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: Huang, Liu, van der Maaten & Weinberger, 2016, "Densely Connected Convolutional
  ///   Networks", table 1.
  public static func denseNet(_ blocks: [Int], growth: Int, classes: Int) -> Plan {
    var (parts, channels) = ([Plan](), 2 * growth)
    for (index, count) in blocks.enumerated() {
      parts += (0..<count).map { _ in denseLayer(growth: growth) }
      channels += count * growth
      guard index < blocks.count - 1 else { continue }
      channels /= 2
      parts += [
        .batchNorm, .activation(.relu), .convolution(channels, kernel: 1, bias: false),
        .averagePool(2),
      ]
    }
    return .chain(
      [.brick(2 * growth, kernel: 7, stride: 2), .maxPool(3, stride: 2, padding: 1)] + parts + [
        .batchNorm, .activation(.relu), .adaptiveAveragePool(1), .flatten, .linear(classes),
      ])
  }

  /// The input, and beside it `growth` channels made of all of it.
  private static func denseLayer(growth: Int) -> Plan {
    .concatenation([
      .identity,
      .chain([
        .batchNorm, .activation(.relu), .convolution(4 * growth, kernel: 1, bias: false),
        .batchNorm, .activation(.relu),
        .convolution(growth, kernel: 3, padding: 1, bias: false),
      ]),
    ])
  }
}
