import Foundation
import TensorCore

extension Tensor {
  /// Each pixel replaced by the mean of the square around it.
  ///
  /// Outside, the border's pixels are repeated: a flat image stays flat up to its edge.
  ///
  /// - Parameter side: of the square, in pixels, odd.
  /// - Returns: an image of the same shape.
  public func boxBlurred(side: Int) -> Tensor {
    blurred(weights: [Scalar](repeating: 1 / Scalar(side), count: side))
  }

  /// Each pixel replaced by a mean of all around it, weighted with `exp(−distance² / 2σ²)`.
  ///
  /// Three deviations reach far enough: what lies beyond has less than 0.3 % of the weight.
  ///
  /// - Parameter deviation: σ, in pixels.
  /// - Returns: an image of the same shape.
  public func gaussianBlurred(deviation: Double) -> Tensor {
    if deviation == 0 { return self }
    let radius = Int((3 * deviation).rounded(.up))
    let weights: [Double] = (-radius...radius).map {
      exp(-Double($0 * $0) / (2 * deviation * deviation))
    }
    let total: Double = weights.reduce(0, +)
    return blurred(weights: weights.map { Scalar($0 / total) })
  }

  /// A weighted mean along the rows, then along the columns.
  ///
  /// Both blurs are products, of a weight for the column and one for the row, and so the square of
  /// pixels need not be visited: 2k steps a pixel instead of k².
  private func blurred(weights: [Scalar]) -> Tensor {
    require(
      weights.count.isMultiple(of: 2) == false,
      "blurred: a middle, and so an odd side, expected; got \(weights.count)")
    return slid(weights).transposed().slid(weights).transposed()
  }

  /// The weighted mean of each pixel and its neighbors in the row.
  private func slid(_ weights: [Scalar]) -> Tensor {
    let (_, width) = imageSize("blurred")
    var result = Tensor.zeros(shape)
    slide(elements, weights, width: width, to: &result.elements)
    return result
  }
}

private func slide(
  _ pixels: [Scalar], _ weights: [Scalar], width: Int, to result: inout [Scalar]
) {
  let (pixels, weights) = (pixels.span, weights.span)
  let radius = weights.count / 2
  var target = result.mutableSpan
  for start in stride(from: 0, to: pixels.count, by: width) {
    for column in 0..<width {
      var sum: Scalar = 0
      for (i, neighbor) in (column - radius...column + radius).enumerated() {
        sum += weights[i] * pixels[start + min(max(neighbor, 0), width - 1)]
      }
      target[start + column] = sum
    }
  }
}
