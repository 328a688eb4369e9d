extension Plan {
  /// U-Net: a score for every pixel, from far around it and from close by.
  ///
  /// The definition is recursive, like the picture in the paper: a U of depth d is two convolutions,
  /// a smaller U on the halved picture, made large again and laid beside what came in, and two
  /// convolutions. Convolutions are padded, so that what goes out is as large as what came in;
  /// height and width must be divisible by `2^depth`.
  ///
  /// - Parameters:
  ///   - classes: how many scores a pixel gets.
  ///   - width: how many channels the first stage has; each deeper one has twice as many.
  ///   - depth: how many times the picture is halved.
  /// - Returns: the plan.
  /// - Source: Ronneberger, Fischer & Brox, 2015, "U-Net: Convolutional Networks for Biomedical
  ///   Image Segmentation", figure 1; with padding and batch norm, as is usual today.
  public static func uNet(classes: Int, width: Int = 16, depth: Int = 3) -> Plan {
    .chain([u(width: width, depth: depth), .convolution(classes, kernel: 1)])
  }

  private static func u(width: Int, depth: Int) -> Plan {
    let twice = Plan.chain([.brick(width, kernel: 3), .brick(width, kernel: 3)])
    if depth == 0 { return twice }
    let below = Plan.chain([
      .maxPool(2), u(width: 2 * width, depth: depth - 1),
      .transposedConvolution(width, stride: 2),
    ])
    return .chain([twice, .concatenation([.identity, below]), twice])
  }
}
