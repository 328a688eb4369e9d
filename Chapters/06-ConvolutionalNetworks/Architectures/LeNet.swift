extension Plan {
  /// LeNet-5: the first convolutional network that went to work, reading checks.
  ///
  /// Input `[1, 32, 32]`, output ten scores. Every kernel of the second convolution sees all six
  /// maps, and pooling has no weights of its own: 61,706 parameters, where the paper's economies
  /// left 60,000. Its activation was a scaled tanh.
  ///
  /// - Parameter activation: what follows each layer with weights but the last.
  /// - Returns: the plan.
  /// - Source: LeCun, Bottou, Bengio & Haffner, 1998, "Gradient-Based Learning Applied to Document
  ///   Recognition", figure 2.
  public static func leNet5(activation: Nonlinearity = .tanh) -> Plan {
    .chain([
      .convolution(6, kernel: 5), .activation(activation), .averagePool(2),
      .convolution(16, kernel: 5), .activation(activation), .averagePool(2),
      .flatten,
      .linear(120), .activation(activation),
      .linear(84), .activation(activation),
      .linear(10),
    ])
  }

  /// The notes' classifier of CIFAR-10: input `[3, 32, 32]`, 1,974,922 parameters.
  ///
  /// All but 19,392 of them are in the linear layers, and 1,882,200 in the first one, where 64 maps
  /// of 7 × 7 meet 600 units.
  public static var cifar10: Plan {
    .chain([
      .convolution(32, kernel: 3, padding: 1), .activation(.relu), .maxPool(2),
      .convolution(64, kernel: 3), .activation(.relu), .maxPool(2),
      .flatten,
      .linear(600), .activation(.relu),
      .linear(120), .activation(.relu),
      .linear(10),
    ])
  }
}
