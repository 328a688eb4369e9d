/// What a network is made of, before it has any weights.
///
/// A plan is a value: it can be printed, its shapes can be walked, its parameters counted, all
/// without the half gigabyte that VGG's weights take. Only ``layer(for:using:)`` makes them.
///
///     let plan = Plan.chain([
///       .convolution(6, kernel: 5), .activation(.tanh), .averagePool(2),
///       .flatten, .linear(10),
///     ])
///     plan.parameterCount(for: [1, 28, 28])       // 8806
///
/// How many channels come in is never said: it follows from the input. A block, such as a residual
/// one, is a function that returns a plan; so is a whole architecture.
public indirect enum Plan: Sendable {
  /// `channels` kernels of `kernel` × `kernel` numbers for each of the input's channels.
  case convolution(
    _ channels: Int, kernel: Int, stride: Int = 1, padding: Int = 0, groups: Int = 1,
    bias: Bool = true)

  /// A convolution backwards, which makes pictures `stride` times as large; kernel and stride are
  /// equal, so that its stamps do not overlap.
  case transposedConvolution(_ channels: Int, stride: Int)

  /// Channels with mean 0 and variance 1, then a gain and a bias for each.
  case batchNorm

  /// The largest number under a window.
  case maxPool(_ size: Int, stride: Int? = nil, padding: Int = 0, roundingUp: Bool = false)

  /// The mean of the numbers under a window.
  case averagePool(_ size: Int, stride: Int? = nil)

  /// As many means as asked for, `side` × `side`, of windows that fit: whatever the picture's size.
  case adaptiveAveragePool(_ side: Int)

  /// A function of each number.
  case activation(Nonlinearity)

  /// All channels and pixels in one row.
  case flatten

  /// A fully connected layer.
  case linear(_ outputs: Int)

  /// In training, zeros at random places.
  case dropout(Double)

  /// One after the other; without parts, the identity.
  case chain([Plan])

  /// The same input through each, and the results added: a residual block has two parts, one of
  /// which is the identity.
  case sum([Plan])

  /// The same input through each, and the channels of all results side by side.
  case concatenation([Plan])

  /// The input times what the plan makes of it: one number for each channel.
  case gate(Plan)

  /// A part whose parameters are found under `name` instead of its position in the chain.
  case named(String, Plan)

  /// What comes in is what goes out.
  public static var identity: Plan { .chain([]) }
}

/// The functions that stand between the layers of these architectures.
public enum Nonlinearity: Sendable {
  case relu, relu6, swish, sigmoid, tanh
}

extension Plan {
  /// A convolution, batch norm and an activation: the brick of everything built since 2015.
  ///
  /// The convolution has no bias, since batch norm would take it off again and has its own.
  ///
  /// - Parameters:
  ///   - channels: how many go out.
  ///   - kernel: the side of the kernel; odd, if the picture's size is to stay.
  ///   - stride: how far the kernel moves.
  ///   - groups: into how many parts the channels are divided.
  ///   - activation: what follows, if anything.
  /// - Returns: the brick, padded so that with stride 1 the size stays.
  public static func brick(
    _ channels: Int, kernel: Int, stride: Int = 1, groups: Int = 1,
    activation: Nonlinearity? = .relu
  ) -> Plan {
    let convolution = Plan.convolution(
      channels, kernel: kernel, stride: stride, padding: kernel / 2, groups: groups, bias: false)
    return .chain([convolution, .batchNorm] + (activation.map { [.activation($0)] } ?? []))
  }
}
