import ConvolutionalNetworks
import Testing

/// Plans are walked and counted without a single weight.
///
/// All counts agree with those of torchvision 0.28, but MobileNet V1's, which it does not have.
@Suite struct `architectures` {
  static let picture = [3, 224, 224]

  @Test(arguments: [
    ("AlexNet", Plan.alexNet(), 61_100_840), ("VGG16", .vgg16(), 138_357_544),
    ("VGG19", .vgg19(), 143_667_240), ("GoogLeNet", .googLeNet(), 6_624_904),
    ("ResNet-18", .resNet18(), 11_689_512), ("ResNet-34", .resNet34(), 21_797_672),
    ("ResNet-50", .resNet50(), 25_557_032), ("ResNet-101", .resNet101(), 44_549_160),
    ("ResNet-152", .resNet152(), 60_192_808), ("MobileNet V1", .mobileNetV1(), 4_231_976),
    ("MobileNet V2", .mobileNetV2(), 3_504_872),
    ("EfficientNet-B0", .efficientNetB0(), 5_288_548),
    ("DenseNet-121", .denseNet121(), 7_978_856),
  ])
  func `cnn/model-table: each has as many parameters as its paper's programs`(
    name: String, plan: Plan, count: Int
  ) {
    #expect(plan.parameterCount(for: Self.picture) == count, "\(name)")
    #expect(plan.output(for: Self.picture) == [1000], "\(name)")
  }

  @Test func `cnn/lenet5: 32, 28, 14, 10, 5, then 400 features and 61,706 parameters`() {
    let plan = Plan.leNet5()
    let sides = pictures(plan, [1, 32, 32]).map { $0[1] }
    #expect(sides == [28, 14, 10, 5])
    #expect(rows(plan, [1, 32, 32]).first == [400], "16 maps of 5 × 5")
    #expect(plan.parameterCount(for: [1, 32, 32]) == 61_706)
  }

