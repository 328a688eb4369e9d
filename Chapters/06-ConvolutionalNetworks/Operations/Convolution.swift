import Autograd
import TensorCore

/// The convolution of images with kernels.
///
///     y[n, o, i, j] = b[o] + Σ_c Σ_u Σ_v x[n, c, i·s + u·d − p, j·s + v·d − p]·w[o, c, u, v]
///
/// A kernel spans all channels of its group, and each kernel makes one map. The kernels are not
/// turned: see `correlation`.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - weight: w, `[maps, channels / groups, height, width]`.
///   - bias: b, `[maps]`; zeros if left out.
///   - stride: s, how far the kernel moves.
///   - padding: p, rows and columns of zeros around an image.
///   - dilation: d, how far apart the pixels are that the kernel reads.
///   - groups: into how many parts the channels are dealt.
/// - Returns: `[count, maps, …, …]` with `⌊(n + 2p − d·(f − 1) − 1) / s⌋ + 1` of n rows or columns.
/// - Source: LeCun et al., 1989, "Backpropagation Applied to Handwritten Zip Code Recognition".
public func convolution2D(
  _ x: Variable, weight: Variable, bias: Variable? = nil, stride: Pair = 1,
  padding: Padding = .valid, dilation: Pair = 1, groups: Int = 1
) -> Variable {
  let shape = ConvolutionShape(
    x.shape, weight: weight.shape, stride: stride, padding: padding, dilation: dilation,
    groups: groups)
  let method = convolutionMethod(for: shape)
  let bias = checkedBias(bias, channels: shape.outputs, of: "convolution2D")
  let result = method.result(x.value, weight: weight.value, bias: bias.value)
  return Variable(result, from: [x, weight, bias]) { upstream, gradients in
    gradients.add(method.inputGradient(upstream, weight: weight.value), to: x)
    gradients.add(method.kernelGradient(x.value, upstream: upstream), to: weight)
    gradients.add(channelSums(upstream), to: bias)
  }
}

/// The convolution of plain images, for which no gradient is wanted.
public func convolution2D(
  _ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Pair = 1, padding: Padding = .valid,
  dilation: Pair = 1, groups: Int = 1
) -> Tensor {
  convolution2D(
    Variable(constant: x), weight: Variable(constant: weight),
    bias: bias.map { Variable(constant: $0) }, stride: stride, padding: padding,
    dilation: dilation, groups: groups
  ).value
}

/// The given bias, or zeros.
func checkedBias(_ bias: Variable?, channels: Int, of operation: String) -> Variable {
  guard let bias else { return Variable(constant: .zeros([channels])) }
  require(
    bias.shape == [channels],
    "\(operation): a bias for each of \(channels) maps expected; got \(bias.shape)")
  return bias
}

/// The sum over images and pixels of each channel: `[count, channels, rows, columns]` to `[channels]`.
func channelSums(_ x: Tensor) -> Tensor {
  x.reshaped([x.shape[0], x.shape[1], -1]).sum(axis: -1).sum(axis: 0)
}
