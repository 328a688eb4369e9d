extension Plan {
  /// ResNet of 18 layers: 11,689,512 parameters for `[3, 224, 224]` and 1000 classes.
  public static func resNet18(classes: Int = 1000) -> Plan {
    resNet([2, 2, 2, 2], block: basicBlock, classes: classes)
  }

  /// ResNet of 34 layers: 21,797,672 parameters.
  public static func resNet34(classes: Int = 1000) -> Plan {
    resNet([3, 4, 6, 3], block: basicBlock, classes: classes)
  }

  /// ResNet of 50 layers: 25,557,032 parameters.
  public static func resNet50(classes: Int = 1000) -> Plan {
    resNet([3, 4, 6, 3], block: bottleneck, expansion: 4, classes: classes)
  }

  /// ResNet of 101 layers: 44,549,160 parameters.
  public static func resNet101(classes: Int = 1000) -> Plan {
    resNet([3, 4, 23, 3], block: bottleneck, expansion: 4, classes: classes)
  }

  /// ResNet of 152 layers: 60,192,808 parameters.
  public static func resNet152(classes: Int = 1000) -> Plan {
    resNet([3, 8, 36, 3], block: bottleneck, expansion: 4, classes: classes)
  }

  /// Two 3 × 3 convolutions and a shortcut around them: `relu(F(x) + x)`.
  ///
  /// - Parameters:
  ///   - width: how many channels the convolutions have, and go out.
  ///   - stride: 2 where pictures halve.
  ///   - projecting: whether shapes change, so that the shortcut needs a 1 × 1 convolution.
  /// - Returns: the block.
  public static func basicBlock(_ width: Int, stride: Int, projecting: Bool) -> Plan {
    residual(
      .chain([
        .named("conv1", convolution3(width, stride: stride)), .named("bn1", .batchNorm),
        .named("relu", .activation(.relu)),
        .named("conv2", convolution3(width, stride: 1)), .named("bn2", .batchNorm),
      ]), channels: width, stride: stride, projecting: projecting)
  }

  /// A 1 × 1 convolution to few channels, a 3 × 3 among them, a 1 × 1 to four times as many, and a
  /// shortcut around them.
  ///
  /// - Parameters:
  ///   - width: how many channels the 3 × 3 convolution has; four times as many go out.
  ///   - stride: 2 where pictures halve; the 3 × 3 convolution takes it, as in today's programs
  ///     (in the paper it was the first one).
  ///   - projecting: whether shapes change, so that the shortcut needs a 1 × 1 convolution.
  /// - Returns: the block.
  public static func bottleneck(_ width: Int, stride: Int, projecting: Bool) -> Plan {
    residual(
      .chain([
        .named("conv1", .convolution(width, kernel: 1, bias: false)), .named("bn1", .batchNorm),
        .named("relu1", .activation(.relu)),
        .named("conv2", convolution3(width, stride: stride)), .named("bn2", .batchNorm),
        .named("relu2", .activation(.relu)),
        .named("conv3", .convolution(4 * width, kernel: 1, bias: false)),
        .named("bn3", .batchNorm),
      ]), channels: 4 * width, stride: stride, projecting: projecting)
  }

  /// Residual networks: blocks that learn what to add to their input, not what to make of it.
  ///
  /// A block whose weights are 0 is the identity, so more blocks never have to be worse; and
  /// gradients reach the first layers along the shortcuts, undiminished.
  ///
  /// - Parameters:
  ///   - stages: how many blocks each stage has; from one to the next pictures halve and channels
  ///     double.
  ///   - block: makes one of width, stride, and whether the shortcut must project.
  ///   - expansion: how many times as many channels as its width a block gives.
  ///   - classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: He, Zhang, Ren & Sun, 2015, "Deep Residual Learning for Image Recognition", table 1.
  public static func resNet(
    _ stages: [Int], block: (Int, Int, Bool) -> Plan, expansion: Int = 1, classes: Int
  ) -> Plan {
    let widths = [64, 128, 256, 512]
    let layers = zip(stages, widths).enumerated().map { index, stage in
      let (count, width) = stage
      // The first stage keeps its size; the number of channels changes even there, if it is expanded.
      let changes = index > 0 || expansion > 1
      return Plan.named(
        "layer\(index + 1)",
        .chain(
          (0..<count).map {
            block(width, $0 == 0 && index > 0 ? 2 : 1, $0 == 0 && changes)
          }))
    }
    return .chain(
      [
        .named("conv1", .convolution(64, kernel: 7, stride: 2, padding: 3, bias: false)),
        .named("bn1", .batchNorm), .named("relu", .activation(.relu)),
        .named("maxpool", .maxPool(3, stride: 2, padding: 1)),
      ] + layers + [
        .named("avgpool", .adaptiveAveragePool(1)), .flatten, .named("fc", .linear(classes)),
      ])
  }

  private static func convolution3(_ channels: Int, stride: Int) -> Plan {
    .convolution(channels, kernel: 3, stride: stride, padding: 1, bias: false)
  }

  private static func residual(
    _ main: Plan, channels: Int, stride: Int, projecting: Bool
  ) -> Plan {
    let projection = Plan.chain([
      .convolution(channels, kernel: 1, stride: stride, bias: false), .batchNorm,
    ])
    return .chain([
      .sum([main, projecting ? .named("downsample", projection) : .identity]),
      .activation(.relu),
    ])
  }
}
