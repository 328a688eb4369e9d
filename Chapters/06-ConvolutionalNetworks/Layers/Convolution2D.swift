import Autograd
import MultilayerPerceptron
import TensorCore

/// Kernels that slide over images, and learn what to look for.
///
///     let layer = Convolution2D(inputs: 3, outputs: 32, kernel: 3, padding: 1, using: &generator)
///     layer(images).shape                           // [64, 3, 32, 32] becomes [64, 32, 32, 32]
///     layer.parameterCount                          // (3·3·3 + 1)·32 = 896
///
/// Names and shapes of the parameters are PyTorch's.
public struct Convolution2D: Layer {
  /// The kernels, `[outputs, inputs / groups, height, width]`.
  public let weight: Variable

  /// What is added to each map, `[outputs]`, if anything.
  public let bias: Variable?

  /// How far the kernel moves.
  public let stride: Pair

  /// How many rows and columns are added around an image.
  public let padding: Padding

  /// What they hold.
  public let border: Border

  /// How far apart the pixels are that the kernel reads.
  public let dilation: Pair

  /// Into how many parts, independent of each other, the channels are dealt.
  public let groups: Int

  /// A layer with random kernels, and zeros for biases.
  ///
  /// - Parameters:
  ///   - inputs: how many channels come in; 3 for a color image.
  ///   - outputs: how many kernels there are, each of which makes one map.
  ///   - kernel: the size of a kernel.
  ///   - stride: how far it moves.
  ///   - padding: how many rows and columns are added around an image.
  ///   - border: what they hold.
  ///   - dilation: how far apart the pixels are that the kernel reads.
  ///   - groups: into how many parts the channels are dealt; as many as inputs for depthwise.
  ///   - hasBias: whether a number is added to each map; useless before a batch norm.
  ///   - initialization: how large the weights are; should suit the activation that follows.
  ///   - generator: where the randomness comes from.
  public init(
    inputs: Int, outputs: Int, kernel: Pair, stride: Pair = 1, padding: Padding = .valid,
    border: Border = .zeros, dilation: Pair = 1, groups: Int = 1, hasBias: Bool = true,
    initialization: Initialization = .heNormal, using generator: inout some RandomNumberGenerator
  ) {
    requireGroups(groups, inputs, outputs, "Convolution2D")
    let weight = initialization.weights(
      [outputs, inputs / groups, kernel.rows, kernel.columns],
      inputs: inputs / groups * kernel.product, outputs: outputs / groups * kernel.product,
      using: &generator)
    self.init(
      weight: weight, bias: hasBias ? .zeros([outputs]) : nil, stride: stride, padding: padding,
      border: border, dilation: dilation, groups: groups)
  }

  /// A layer with given kernels.
  ///
  /// - Parameters:
  ///   - weight: `[outputs, inputs / groups, height, width]`
  ///   - bias: `[outputs]`
  ///   - stride: how far the kernel moves.
  ///   - padding: how many rows and columns are added around an image.
  ///   - border: what they hold.
  ///   - dilation: how far apart the pixels are that the kernel reads.
  ///   - groups: into how many parts the channels are dealt.
  public init(
    weight: Tensor, bias: Tensor? = nil, stride: Pair = 1, padding: Padding = .valid,
    border: Border = .zeros, dilation: Pair = 1, groups: Int = 1
  ) {
    require(
      weight.rank == 4 && (bias.map { $0.shape == [weight.shape[0]] } ?? true),
      "Convolution2D: a weight [outputs, inputs / groups, height, width] and a bias [outputs] "
        + "expected; got \(weight.shape) and \(bias?.shape ?? [])")
    (self.weight, self.bias) = (Variable(weight), bias.map { Variable($0) })
    (self.stride, self.padding, self.border) = (stride, padding, border)
    (self.dilation, self.groups) = (dilation, groups)
  }

  /// Maps `[count, inputs, rows, columns]` to `[count, outputs, …, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    let isPadded = border != .zeros
    return convolution2D(
      isPadded ? padded(x, by: sides(of: x), border: border) : x, weight: weight, bias: bias,
      stride: stride, padding: isPadded ? .valid : padding, dilation: dilation, groups: groups)
  }

  /// The padding as a number for each side.
  private func sides(of x: Variable) -> Padding {
    let shape = ConvolutionShape(
      x.shape, weight: weight.shape, stride: stride, padding: padding, dilation: dilation,
      groups: groups)
    return .sides(
      top: shape.rows.before, bottom: shape.rows.after, left: shape.columns.before,
      right: shape.columns.after)
  }
}

func requireGroups(_ groups: Int, _ inputs: Int, _ outputs: Int, _ layer: String) {
  require(
    groups > 0 && inputs % groups == 0 && outputs % groups == 0,
    "\(layer): inputs and outputs that can be dealt to \(groups) groups expected; "
      + "got \(inputs) and \(outputs)")
}
