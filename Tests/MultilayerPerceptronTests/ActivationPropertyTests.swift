import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `properties of the activations` {
  @Test func `mlp/activation-range-table: bounds on a grid from −50 to 50`() {
    let x = Tensor((-500...500).map { Scalar($0) / 10 })
    func range(_ f: (Tensor) -> Tensor) -> ClosedRange<Scalar> {
      f(x).minimum()...f(x).maximum()
    }
    // The bounds are open, but in any precision σ(40) rounds to 1.
    #expect(range(sigmoid).lowerBound >= 0 && range(sigmoid).upperBound == 1)
    #expect(range(tanh) == -1...1)
    #expect(range(relu) == 0...50)
    let shares = softmax(x.reshaped([-1, 7]))
    #expect(shares.minimum() >= 0 && shares.maximum() <= 1)
    #expect(shares.sum(axis: 1).isClose(to: .ones([143]), within: 1e-6))
  }

  @Test(arguments: [
    (ActivationFunction.sigmoid, 0.25, 0.25), (.tanh, 1, 1), (.softmax, 0.25, 0.25), (.relu, 0, 1),
    (.leakyReLU(slope: 0.01), 0.01, 1), (.leakyReLU(slope: 0.25), 0.25, 1),
    (.elu(alpha: 1), 1, 1), (.elu(alpha: 0.5), 0.5, 1), (.selu, 1.758099, 1.050701),
    (.gelu, 0.5, 0.5), (.swish(beta: 1), 0.5, 0.5), (.linear, 1, 1),
  ])
  func `mlp/activation-property-table: the slopes left and right of 0`(
    function: ActivationFunction, left: Scalar, right: Scalar
  ) {
    let properties = ActivationProperties(of: function)
    #expect(abs(properties.slopeBelowZero - left) < 2e-4, "left of 0")
    #expect(abs(properties.slopeAboveZero - right) < 2e-4, "right of 0")
    #expect(properties.isDifferentiable == (left == right))
  }

  @Test func `mlp/activation-property-table: a step has no slope at all where it jumps`() {
    #expect(!ActivationProperties(of: .step).isDifferentiable)
  }

  static let limits: [(ActivationFunction, below: Scalar?, above: Scalar?)] = [
    (.sigmoid, 0, 1), (.softmax, 0, 1), (.tanh, -1, 1), (.step, 0, 1), (.relu, 0, nil),
    (.elu(alpha: 1), -1, nil), (.elu(alpha: 0.5), -0.5, nil), (.selu, -1.758099, nil),
    (.gelu, 0, nil), (.swish(beta: 1), 0, nil), (.leakyReLU(slope: 0.01), nil, nil),
    (.linear, nil, nil),
  ]

  @Test(arguments: limits)
  func `mlp/activation-property-table: who saturates, and at what`(
    function: ActivationFunction, below: Scalar?, above: Scalar?
  ) {
    let properties = ActivationProperties(of: function)
    expect(properties.limitBelow, below, "for x → −∞")
    expect(properties.limitAbove, above, "for x → +∞")
  }

  @Test func `mlp/activation-property-table: only ReLU, and the step, are level below 0`() {
    #expect(ActivationProperties(of: .relu).canDie)
    #expect(ActivationProperties(of: .step).canDie)
    let alive: [ActivationFunction] = [
      .linear, .sigmoid, .tanh, .softmax, .leakyReLU(slope: 0.01), .elu(alpha: 1), .selu, .gelu,
      .swish(beta: 1),
    ]
    for function in alive { #expect(!ActivationProperties(of: function).canDie, "\(function)") }
  }

  @Test func `mlp/activation-property-table: all but the linear one are bent`() {
    #expect(ActivationProperties(of: .linear).isLinear)
    let bent: [ActivationFunction] = [
      .step, .sigmoid, .tanh, .softmax, .relu, .leakyReLU(slope: 0.01), .elu(alpha: 1), .selu,
      .gelu, .swish(beta: 1),
    ]
    for function in bent { #expect(!ActivationProperties(of: function).isLinear, "\(function)") }
  }

  @Test func `mlp/act-elu: for normal inputs its mean is 0.16, nearer to 0 than ReLU's 0.399`() {
    #expect(abs(ActivationProperties(of: .elu(alpha: 1)).mean - 0.1605) < 1e-3)
    let relu = ActivationProperties(of: .relu)
    #expect(abs(relu.mean - 1 / (2 * Scalar.pi).squareRoot()) < 1e-3)
    #expect(abs(relu.variance + relu.mean * relu.mean - 0.5) < 1e-3, "E[relu²] = ½")
    #expect(abs(ActivationProperties(of: .tanh).mean) < 1e-5)
    #expect(abs(ActivationProperties(of: .sigmoid).mean - 0.5) < 1e-5)
  }

  @Test func `mlp/act-selu: normal in, mean 0 and variance 1 out`() {
    let properties = ActivationProperties(of: .selu)
    #expect(abs(properties.mean) < 1e-4)
    #expect(abs(properties.variance - 1) < 2e-4)
  }

  /// Expects the same limit, or none on both sides.
  private func expect(_ found: Scalar?, _ expected: Scalar?, _ comment: Comment) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect(abs(found - expected) < 1e-6, comment)
    default: #expect(found == expected, comment)
    }
  }
}
