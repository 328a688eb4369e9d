import Autograd
import ConvolutionalNetworks
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

@Suite struct `networks made of plans` {
  /// Small relatives of the architectures, which use every kind of layer between them.
  static let plans: [(String, Plan, input: [Int])] = [
    ("LeNet-5", .leNet5(), [1, 32, 32]),
    (
      "VGG", .chain([.convolution(4, kernel: 3, padding: 1), .maxPool(2), .flatten, .linear(3)]),
      [3, 8, 8]
    ),
    (
      "basic blocks",
      .chain([
        .basicBlock(4, stride: 2, projecting: true), .basicBlock(4, stride: 1, projecting: false),
      ]), [3, 8, 8]
    ),
    ("bottleneck", .bottleneck(2, stride: 2, projecting: true), [4, 8, 8]),
    ("inception", .inception(2, (3, 4), (2, 3), 2), [4, 7, 7]),
    ("separable", .separable(inputs: 4, outputs: 6, stride: 2), [4, 9, 9]),
    (
      "inverted residual",
      .invertedResidual(
        inputs: 4, outputs: 4, stride: 1, expansion: 3, kernel: 5, activation: .swish, squeeze: 2),
      [4, 6, 6]
    ),
    ("dense", .denseNet([2, 1], growth: 2, classes: 3), [3, 32, 32]),
    ("U-Net", .uNet(classes: 2, width: 3, depth: 2), [1, 8, 12]),
  ]

  @Test(arguments: plans)
  func `what was planned is what is built: shapes and parameters`(
    name: String, plan: Plan, input: [Int]
  ) {
    var generator = SeededGenerator(seed: 1)
    let network = plan.layer(for: input, using: &generator)
    let images = Tensor.normal([2] + input, using: &generator)
    #expect(network.parameterCount == plan.parameterCount(for: input), "\(name)")
    #expect(network(images).shape == [2] + plan.output(for: input), "\(name)")
  }

  @Test(arguments: plans)
  func `in training every parameter gets a gradient`(name: String, plan: Plan, input: [Int]) {
    var generator = SeededGenerator(seed: 2)
    let network = plan.layer(for: input, using: &generator)
    let images = Variable(constant: .normal([4] + input, using: &generator))
    let output = network.applied(to: images, training: true, using: &generator)
    let gradients = (output * output).sum().gradients()
    for (name, parameter) in network.namedParameters {
      #expect(gradients[parameter].shape == parameter.shape, "\(name)")
      let isFinite = gradients[parameter].elements.allSatisfy { $0.isFinite }
      #expect(isFinite, "\(name)")
    }
  }

  @Test func `parameters are called as PyTorch calls them`() {
    var generator = SeededGenerator(seed: 1)
    let network = Plan.chain([
      .named("conv1", .convolution(4, kernel: 3, bias: false)), .named("bn1", .batchNorm),
      .named("layer1", .chain([.convolution(2, kernel: 1), .activation(.relu)])),
    ]).layer(for: [3, 5, 5], using: &generator)
    let names = network.namedParameters.map { $0.name }
    #expect(
      names == [
        "conv1.weight", "bn1.gain", "bn1.bias", "layer1.0.weight", "layer1.0.bias",
      ])
  }

  @Test func `cnn/residual-block: the input, and what is added to it`() {
    let weight: Tensor = [[0.1, 0, 0], [0, 0.1, 0], [0, 0, 0.1]]
    let block = Sum([Linear(weight: weight, bias: .zeros([3])), Chain([])])
    let x = Variable([[1, -2, 3]])
    let y = block(x)
    #expect(y.value.isClose(to: [[1.1, -2.2, 3.3]], within: 1e-6))
    #expect(
      y.sum().gradients()[x].isClose(to: [[1.1, 1.1, 1.1]], within: 1e-6),
      "1 along the shortcut and 0.1 through F")
    let idle = Sum([Linear(weight: .zeros([3, 3]), bias: .zeros([3])), Chain([])])
    #expect(idle(x).value == x.value, "F = 0: the block is the identity")
  }

  @Test(arguments: [(true, 0.605_006_1), (false, 1e-100)])
  func `cnn/residual-block: fifty blocks, with and without shortcuts`(
    hasShortcut: Bool, share: Double
  ) {
    let layer = Linear(weight: [[-0.01]], bias: [0])
    let x = Variable([[1]])
    var y = x
    for _ in 0..<50 { y = hasShortcut ? y + layer(y) : layer(y) }
    let gradient = Double(abs(y.sum().gradients()[x][at: 0, 0]))
    // 1e-100 is too small for a Float, which has nothing below 1e-45.
    #expect(abs(gradient - share) < 1e-5, "0.99⁵⁰ of the gradient arrives, against 0.01⁵⁰")
  }

  @Test func `a gate multiplies each channel by one number`() {
    let halves = Activation { Variable(constant: .ones([$0.shape[0], $0.shape[1], 1, 1]) / 2) }
    let x = Tensor(shape: [1, 2, 1, 2], elements: [1, 2, 3, 4])
    #expect(Gate(halves)(x).value == x / 2)
  }

  @Test func `what does not fit is refused before weights are made`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      let plan = Plan.sum([.convolution(4, kernel: 3), .identity])
      _ = plan.layer(for: [4, 8, 8], using: &generator)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("sum: parts with equal shapes expected; got [[4, 6, 6], [4, 8, 8]]"))
  }
}
