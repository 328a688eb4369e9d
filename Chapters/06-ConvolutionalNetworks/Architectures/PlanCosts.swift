// What a plan will cost, without paying it.

extension Plan {
  /// How many numbers training may change, if `shape` comes in.
  ///
  /// A convolution has `(k²·in/groups + 1)·out`, whatever the picture's size; batch norm has a gain
  /// and a bias for each channel, and a linear layer `(in + 1)·out`.
  public func parameterCount(for shape: [Int]) -> Int {
    total(for: shape) { layer, input, _ in
      switch layer {
      case .convolution(let channels, let kernel, _, _, let groups, let bias):
        channels * (kernel * kernel * input[0] / groups + (bias ? 1 : 0))
      case .transposedConvolution(let channels, let stride):
        channels * (stride * stride * input[0] + 1)
      case .batchNorm: 2 * input[0]
      case .linear(let outputs): outputs * (input[0] + 1)
      default: 0
      }
    }
  }

  /// How many multiplications of a weight one example takes in convolutions and linear layers.
  ///
  /// A convolution uses all its weights once for each pixel that goes out; this is what makes it
  /// slow though it is small.
  public func multiplicationCount(for shape: [Int]) -> Int {
    total(for: shape) { layer, input, output in
      switch layer {
      case .convolution(_, let kernel, _, _, let groups, _):
        output.reduce(1, *) * kernel * kernel * input[0] / groups
      case .transposedConvolution: output.reduce(1, *) * input[0]
      case .linear(let outputs): outputs * input[0]
      default: 0
      }
    }
  }

  /// How many layers have weights in the sense of the architectures' names: convolutions and linear
  /// layers on the longest way from input to output.
  ///
  /// ResNet-18 has 18; the convolutions on its shortcuts stand beside the way.
  public var depth: Int {
    switch self {
    case .convolution, .transposedConvolution, .linear: 1
    case .chain(let parts): parts.map(\.depth).reduce(0, +)
    case .sum(let parts), .concatenation(let parts): parts.map(\.depth).max() ?? 0
    case .named(_, let plan): plan.depth
    default: 0
    }
  }

  /// The sum of a cost over all layers, each with the shape that comes in and the one that goes out.
  private func total(for shape: [Int], _ cost: (Plan, [Int], [Int]) -> Int) -> Int {
    var sum = 0
    visit(shape) { layer, input, output in sum += cost(layer, input, output) }
    return sum
  }

  /// Calls `body` for every layer, from input to output, with the shapes around it.
  func visit(_ shape: [Int], _ body: (_ layer: Plan, _ input: [Int], _ output: [Int]) -> Void) {
    switch self {
    case .chain(let parts):
      _ = parts.reduce(shape) { shape, part in
        part.visit(shape, body)
        return part.output(for: shape)
      }
    case .sum(let parts), .concatenation(let parts): for part in parts { part.visit(shape, body) }
    case .gate(let plan), .named(_, let plan): plan.visit(shape, body)
    default: body(self, shape, output(for: shape))
    }
  }
}
