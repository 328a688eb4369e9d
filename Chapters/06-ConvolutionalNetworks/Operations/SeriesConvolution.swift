import Autograd
import TensorCore

/// The convolution of series with kernels: that of images one row high.
///
///     y[n, o, i] = b[o] + Σ_c Σ_u x[n, c, i·s + u·d − p]·w[o, c, u]
///
/// - Parameters:
///   - x: series, `[count, channels, length]`.
///   - weight: w, `[maps, channels / groups, size]`.
///   - bias: b, `[maps]`; zeros if left out.
///   - stride: s, how far the kernel moves.
///   - padding: p, zeros around a series; of a padding for four sides, left and right count.
///   - dilation: d, how far apart the numbers are that the kernel reads.
///   - groups: into how many parts the channels are dealt.
/// - Returns: `[count, maps, …]` with `⌊(n + 2p − d·(f − 1) − 1) / s⌋ + 1` of n numbers.
public func convolution1D(
  _ x: Variable, weight: Variable, bias: Variable? = nil, stride: Int = 1,
  padding: Padding = .valid, dilation: Int = 1, groups: Int = 1
) -> Variable {
  require(
    x.shape.count == 3 && weight.shape.count == 3,
    "convolution1D: series [count, channels, length] and kernels [maps, channels / groups, size] "
      + "expected; got \(x.shape) and \(weight.shape)")
  var padding = padding
  if case .sides(_, _, let left, let right) = padding {
    padding = .sides(top: 0, bottom: 0, left: left, right: right)
  }
  let y = convolution2D(
    x.expandingAxis(2), weight: weight.expandingAxis(2), bias: bias,
    stride: Pair(rows: 1, columns: stride), padding: padding,
    dilation: Pair(rows: 1, columns: dilation), groups: groups)
  return y.reshaped([y.shape[0], y.shape[1], y.shape[3]])
}
