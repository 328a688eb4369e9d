import Autograd
import TensorCore

// Pooling to a wanted size: n numbers in m windows of nearly equal size that leave nothing out. Window
// i reaches from ⌊i·n/m⌋ to ⌈(i + 1)·n/m⌉; neighbors share a number where n/m is not whole.

/// The mean of each of `size` windows that cover a channel, whatever the size of the image.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - size: how many windows there are in each direction.
/// - Returns: `[count, channels, size.rows, size.columns]`
/// - Source: He, Zhang, Ren & Sun, 2014, "Spatial Pyramid Pooling in Deep Convolutional Networks".
public func adaptiveAveragePool2D(_ x: Variable, size: Pair) -> Variable {
  let windows = AdaptiveWindows(x.shape, size: size)
  let means = windows.map(x.value) { image, window in
    var sum: Scalar = 0
    window.forEachPixel { sum += image[$0] }
    return sum / Scalar(window.count)
  }
  return Variable(means, from: [x]) { upstream, gradients in
    gradients.accumulate(into: x) { dx in
      windows.forEach(&dx.elements) { dx, plane, window, place in
        let share = upstream.elements[place] / Scalar(window.count)
        window.forEachPixel { dx[plane + $0] += share }
      }
    }
  }
}

/// The largest number of each of `size` windows that cover a channel, whatever the image's size.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - size: how many windows there are in each direction.
/// - Returns: `[count, channels, size.rows, size.columns]`
public func adaptiveMaxPool2D(_ x: Variable, size: Pair) -> Variable {
  let windows = AdaptiveWindows(x.shape, size: size)
  var winners: [Int32] = []
  let largest = windows.map(x.value) { image, window in
    var winner = window.first
    window.forEachPixel {
      if image[$0] > image[winner] || image[$0].isNaN { winner = $0 }
    }
    winners.append(Int32(winner))
    return image[winner]
  }
  return Variable(largest, from: [x]) { [winners] upstream, gradients in
    gradients.add(scattered(upstream, to: winners, shape: x.shape), to: x)
  }
}

/// The windows that divide an image into a given number of parts.
private struct AdaptiveWindows {
  /// One of them.
  struct Window {
    var rows: Range<Int>
    var columns: Range<Int>
    /// How many pixels a row of the image has.
    var width: Int

    var count: Int { rows.count * columns.count }
    var first: Int { rows.lowerBound * width + columns.lowerBound }

    @inline(__always) func forEachPixel(_ visit: (Int) -> Void) {
      for r in rows {
        for s in columns { visit(r * width + s) }
      }
    }
  }

  private let shape: [Int]
  private let size: Pair
  private let windows: [Window]

  init(_ shape: [Int], size: Pair) {
    requireImages(shape, "adaptivePool2D")
    require(
      size.rows > 0 && size.columns > 0 && shape[2] > 0 && shape[3] > 0,
      "adaptivePool2D: at least one window and one pixel expected; got \(size) on \(shape)")
    let columns = Self.ranges(size.columns, on: shape[3])
    windows = Self.ranges(size.rows, on: shape[2]).flatMap { rows in
      columns.map { Window(rows: rows, columns: $0, width: shape[3]) }
    }
    (self.shape, self.size) = (shape, size)
  }

  private static func ranges(_ count: Int, on extent: Int) -> [Range<Int>] {
    (0..<count).map { $0 * extent / count..<(($0 + 1) * extent + count - 1) / count }
  }

  /// One number for each window of each channel.
  func map(_ x: Tensor, _ number: (UnsafePointer<Scalar>, Window) -> Scalar) -> Tensor {
    var elements: [Scalar] = []
    x.read { x in
      for plane in 0..<shape[0] * shape[1] {
        for window in windows { elements.append(number(x + plane * shape[2] * shape[3], window)) }
      }
    }
    return Tensor(shape: [shape[0], shape[1], size.rows, size.columns], elements: elements)
  }

  /// Visits each window of each channel: where the channel begins, the window, its number.
  func forEach(
    _ elements: inout [Scalar], _ visit: (inout [Scalar], Int, Window, Int) -> Void
  ) {
    for plane in 0..<shape[0] * shape[1] {
      for (i, window) in windows.enumerated() {
        visit(&elements, plane * shape[2] * shape[3], window, plane * windows.count + i)
      }
    }
  }
}
