import Autograd
import MultilayerPerceptron
import TensorCore

/// Kernels that slide over series.
public struct Convolution1D: Layer {
  /// The kernels, `[outputs, inputs / groups, size]`.
  public let weight: Variable

  /// What is added to each map, `[outputs]`, if anything.
  public let bias: Variable?

  /// How far the kernel moves.
  public let stride: Int

  /// How many zeros are added around a series; left and right count.
  public let padding: Padding

  /// How far apart the numbers are that the kernel reads.
  public let dilation: Int

  /// Into how many parts, independent of each other, the channels are dealt.
  public let groups: Int

  /// A layer with random kernels, and zeros for biases.
  ///
  /// - Parameters:
  ///   - inputs: how many channels come in.
  ///   - outputs: how many kernels there are.
  ///   - kernel: how long a kernel is.
  ///   - stride: how far it moves.
  ///   - padding: how many zeros are added around a series.
  ///   - dilation: how far apart the numbers are that the kernel reads.
  ///   - groups: into how many parts the channels are dealt.
  ///   - hasBias: whether a number is added to each map.
  ///   - initialization: how large the weights are; should suit the activation that follows.
  ///   - generator: where the randomness comes from.
  public init(
    inputs: Int, outputs: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid,
    dilation: Int = 1, groups: Int = 1, hasBias: Bool = true,
    initialization: Initialization = .heNormal, using generator: inout some RandomNumberGenerator
  ) {
    requireGroups(groups, inputs, outputs, "Convolution1D")
    weight = Variable(
      initialization.weights(
        [outputs, inputs / groups, kernel], inputs: inputs / groups * kernel,
        outputs: outputs / groups * kernel, using: &generator))
    bias = hasBias ? Variable(.zeros([outputs])) : nil
    (self.stride, self.padding, self.dilation) = (stride, padding, dilation)
    self.groups = groups
  }

  /// Maps `[count, inputs, length]` to `[count, outputs, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    convolution1D(
      x, weight: weight, bias: bias, stride: stride, padding: padding, dilation: dilation,
      groups: groups)
  }
}