  @Test func `cnn/cifar10-walk: shapes and 1,974,922 parameters`() {
    let (plan, input) = (Plan.cifar10, [3, 32, 32])
    #expect(
      pictures(plan, input) == [[32, 32, 32], [32, 16, 16], [64, 14, 14], [64, 7, 7]],
      "the second convolution is not padded: 16 − 3 + 1 = 14")
    #expect(rows(plan, input) == [[3136], [600], [120], [10]])
    #expect(plan.parameterCount(for: input) == 1_974_922)
    #expect(convolutions(of: plan, input) == 19_392)
  }

  @Test func `cnn/alexnet: 55, 27, 13, 6, and 9216 features`() {
    let plan = Plan.alexNet()
    #expect(distinct(pictures(plan, Self.picture).map { $0[1] }) == [55, 27, 13, 6])
    #expect(rows(plan, Self.picture).first == [9216])
  }

  @Test func `cnn/vgg16: 13 convolutions with 14,714,688 parameters, five halvings`() {
    let plan = Plan.vgg16()
    #expect(distinct(pictures(plan, Self.picture).map { $0[1] }) == [224, 112, 56, 28, 14, 7])
    #expect(rows(plan, Self.picture).first == [25_088])
    #expect(convolutions(of: plan, Self.picture) == 14_714_688)
    #expect(plan.depth == 16)
    #expect(Plan.vgg19().depth == 19)
  }

  @Test(arguments: [
    (18, Plan.resNet18()), (34, .resNet34()), (50, .resNet50()), (101, .resNet101()),
    (152, .resNet152()),
  ])
  func `cnn/resnet-depths: the number in the name counts layers with weights`(
    depth: Int, plan: Plan
  ) {
    #expect(plan.depth == depth)
    #expect(distinct(pictures(plan, Self.picture).map { $0[1] }) == [112, 56, 28, 14, 7, 1])
  }

  @Test func `cnn/efficientnet-scaling: each step costs nearly twice as much`() {
    let scaling = CompoundScaling()
    #expect(abs(scaling.costPerStep - 1.92027) < 1e-10)
    let first = scaling.factors(after: 1)
    #expect(first == (1.2, 1.1, 1.15))
    #expect((224 * first.resolution).rounded() == 258)
    #expect(scaling.factors(after: 0) == (1, 1, 1))
  }

  @Test func `a separable convolution costs about an eighth of a full one`() {
    let full = Plan.convolution(64, kernel: 3, padding: 1, bias: false)
    let separable = Plan.chain([
      .convolution(32, kernel: 3, padding: 1, groups: 32, bias: false),
      .convolution(64, kernel: 1, bias: false),
    ])
    #expect(full.parameterCount(for: [32, 8, 8]) == 18_432)
    #expect(separable.parameterCount(for: [32, 8, 8]) == 288 + 2048)
    let ratio =
      Double(separable.multiplicationCount(for: [32, 8, 8]))
      / Double(full.multiplicationCount(for: [32, 8, 8]))
    #expect(abs(ratio - (1.0 / 64 + 1.0 / 9)) < 1e-12)
  }

  @Test func `multiplications of the papers: VGG16 15.5 billion, ResNet-50 4.1, MobileNet V2 0.3`()
  {
    #expect(Plan.vgg16().multiplicationCount(for: Self.picture) == 15_470_264_320)
    #expect(Plan.resNet50().multiplicationCount(for: Self.picture) == 4_089_184_256)
    #expect(Plan.mobileNetV2().multiplicationCount(for: Self.picture) == 300_774_272)
  }

  @Test func `U-Net gives back the size it was given`() {
    let plan = Plan.uNet(classes: 2, width: 8, depth: 2)
    #expect(plan.output(for: [1, 32, 48]) == [2, 32, 48])
  }

  @Test func `a summary has a line a layer and the totals`() {
    let plan = Plan.chain([.convolution(6, kernel: 5), .activation(.tanh), .flatten, .linear(10)])
    #expect(
      plan.summary(for: [1, 28, 28]) == """
        convolution 5×5 → 6                         [6, 24, 24]              156
        tanh                                        [6, 24, 24]
        flatten                                     [3456]
        linear → 10                                 [10]                   34570
        in all 34726 parameters, 120960 multiplications
        """)
  }

  @Test func `a picture too small for the kernel is refused with both sizes`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Plan.alexNet().output(for: [3, 6, 6])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("convolution 11×11 → 64, stride 4: a window of 11 does not fit into"))
  }
}

/// The shapes of pictures after layers that change them: convolutions and pools.
private func pictures(_ plan: Plan, _ input: [Int]) -> [[Int]] {
  shapes(plan, input).filter { $0.count == 3 }
}

/// The shapes of rows.
private func rows(_ plan: Plan, _ input: [Int]) -> [[Int]] {
  shapes(plan, input).filter { $0.count == 1 }
}

/// The shapes along a chain, where they differ from the one before.
private func shapes(_ plan: Plan, _ input: [Int]) -> [[Int]] {
  guard case .chain(let parts) = plan else { return [] }
  var shape = input
  return parts.compactMap { part in
    let output = part.output(for: shape)
    defer { shape = output }
    return output == shape && !part.isConvolution ? nil : output
  }
}

/// How many parameters the convolutions have.
private func convolutions(of plan: Plan, _ input: [Int]) -> Int {
  guard case .chain(let parts) = plan else { return 0 }
  var shape = input
  return parts.map { part in
    defer { shape = part.output(for: shape) }
    return part.isConvolution ? part.parameterCount(for: shape) : 0
  }.reduce(0, +)
}

private func distinct(_ values: [Int]) -> [Int] {
  values.enumerated().filter { $0 == 0 || values[$0 - 1] != $1 }.map(\.1)
}

extension Plan {
  fileprivate var isConvolution: Bool {
    if case .convolution = self { true } else { false }
  }
}
