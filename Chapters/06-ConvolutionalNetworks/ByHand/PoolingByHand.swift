import TensorCore

// Pooling one image. A window lies on the image as a kernel does, but what comes out is the largest
// number under it, not a weighted sum. There is nothing to learn, and the way back is short: a number
// that was not the largest could have been a little different without changing anything, so its
// derivative is 0; the largest has 1.

/// The largest number under a window at each of its places, and where it stands.
public struct PooledImage: Equatable, Sendable {
  /// The largest numbers, `[rows, columns]`.
  public let values: Tensor

  /// For each of them, its position among the image's elements, counted row by row.
  public let winners: [Int]
}

/// Pools an image: the largest number under a window that moves by `stride`.
///
/// Of equal numbers the first in reading order wins.
///
/// - Parameters:
///   - image: `[rows, columns]`
///   - size: how many rows and columns the window has; it fits on the image.
///   - stride: how far it moves, 1 or more.
/// - Returns: the maxima, `[⌊(rows − size) / stride⌋ + 1, …]`, and the winners.
/// - Exercise: 6.10
public func maxPooled(_ image: Tensor, size: Int, stride: Int) -> PooledImage {
  let places = image.shape.map { ($0 - size) / stride + 1 }
  var winners: [Int] = []
  for i in 0..<places[0] {
    for j in 0..<places[1] {
      var winner = i * stride * image.shape[1] + j * stride
      for u in 0..<size {
        for v in 0..<size {
          let rival = (i * stride + u) * image.shape[1] + j * stride + v
          if image.elements[rival] > image.elements[winner] { winner = rival }
        }
      }
      winners.append(winner)
    }
  }
  return PooledImage(
    values: Tensor(shape: places, elements: winners.map { image.elements[$0] }), winners: winners)
}

extension PooledImage {
  /// ∂L/∂image: each upstream number goes to its winner; one that won several times gets their sum.
  ///
  /// - Parameters:
  ///   - upstream: ∂L/∂values, of their shape.
  ///   - shape: that of the image.
  /// - Returns: of the image's shape.
  public func imageGradient(_ upstream: Tensor, shape: [Int]) -> Tensor {
    var gradient = Tensor.zeros(shape)
    for (winner, number) in zip(winners, upstream.elements) { gradient.elements[winner] += number }
    return gradient
  }
}
