extension Plan {
  /// An inception block: four ways side by side, each looking at another scale.
  ///
  /// A 1 × 1 kernel mixes channels only; before the larger kernels it makes few channels of many,
  /// which is what keeps the block affordable.
  ///
  /// - Parameters:
  ///   - point: how many channels the way with a 1 × 1 kernel gives.
  ///   - three: channels inside and at the end of the way with a 3 × 3 kernel.
  ///   - five: the same for the way with the largest kernel; 3 × 3 in most programs, 5 × 5 in the
  ///     paper.
  ///   - pool: how many channels the way with max pooling gives.
  ///   - kernel: the largest kernel.
  /// - Returns: the block.
  public static func inception(
    _ point: Int, _ three: (Int, Int), _ five: (Int, Int), _ pool: Int, kernel: Int = 3
  ) -> Plan {
    .concatenation([
      .brick(point, kernel: 1),
      .chain([.brick(three.0, kernel: 1), .brick(three.1, kernel: 3)]),
      .chain([.brick(five.0, kernel: 1), .brick(five.1, kernel: kernel)]),
      .chain([.maxPool(3, stride: 1, padding: 1), .brick(pool, kernel: 1)]),
    ])
  }

  /// GoogLeNet, the first Inception network: 22 layers, with a sixth of the parameters that AlexNet's
  /// largest layer has.
  ///
  /// With batch norm, and 3 × 3 kernels where the paper has 5 × 5, it is what today's libraries
  /// call by this name: 6,624,904 parameters for `[3, 224, 224]` and 1000 classes. The two auxiliary
  /// classifiers, which only helped training, are left out.
  ///
  /// - Parameters:
  ///   - classes: how many scores go out.
  ///   - kernel: the largest kernel of the blocks; 5 gives the paper's.
  /// - Returns: the plan.
  /// - Source: Szegedy et al., 2014, "Going Deeper with Convolutions", table 1.
  public static func googLeNet(classes: Int = 1000, kernel: Int = 3) -> Plan {
    func block(_ point: Int, _ three: (Int, Int), _ five: (Int, Int), _ pool: Int) -> Plan {
      .inception(point, three, five, pool, kernel: kernel)
    }
    return .chain([
      .brick(64, kernel: 7, stride: 2), .maxPool(3, stride: 2, roundingUp: true),
      .brick(64, kernel: 1), .brick(192, kernel: 3), .maxPool(3, stride: 2, roundingUp: true),
      block(64, (96, 128), (16, 32), 32),
      block(128, (128, 192), (32, 96), 64),
      .maxPool(3, stride: 2, roundingUp: true),
      block(192, (96, 208), (16, 48), 64),
      block(160, (112, 224), (24, 64), 64),
      block(128, (128, 256), (24, 64), 64),
      block(112, (144, 288), (32, 64), 64),
      block(256, (160, 320), (32, 128), 128),
      .maxPool(2, roundingUp: true),
      block(256, (160, 320), (32, 128), 128),
      block(384, (192, 384), (48, 128), 128),
      .adaptiveAveragePool(1), .flatten, .dropout(0.2), .linear(classes),
    ])
  }
}
