import Autograd
import MultilayerPerceptron
import TensorCore

/// Kernels that are stamped on a larger image, as strongly as the numbers of a smaller one say.
public struct TransposedConvolution2D: Layer {
  /// The kernels, `[inputs, outputs / groups, height, width]`.
  public let weight: Variable

  /// What is added to each map, `[outputs]`, if anything.
  public let bias: Variable?

  /// How far apart the stamps are.
  public let stride: Pair

  /// How many rows and columns are cut off on each side.
  public let padding: Padding

  /// How many rows and columns are appended at the bottom and on the right.
  public let outputPadding: Pair

  /// How far apart a stamp's numbers are.
  public let dilation: Pair

  /// Into how many parts, independent of each other, the channels are dealt.
  public let groups: Int

  /// A layer with random kernels, and zeros for biases.
  ///
  /// - Parameters:
  ///   - inputs: how many channels come in.
  ///   - outputs: how many maps go out.
  ///   - kernel: the size of a kernel.
  ///   - stride: how far apart the stamps are: how many times as large the image becomes.
  ///   - padding: how many rows and columns are cut off on each side.
  ///   - outputPadding: how many are appended at the bottom and on the right.
  ///   - dilation: how far apart a stamp's numbers are.
  ///   - groups: into how many parts the channels are dealt.
  ///   - hasBias: whether a number is added to each map.
  ///   - initialization: how large the weights are; should suit the activation that follows.
  ///   - generator: where the randomness comes from.
  public init(
    inputs: Int, outputs: Int, kernel: Pair, stride: Pair = 1, padding: Padding = .valid,
    outputPadding: Pair = 0, dilation: Pair = 1, groups: Int = 1, hasBias: Bool = true,
    initialization: Initialization = .heNormal, using generator: inout some RandomNumberGenerator
  ) {
    requireGroups(groups, inputs, outputs, "TransposedConvolution2D")
    // Of the kernel's numbers, about one in stride² meets any given number of the result.
    let meeting = max(1, kernel.product / stride.product)
    weight = Variable(
      initialization.weights(
        [inputs, outputs / groups, kernel.rows, kernel.columns], inputs: inputs / groups * meeting,
        outputs: outputs / groups * kernel.product, using: &generator))
    bias = hasBias ? Variable(.zeros([outputs])) : nil
    (self.stride, self.padding, self.outputPadding) = (stride, padding, outputPadding)
    (self.dilation, self.groups) = (dilation, groups)
  }

  /// Maps `[count, inputs, rows, columns]` to `[count, outputs, …, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    transposedConvolution2D(
      x, weight: weight, bias: bias, stride: stride, padding: padding,
      outputPadding: outputPadding, dilation: dilation, groups: groups)
  }
}
