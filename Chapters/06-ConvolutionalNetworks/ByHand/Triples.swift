import TensorCore

// With channels, batches, strides, padding, dilation and groups, a convolution is still a sum of
// products, and nothing but the list of these products tells one from another. Each product takes one
// number x of an image and one number w of a kernel, and is added to one number y of the result:
//
//     y += w·x        for every (x, w, y) of the list
//
// Whoever has the list, has the gradients. By the chain rule each product sends back to x what came
// for y, times w; and to w what came for y, times x:
//
//     ∂x += w·∂y      ∂w += x·∂y      ∂b += ∂y, once for every y
//
// These are the same triples read in other directions. So a transposed convolution, which is the
// first of these two lines used forwards, needs no derivation of its own.

/// One product of a convolution: which number of each tensor takes part in it.
public struct Triple: Equatable, Sendable {
  /// The place in the images' elements.
  public var x: Int

  /// The place in the kernels' elements.
  public var w: Int

  /// The place in the result's elements.
  public var y: Int
}

extension ConvolutionShape {
  /// Visits all products of the convolution; those with a made-up zero are left out.
  ///
  /// - Parameter visit: called once for every product.
  public func forEachTriple(_ visit: (Triple) -> Void) {
    for n in 0..<count {
      for o in 0..<outputs {
        for c in 0..<inputsOfGroup {
          let channel = o / outputsOfGroup * inputsOfGroup + c
          forEachPixel { i, j, u, v, r, s in
            visit(
              Triple(
                x: ((n * inputs + channel) * image.rows + r) * image.columns + s,
                w: ((o * inputsOfGroup + c) * rows.size + u) * columns.size + v,
                y: ((n * outputs + o) * places.rows + i) * places.columns + j))
          }
        }
      }
    }
  }

  /// Visits every tap (u, v) at every place (i, j), if it falls on a pixel (r, s) of the image.
  private func forEachPixel(_ visit: (Int, Int, Int, Int, Int, Int) -> Void) {
    for i in 0..<places.rows {
      for j in 0..<places.columns {
        for u in 0..<rows.size {
          for v in 0..<columns.size {
            let r = rows.position(place: i, tap: u)
            let s = columns.position(place: j, tap: v)
            if 0..<image.rows ~= r && 0..<image.columns ~= s { visit(i, j, u, v, r, s) }
          }
        }
      }
    }
  }

  /// The convolution, product by product: slow, and obviously right.
  ///
  /// - Parameters:
  ///   - x: the images, of the shape `input`.
  ///   - weight: the kernels, of the shape `weight`.
  ///   - bias: one number for each output channel.
  /// - Returns: of the shape `output`.
  /// - Exercise: 6.7
  public func plainResult(_ x: Tensor, weight: Tensor, bias: Tensor) -> Tensor {
    let area = places.product
    var y = Tensor(
      shape: output,
      elements: (0..<output.product).map { bias.elements[$0 / area % outputs] })
    forEachTriple { y.elements[$0.y] += weight.elements[$0.w] * x.elements[$0.x] }
    return y
  }

  /// What comes back to images, kernels and biases, product by product.
  ///
  /// - Parameters:
  ///   - x: the images.
  ///   - weight: the kernels.
  ///   - upstream: ∂loss/∂result.
  /// - Returns: the gradients, each of the shape of what it belongs to.
  /// - Exercise: 6.8
  public func plainGradients(
    _ x: Tensor, weight: Tensor, upstream: Tensor
  ) -> (x: Tensor, weight: Tensor, bias: Tensor) {
    var (dx, dw) = (Tensor.zeros(x.shape), Tensor.zeros(weight.shape))
    forEachTriple {
      dx.elements[$0.x] += weight.elements[$0.w] * upstream.elements[$0.y]
      dw.elements[$0.w] += x.elements[$0.x] * upstream.elements[$0.y]
    }
    return (dx, dw, upstream.sum(axis: -1).sum(axis: -1).sum(axis: 0))
  }
}
