import TensorCore

/// The three sums that make up a convolution, its derivatives, and its transpose.
protocol ConvolutionMethod {
  /// The convolution: `[count, inputs, …]` to `[count, outputs, …]`.
  func result(_ x: Tensor, weight: Tensor, bias: Tensor) -> Tensor

  /// The gradient of the images; also a transposed convolution's result.
  func inputGradient(_ upstream: Tensor, weight: Tensor) -> Tensor

  /// The gradient of the kernels.
  func kernelGradient(_ x: Tensor, upstream: Tensor) -> Tensor
}

extension FastConvolution: ConvolutionMethod {}
extension DepthwiseConvolution: ConvolutionMethod {}

/// The fastest way: matrix products need more than one channel to be worth their while, and where
/// kernels are single numbers, nothing has to be laid out for them.
func convolutionMethod(for shape: ConvolutionShape) -> any ConvolutionMethod {
  if shape.groups == shape.inputs && shape.groups == shape.outputs {
    return DepthwiseConvolution(shape)
  }
  return shape.isPointwise ? PointwiseConvolution(shape: shape) : FastConvolution(shape)
}
