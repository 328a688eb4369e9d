import Autograd
import TensorCore

// Sums under a window are a depthwise convolution whose kernel is all ones; nothing of it is learned.

/// The mean of the numbers under a window that slides over each channel.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - size: of the window.
///   - stride: how far it moves; the size if left out, so that windows do not overlap.
///   - padding: zeros around an image.
///   - dilation: how far apart the pixels are that the window reads.
///   - roundingUp: whether a last step that is too short is taken (`ceil_mode`).
///   - countingPadding: whether zeros of the padding are counted; what a last, short step reads
///     beyond the padding never is.
///   - divisor: what the sums are divided by in place of a count.
/// - Returns: `[count, channels, …, …]`
/// - Source: LeCun et al., 1989, "Handwritten Digit Recognition with a Back-Propagation Network".
public func averagePool2D(
  _ x: Variable, size: Pair, stride: Pair? = nil, padding: Padding = .valid, dilation: Pair = 1,
  roundingUp: Bool = false, countingPadding: Bool = true, divisor: Scalar? = nil
) -> Variable {
  let shape = ConvolutionShape(
    pooling: x.shape, size: size, stride: stride, padding: padding, dilation: dilation,
    roundingUp: roundingUp)
  let counts =
    divisor.map { Tensor($0) } ?? shape.windowCounts(includingPadding: countingPadding)
  let sums = WindowSums(shape)
  return Variable(sums.result(x.value) / counts, from: [x]) { upstream, gradients in
    gradients.add(sums.spread(upstream / counts), to: x)
  }
}

/// The length of the vector of numbers under a window: `√Σx²`.
///
/// Its gradient, x / √Σx², does not exist where all of them are 0; it counts as 0 there.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - size: of the window.
///   - stride: how far it moves; the size if left out.
///   - padding: zeros around an image.
///   - dilation: how far apart the pixels are that the window reads.
///   - roundingUp: whether a last step that is too short is taken.
/// - Returns: `[count, channels, …, …]`
/// - Source: Boureau, Ponce & LeCun, 2010, "A Theoretical Analysis of Feature Pooling in Visual
///   Recognition".
public func l2Pool2D(
  _ x: Variable, size: Pair, stride: Pair? = nil, padding: Padding = .valid, dilation: Pair = 1,
  roundingUp: Bool = false
) -> Variable {
  let sums = WindowSums(
    ConvolutionShape(
      pooling: x.shape, size: size, stride: stride, padding: padding, dilation: dilation,
      roundingUp: roundingUp))
  let lengths = sqrt(sums.result(x.value * x.value))
  return Variable(lengths, from: [x]) { upstream, gradients in
    let ratios = select(lengths .> 0, upstream / lengths, 0)
    gradients.add(x.value * sums.spread(ratios), to: x)
  }
}

/// The mean of each channel: `[count, channels, 1, 1]`.
///
/// - Source: Lin, Chen & Yan, 2013, "Network In Network".
public func globalAveragePool2D(_ x: Variable) -> Variable {
  requireImages(x.shape, "globalAveragePool2D")
  let (count, channels) = (x.shape[0], x.shape[1])
  return x.reshaped([count, channels, x.shape[2] * x.shape[3]]).mean(axis: -1)
    .reshaped([count, channels, 1, 1])
}

/// Sums under a window, and the way back from them.
private struct WindowSums {
  private let method: DepthwiseConvolution
  private let ones: Tensor
  private let zeros: Tensor

  init(_ shape: ConvolutionShape) {
    method = DepthwiseConvolution(shape)
    ones = .ones(shape.weight)
    zeros = .zeros([shape.outputs])
  }

  func result(_ x: Tensor) -> Tensor { method.result(x, weight: ones, bias: zeros) }

  /// To every pixel the sum over the windows that read it.
  func spread(_ upstream: Tensor) -> Tensor { method.inputGradient(upstream, weight: ones) }
}

extension ConvolutionShape {
  /// How many numbers are under the window at each place: `[places.rows, places.columns]`.
  fileprivate func windowCounts(includingPadding: Bool) -> Tensor {
    let vertical = rows.counts(on: image.rows, includingPadding: includingPadding)
    let horizontal = columns.counts(on: image.columns, includingPadding: includingPadding)
    return Tensor(vertical).reshaped([-1, 1]) * Tensor(horizontal)
  }
}

extension SlidingWindow {
  /// How many numbers of the axis, and of the padding if wanted, the window reads at each place.
  fileprivate func counts(on extent: Int, includingPadding: Bool) -> [Scalar] {
    let counted = includingPadding ? -before..<extent + after : 0..<extent
    return (0..<places(on: extent)).map { place in
      Scalar((0..<size).count { counted ~= position(place: place, tap: $0) })
    }
  }
}
