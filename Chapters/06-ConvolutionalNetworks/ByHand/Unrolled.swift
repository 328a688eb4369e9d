import TensorCore

// Every place of a kernel on an image is a dot product of two lists, the kernel's numbers and those
// beneath it. Write the lists beneath it side by side, a column for each place, and all places are
// one product of matrices:
//
//     [kernels, height·width] · [height·width, places] = [kernels, places]
//
// That is why convolutions are as fast as the matrix product. The price is the matrix on the right:
// with a 3 × 3 kernel it holds nearly every pixel nine times. `FastConvolution` does without it, by
// noticing that its rows are pieces of the image; the matrix itself is here, to be looked at.

/// The numbers beneath a kernel, a column for each of its places (known as im2col).
///
/// - Parameters:
///   - image: `[rows, columns]`
///   - height: rows of the kernel.
///   - width: columns of the kernel.
/// - Returns: `[height·width, places]`
public func unrolled(_ image: Tensor, height: Int, width: Int) -> Tensor {
  let (rows, columns) = (image.shape[0] - height + 1, image.shape[1] - width + 1)
  var taps: [Tensor] = []
  for u in 0..<height {
    for v in 0..<width { taps.append(image[u..<u + rows, v..<v + columns].flattened()) }
  }
  return .stacked(taps)
}

/// Correlations of an image with several kernels, as one product of matrices.
///
/// - Parameters:
///   - image: `[rows, columns]`
///   - kernels: `[maps, height, width]`
/// - Returns: `[maps, rows − height + 1, columns − width + 1]`
public func unrolledCorrelation(_ image: Tensor, _ kernels: Tensor) -> Tensor {
  let (maps, height, width) = (kernels.shape[0], kernels.shape[1], kernels.shape[2])
  let product = matmul(
    kernels.reshaped([maps, height * width]), unrolled(image, height: height, width: width))
  return product.reshaped([maps, image.shape[0] - height + 1, image.shape[1] - width + 1])
}
