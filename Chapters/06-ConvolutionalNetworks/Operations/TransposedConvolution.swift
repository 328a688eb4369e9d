import Autograd
import TensorCore

// A convolution is a matrix that maps images to maps. Its transpose maps maps to images; it is what a
// convolution's gradient goes back through. Used forwards, it stamps: every number of x places a
// multiple of the kernel on the result, stride apart, and where stamps overlap they add up.

/// The transpose of a convolution: makes images larger where the convolution makes them smaller.
///
///     y[n, o, i·s + u·d − p, j·s + v·d − p] += x[n, c, i, j]·w[c, o, u, v],  beginning with b[o]
///
/// It does not undo the convolution; it only has the shapes the other way round. Since a
/// convolution with a stride makes images of several sizes equally large, `outputPadding` says which
/// of them is meant.
///
/// - Parameters:
///   - x: `[count, channels, rows, columns]`
///   - weight: w, `[channels, maps / groups, height, width]`: as many kernels as channels come in.
///   - bias: b, `[maps]`; zeros if left out.
///   - stride: s, how far apart the stamps are.
///   - padding: p, how many rows and columns are cut off on each side; not `.same`.
///   - outputPadding: how many rows and columns are appended at the bottom and on the right, fewer
///     than the stride or the dilation.
///   - dilation: d, how far apart a stamp's numbers are.
///   - groups: into how many parts the channels are dealt.
/// - Returns: `[count, maps, …, …]`, of n rows `(n − 1)·s + d·(f − 1) + 1 − 2p + outputPadding`.
/// - Source: Zeiler, Krishnan, Taylor & Fergus, 2010, "Deconvolutional Networks".
public func transposedConvolution2D(
  _ x: Variable, weight: Variable, bias: Variable? = nil, stride: Pair = 1,
  padding: Padding = .valid, outputPadding: Pair = 0, dilation: Pair = 1, groups: Int = 1
) -> Variable {
  let shape = ConvolutionShape(
    transposing: x.shape, weight: weight.shape, stride: stride, padding: padding,
    outputPadding: outputPadding, dilation: dilation, groups: groups)
  let method = convolutionMethod(for: shape)
  let bias = checkedBias(bias, channels: shape.inputs, of: "transposedConvolution2D")
  let spread = method.inputGradient(x.value, weight: weight.value)
  return Variable(spread + bias.value.reshaped([-1, 1, 1]), from: [x, weight, bias]) {
    upstream, gradients in
    let none = Tensor.zeros([shape.outputs])
    gradients.add(method.result(upstream, weight: weight.value, bias: none), to: x)
    gradients.add(method.kernelGradient(upstream, upstream: x.value), to: weight)
    gradients.add(channelSums(upstream), to: bias)
  }
}

extension ConvolutionShape {
  /// The convolution whose transpose is wanted: its result has the shape of `x`.
  init(
    transposing x: [Int], weight: [Int], stride: Pair, padding: Padding, outputPadding: Pair,
    dilation: Pair, groups: Int
  ) {
    require(
      x.count == 4 && weight.count == 4 && x[1] == weight[0] && groups > 0 && x[1] % groups == 0,
      "transposedConvolution: images [count, channels, rows, columns] and kernels [channels, "
        + "maps / groups, height, width] expected; got \(x) and \(weight) in \(groups) groups")
    guard case .sides(let top, let bottom, let left, let right) = padding else {
      fatalError("transposedConvolution: a padding for each side expected; got \(padding)")
    }
    require(
      0..<max(stride.rows, dilation.rows) ~= outputPadding.rows
        && 0..<max(stride.columns, dilation.columns) ~= outputPadding.columns,
      "transposedConvolution: an outputPadding less than stride \(stride) or dilation "
        + "\(dilation) expected; got \(outputPadding)")
    let size = Pair(rows: weight[2], columns: weight[3])
    let span = Pair(
      rows: dilation.rows * (size.rows - 1) + 1, columns: dilation.columns * (size.columns - 1) + 1)
    let rows = (x[2] - 1) * stride.rows + span.rows - top - bottom + outputPadding.rows
    let columns =
      (x[3] - 1) * stride.columns + span.columns - left - right + outputPadding.columns
    require(
      rows > 0 && columns > 0,
      "transposedConvolution: a padding that leaves something expected; got \(padding) for "
        + "\(rows + top + bottom) rows and \(columns + left + right) columns")
    self.init(
      [x[0], weight[1] * groups, rows, columns], weight: weight, stride: stride, padding: padding,
      dilation: dilation, groups: groups)
    // With a dilation above the stride, as many rows may be appended as make one place more.
    self.rows.after -= max(0, self.places.rows - x[2]) * stride.rows
    self.columns.after -= max(0, self.places.columns - x[3]) * stride.columns
  }
}
