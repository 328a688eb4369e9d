extension Plan {
  /// AlexNet: the network that made deep learning famous, for pictures `[3, 224, 224]`.
  ///
  /// Large kernels with a large stride first, since pictures were large for the time; ReLU, dropout
  /// and two graphics cards made it trainable. This is the version in one column, for one card, of
  /// 61,100,840 parameters, most of them where 9,216 features meet 4,096 units.
  ///
  /// - Parameter classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: Krizhevsky, Sutskever & Hinton, 2012, "ImageNet Classification with Deep
  ///   Convolutional Neural Networks"; Krizhevsky, 2014, "One weird trick", for the single column.
  public static func alexNet(classes: Int = 1000) -> Plan {
    .chain([
      .convolution(64, kernel: 11, stride: 4, padding: 2), .activation(.relu),
      .maxPool(3, stride: 2),
      .convolution(192, kernel: 5, padding: 2), .activation(.relu),
      .maxPool(3, stride: 2),
      .convolution(384, kernel: 3, padding: 1), .activation(.relu),
      .convolution(256, kernel: 3, padding: 1), .activation(.relu),
      .convolution(256, kernel: 3, padding: 1), .activation(.relu),
      .maxPool(3, stride: 2),
      .adaptiveAveragePool(6), .flatten,
      .dropout(0.5), .linear(4096), .activation(.relu),
      .dropout(0.5), .linear(4096), .activation(.relu),
      .linear(classes),
    ])
  }
}
