import Autograd
import MultilayerPerceptron
import TensorCore

// Pooling as layers. None of them has parameters.

/// The largest number under a window; see `maxPool2D`.
public struct MaxPooling2D: Layer {
  /// The size of the window.
  public let size: Pair

  /// How far it moves.
  public let stride: Pair

  /// How many rows and columns, which never win, are added around an image.
  public let padding: Padding

  /// How far apart the pixels are that the window reads.
  public let dilation: Pair

  /// Whether a last step that is too short is taken.
  public let roundingUp: Bool

  /// A window; without a stride, windows do not overlap.
  public init(
    size: Pair, stride: Pair? = nil, padding: Padding = .valid, dilation: Pair = 1,
    roundingUp: Bool = false
  ) {
    (self.size, self.stride, self.padding) = (size, stride ?? size, padding)
    (self.dilation, self.roundingUp) = (dilation, roundingUp)
  }

  /// Maps `[count, channels, rows, columns]` to `[count, channels, …, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    maxPool2D(
      x, size: size, stride: stride, padding: padding, dilation: dilation, roundingUp: roundingUp)
  }
}

/// The mean of the numbers under a window; see `averagePool2D`.
public struct AveragePooling2D: Layer {
  /// The size of the window.
  public let size: Pair

  /// How far it moves.
  public let stride: Pair

  /// How many rows and columns of zeros are added around an image.
  public let padding: Padding

  /// Whether a last step that is too short is taken.
  public let roundingUp: Bool

  /// Whether zeros of the padding are counted.
  public let countingPadding: Bool

  /// A window; without a stride, windows do not overlap.
  public init(
    size: Pair, stride: Pair? = nil, padding: Padding = .valid, roundingUp: Bool = false,
    countingPadding: Bool = true
  ) {
    (self.size, self.stride, self.padding) = (size, stride ?? size, padding)
    (self.roundingUp, self.countingPadding) = (roundingUp, countingPadding)
  }

  /// Maps `[count, channels, rows, columns]` to `[count, channels, …, …]`.
  public func callAsFunction(_ x: Variable) -> Variable {
    averagePool2D(
      x, size: size, stride: stride, padding: padding, roundingUp: roundingUp,
      countingPadding: countingPadding)
  }
}

/// The mean of each of a given number of windows; see `adaptiveAveragePool2D`.
public struct AdaptiveAveragePooling2D: Layer {
  /// How many windows there are in each direction.
  public let size: Pair

  /// So many windows.
  public init(size: Pair) { self.size = size }

  /// Maps `[count, channels, rows, columns]` to `[count, channels, size.rows, size.columns]`.
  public func callAsFunction(_ x: Variable) -> Variable { adaptiveAveragePool2D(x, size: size) }
}

/// The largest number of each of a given number of windows; see `adaptiveMaxPool2D`.
public struct AdaptiveMaxPooling2D: Layer {
  /// How many windows there are in each direction.
  public let size: Pair

  /// So many windows.
  public init(size: Pair) { self.size = size }

  /// Maps `[count, channels, rows, columns]` to `[count, channels, size.rows, size.columns]`.
  public func callAsFunction(_ x: Variable) -> Variable { adaptiveMaxPool2D(x, size: size) }
}
