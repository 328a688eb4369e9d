import TensorCore

// One image, one kernel, and nothing else: what a convolution is before channels, batches, strides
// and speed are added. The kernel lies on the image, numbers that lie on each other are multiplied,
// the products are added up; then it moves on by one column, and at the end of a row by one row.
//
//     y[i, j] = Σ_u Σ_v x[i + u, j + v]·k[u, v]
//
// Mathematicians call this correlation. Their convolution turns the kernel by 180° first. Networks
// learn their kernels, and would learn the turned one just as well, so all frameworks leave the turn
// out and say convolution nevertheless. So does this book.

/// The kernel's weighted sum at every place where it lies wholly on the image.
///
///     y[i, j] = Σ_u Σ_v x[i + u, j + v]·k[u, v]
///
/// - Parameters:
///   - image: x, `[rows, columns]`
///   - kernel: k, `[height, width]`, not larger than the image.
/// - Returns: `[rows − height + 1, columns − width + 1]`
/// - Exercise: 6.1
public func correlation(_ image: Tensor, _ kernel: Tensor) -> Tensor {
  requireFit(image, kernel)
  var result = Tensor.zeros(zip(image.shape, kernel.shape).map { $0 - $1 + 1 })
  for i in 0..<result.shape[0] {
    for j in 0..<result.shape[1] {
      let patch = image[i..<i + kernel.shape[0], j..<j + kernel.shape[1]]
      result[at: i, j] = (patch * kernel).sum()
    }
  }
  return result
}

/// The correlation with the kernel turned by 180°: what mathematicians call a convolution.
///
///     y[i, j] = Σ_u Σ_v x[i + u, j + v]·k[height − 1 − u, width − 1 − v]
///
/// - Parameters:
///   - image: `[rows, columns]`
///   - kernel: `[height, width]`
/// - Returns: `[rows − height + 1, columns − width + 1]`
public func convolution(_ image: Tensor, _ kernel: Tensor) -> Tensor {
  correlation(image, turned(kernel))
}

/// A matrix turned by 180°: the last row comes first, and in each row the last element.
///
/// Row by row, that is the list of its elements backwards.
public func turned(_ matrix: Tensor) -> Tensor {
  Tensor(shape: matrix.shape, elements: matrix.elements.reversed())
}

/// An image with rings of zeros around it, so that the kernel may hang over its border.
///
/// - Parameters:
///   - image: `[rows, columns]`
///   - rings: how many zeros there are between the image and each side.
/// - Returns: `[rows + 2·rings, columns + 2·rings]`
/// - Exercise: 6.2
public func zeroPadded(_ image: Tensor, rings: Int) -> Tensor {
  let (rows, columns) = (image.shape[0], image.shape[1])
  var result = Tensor.zeros([rows + 2 * rings, columns + 2 * rings])
  result[block: [rings..<rings + rows, rings..<rings + columns]] = image
  return result
}

/// Stretches numbers so that the smallest becomes 0 and the largest 255, the gray levels of a screen.
///
///     (x − min) / (max − min) · 255
///
/// Sums of products leave that range: the sum over an edge is 765, its mirror image −765. Where all
/// numbers are equal there is nothing to stretch, and all become 0.
public func grayLevels(_ map: Tensor) -> Tensor {
  let (darkest, brightest) = (map.minimum(), map.maximum())
  if darkest == brightest { return .zeros(map.shape) }
  return (map - darkest) / (brightest - darkest) * 255
}

/// Kernels whose work can be told by looking at them.
public enum EdgeKernel {
  /// Answers where the image becomes brighter from above to below.
  public static let horizontal: Tensor = [[-1, -1, -1], [0, 0, 0], [1, 1, 1]]

  /// Answers where it becomes brighter from left to right.
  public static let vertical: Tensor = [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]
}

func requireFit(_ image: Tensor, _ kernel: Tensor) {
  require(
    image.rank == 2 && kernel.rank == 2
      && zip(image.shape, kernel.shape).allSatisfy { $0 >= $1 && $1 > 0 },
    "correlation: an image [rows, columns] and a kernel that fits on it expected; "
      + "got \(image.shape) and \(kernel.shape)")
}
