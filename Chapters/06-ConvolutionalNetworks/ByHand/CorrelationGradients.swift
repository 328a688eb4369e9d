import TensorCore

// How a convolution learns. Let L be the loss and g[i, j] = ∂L/∂y[i, j] what comes from above, where
//
//     y[i, j] = b + Σ_u Σ_v x[i + u, j + v]·k[u, v]
//
// Bias.   b is in every y with the factor 1:           ∂L/∂b = Σ_i Σ_j g[i, j]
//
// Kernel. k[u, v] is in every y, with the factor       ∂L/∂k[u, v] = Σ_i Σ_j g[i, j]·x[i + u, j + v]
//         x[i + u, j + v]:                             the correlation of x with g!
//
// Image.  x[r, s] is in y[i, j] if r = i + u and       ∂L/∂x[r, s] = Σ_u Σ_v g[r − u, s − v]·k[u, v]
//         s = j + v for some u, v in the kernel:       where g is 0 outside of its borders
//
//         With u' = height − 1 − u and v' likewise, the indices of g count upwards again: this is a
//         correlation of g, in a frame of zeros, with the turned kernel.
//
// So both ways back are convolutions themselves.

/// The derivatives of a loss by all that a convolution was computed from.
public struct CorrelationGradients: Equatable, Sendable {
  /// ∂L/∂x, of the image's shape.
  public let image: Tensor

  /// ∂L/∂k, of the kernel's shape.
  public let kernel: Tensor

  /// ∂L/∂b.
  public let bias: Scalar

  /// Sends a gradient back through `y = correlation(image, kernel) + bias`.
  ///
  /// - Parameters:
  ///   - image: x, `[rows, columns]`
  ///   - kernel: k, `[height, width]`
  ///   - upstream: g = ∂L/∂y, `[rows − height + 1, columns − width + 1]`
  public init(image: Tensor, kernel: Tensor, upstream: Tensor) {
    requireFit(image, kernel)
    require(
      upstream.shape == zip(image.shape, kernel.shape).map { $0 - $1 + 1 },
      "CorrelationGradients: an upstream gradient of the correlation's shape expected; "
        + "got \(upstream.shape) for \(image.shape) and \(kernel.shape)")
    self.image = imageGradient(kernel: kernel, upstream: upstream)
    self.kernel = kernelGradient(image: image, upstream: upstream)
    bias = upstream.sum()
  }
}

/// ∂L/∂k: the correlation of the image with the upstream gradient.
///
///     ∂L/∂k[u, v] = Σ_i Σ_j x[u + i, v + j]·g[i, j]
///
/// - Parameters:
///   - image: x, `[rows, columns]`
///   - upstream: g, `[rows − height + 1, columns − width + 1]`
/// - Returns: `[height, width]`
/// - Exercise: 6.3
public func kernelGradient(image: Tensor, upstream: Tensor) -> Tensor {
  correlation(image, upstream)
}

/// ∂L/∂x: the full correlation of the upstream gradient with the turned kernel.
///
///     ∂L/∂x[r, s] = Σ_u Σ_v g[r − u, s − v]·k[u, v]
///
/// Full means: at all places where kernel and gradient touch at all, even in one corner. Zeros around
/// the gradient, one row and one column fewer than the kernel has, bring that about.
///
/// - Parameters:
///   - kernel: k, `[height, width]`
///   - upstream: g, `[rows, columns]`
/// - Returns: `[rows + height − 1, columns + width − 1]`
/// - Exercise: 6.4
public func imageGradient(kernel: Tensor, upstream: Tensor) -> Tensor {
  let (height, width) = (kernel.shape[0], kernel.shape[1])
  let (rows, columns) = (upstream.shape[0], upstream.shape[1])
  var padded = Tensor.zeros([rows + 2 * (height - 1), columns + 2 * (width - 1)])
  padded[block: [height - 1..<height - 1 + rows, width - 1..<width - 1 + columns]] = upstream
  return correlation(padded, turned(kernel))
}
