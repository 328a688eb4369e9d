import TensorCore

/// A convolution with kernels of one number, which moves by one: each place sees its own pixel only.
///
/// What lies over a pixel, its numbers in all channels, is mapped linearly, and for all pixels of an
/// image this is one matrix product: of `[outputs, inputs]` with the image, `[inputs, pixels]`, as it
/// lies in memory.
struct PointwiseConvolution: ConvolutionMethod {
  let shape: ConvolutionShape

  private var pixels: Int { shape.image.product }

  /// The convolution; see FastConvolution.
  func result(_ x: Tensor, weight: Tensor, bias: Tensor) -> Tensor {
    let bias = bias.elements
    // The sums start at the bias.
    var y = Tensor(shape: [shape.count, shape.groups, shape.outputsOfGroup, pixels]) { y in
      for map in 0..<shape.count * shape.outputs {
        (y + map * pixels).update(repeating: bias[map % shape.outputs], count: pixels)
      }
    }
    let images = x.reshaped([shape.count, shape.groups, shape.inputsOfGroup, pixels])
    addMatmul(kernels(weight), images, to: &y)
    return y.reshaped(shape.output)
  }

  /// The gradient of the images; see FastConvolution.
  func inputGradient(_ upstream: Tensor, weight: Tensor) -> Tensor {
    let maps = upstream.reshaped([shape.count, shape.groups, shape.outputsOfGroup, pixels])
    return matmul(kernels(weight), maps, transposingLeft: true).reshaped(shape.input)
  }

  /// The gradient of the kernels; see FastConvolution.
  func kernelGradient(_ x: Tensor, upstream: Tensor) -> Tensor {
    FastConvolution(shape).kernelGradient(x, upstream: upstream)
  }

  /// The kernels as a matrix for each group.
  private func kernels(_ weight: Tensor) -> Tensor {
    weight.reshaped([shape.groups, shape.outputsOfGroup, shape.inputsOfGroup])
  }
}

extension ConvolutionShape {
  /// Whether every place reads one number of each channel, the one at the same place.
  var isPointwise: Bool {
    [rows, columns].allSatisfy { $0.size == 1 && $0.stride == 1 } && places == image
      && rows.before == 0 && columns.before == 0
  }
}
