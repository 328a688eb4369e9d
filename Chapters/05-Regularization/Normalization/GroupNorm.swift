import Autograd
import MultilayerPerceptron
import TensorCore

/// Normalizes groups of neighboring channels, for each image on its own.
///
/// What batch normalization takes from the other images of the batch, this takes from the other
/// channels of the group. It does the same in training and afterwards, for batches of any size.
/// One group for all channels is layer normalization of images, a group for each is instance
/// normalization.
///
/// - Source: Wu & He, 2018, "Group Normalization", eq. 1, 2, 6 and 7.
public struct GroupNorm: Layer {
  /// γ, `[channels]`.
  public let gain: Variable

  /// β, `[channels]`.
  public let bias: Variable

  /// How many groups the channels are split into.
  public let groups: Int

  /// ε: added to the variance.
  public let epsilon: Scalar

  /// A layer with the gain 1 and the bias 0.
  ///
  /// - Parameters:
  ///   - groups: a divisor of the number of channels.
  ///   - channels: how many channels there are.
  ///   - epsilon: ε.
  public init(groups: Int, channels: Int, epsilon: Scalar = 1e-5) {
    require(
      groups > 0 && channels % groups == 0,
      "GroupNorm: channels that can be split into equal groups expected; "
        + "got \(channels) for \(groups)")
    (gain, bias) = (Variable(.ones([channels])), Variable(.zeros([channels])))
    (self.groups, self.epsilon) = (groups, epsilon)
  }

  /// Normalizes `[batch, channels, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    groupNorm(x, groups: groups, gain: gain, bias: bias, epsilon: epsilon)
  }
}

/// Normalizes each channel of each image on its own: contrast and brightness are taken away.
///
/// - Source: Ulyanov, Vedaldi & Lempitsky, 2016, "Instance Normalization: The Missing Ingredient for
///   Fast Stylization", eq. 3.
public struct InstanceNorm: Layer {
  /// γ, `[channels]`.
  public let gain: Variable

  /// β, `[channels]`.
  public let bias: Variable

  /// ε: added to the variance.
  public let epsilon: Scalar

  /// A layer with the gain 1 and the bias 0 for each of `channels` channels.
  public init(channels: Int, epsilon: Scalar = 1e-5) {
    (gain, bias) = (Variable(.ones([channels])), Variable(.zeros([channels])))
    self.epsilon = epsilon
  }

  /// Normalizes `[batch, channels, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    instanceNorm(x, gain: gain, bias: bias, epsilon: epsilon)
  }
}

// MARK: - As one node

/// Normalizes each group of channels of each image; the formulas are those of `batchNorm`.
///
/// - Parameters:
///   - x: `[batch, channels, …]`
///   - groups: a divisor of the number of channels.
///   - gain: γ, `[channels]`
///   - bias: β, `[channels]`
///   - epsilon: ε.
/// - Returns: the shape of `x`.
public func groupNorm(
  _ x: Variable, groups: Int, gain: Variable, bias: Variable, epsilon: Scalar = 1e-5
) -> Variable {
  checkChannels(x, gain, bias, "groupNorm")
  require(
    groups > 0 && x.shape[1] % groups == 0,
    "groupNorm: channels that can be split into equal groups expected; "
      + "got \(x.shape[1]) for \(groups)")
  let normalization = ChannelNormalization(groups: groups, of: x.shape)
  let (mean, variance) = normalization.statistics(of: x.value)
  return normalization(
    x, gain: gain, bias: bias, mean: mean, scale: 1 / sqrt(variance + epsilon), isOwn: true)
}

/// Normalizes each channel of each image: as many groups as there are channels.
///
/// - Parameters:
///   - x: `[batch, channels, …]`
///   - gain: γ, `[channels]`
///   - bias: β, `[channels]`
///   - epsilon: ε.
/// - Returns: the shape of `x`.
public func instanceNorm(
  _ x: Variable, gain: Variable, bias: Variable, epsilon: Scalar = 1e-5
) -> Variable {
  checkChannels(x, gain, bias, "instanceNorm")
  return groupNorm(x, groups: x.shape[1], gain: gain, bias: bias, epsilon: epsilon)
}
