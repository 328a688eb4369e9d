extension Plan {
  /// VGG with 16 layers: 138,357,544 parameters for `[3, 224, 224]` and 1000 classes.
  public static func vgg16(classes: Int = 1000) -> Plan { vgg([2, 2, 3, 3, 3], classes: classes) }

  /// VGG with 19 layers: 143,667,240 parameters for `[3, 224, 224]` and 1000 classes.
  public static func vgg19(classes: Int = 1000) -> Plan { vgg([2, 2, 4, 4, 4], classes: classes) }

  /// VGG: nothing but 3 × 3 kernels, in stages between which pictures halve and channels double.
  ///
  /// Two 3 × 3 kernels see as much as one of 5 × 5 with 18 weights instead of 25, and with another
  /// nonlinearity between them.
  ///
  /// - Parameters:
  ///   - stages: how many convolutions each of the five stages has.
  ///   - classes: how many scores go out.
  /// - Returns: the plan.
  /// - Source: Simonyan & Zisserman, 2014, "Very Deep Convolutional Networks for Large-Scale Image
  ///   Recognition", table 1, columns D and E.
  public static func vgg(_ stages: [Int], classes: Int) -> Plan {
    let features = zip(stages, [64, 128, 256, 512, 512]).flatMap { count, channels in
      (0..<count).flatMap { _ -> [Plan] in
        [.convolution(channels, kernel: 3, padding: 1), .activation(.relu)]
      } + [.maxPool(2)]
    }
    let classifier: [Plan] = [
      .adaptiveAveragePool(7), .flatten,
      .linear(4096), .activation(.relu), .dropout(0.5),
      .linear(4096), .activation(.relu), .dropout(0.5),
      .linear(classes),
    ]
    return .chain(features + classifier)
  }
}
