import Autograd
import ConvolutionalNetworks
import TensorCore

extension Case {
  /// The layers of chapter 06, forwards and backwards.
  static func convolutions() -> [Case] {
    [
      convolution("convolution 3×3", "conv3x3", weight: [64, 64, 3, 3]),
      convolution("strided 3×3", "strided3x3", weight: [128, 64, 3, 3], stride: 2),
      convolution("pointwise", "pointwise", weight: [64, 64, 1, 1], padding: 0),
      convolution("depthwise 3×3", "depthwise", weight: [64, 1, 3, 3], groups: 64),
    ]
  }

  /// A convolution of 32 images with 64 channels of 28 × 28.
  private static func convolution(
    _ name: String, _ request: String, weight: [Int], stride: Int = 1, padding: Padding = 1,
    groups: Int = 1
  ) -> Case {
    let x = Variable(noise([32, 64, 28, 28]))
    let w = Variable(noise(weight))
    let run = {
      convolution2D(x, weight: w, stride: Pair(stride), padding: padding, groups: groups)
    }
    let upstream = noise(run().shape)
    let shape = ConvolutionShape(
      x.shape, weight: weight, stride: Pair(stride), padding: padding, groups: groups)
    return Case(
      name: "\(name) step", request: "convolution \(request)",
      operations: 6 * Double(shape.multiplications)
    ) {
      keep(run().gradients(upstream: upstream)[w])
    }
  }
}
