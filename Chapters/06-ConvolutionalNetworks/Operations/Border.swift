import Autograd
import TensorCore

/// What stands beyond the border of an image.
public enum Border: Equatable, Sendable {
  /// Zeros: `0 0 | 1 2 3 | 0 0`.
  case zeros

  /// The nearest pixel: `1 1 | 1 2 3 | 3 3`.
  case replicate

  /// The image in a mirror that stands on the outermost pixel: `3 2 | 1 2 3 | 2 1`.
  case reflect

  /// The image again from the other side: `2 3 | 1 2 3 | 1 2`.
  case circular

  /// Which of an axis's n numbers stands at a position before, on or behind it; nil for a zero.
  ///
  /// - Parameters:
  ///   - position: from −n up to, not including, 2n; a mirror reaches one number less far.
  ///   - extent: n.
  /// - Returns: a number in `0..<extent`, or nil.
  /// - Exercise: 6.9
  public func source(of position: Int, on extent: Int) -> Int? {
    if 0..<extent ~= position { return position }
    switch self {
    case .zeros: return nil
    case .replicate: return position < 0 ? 0 : extent - 1
    case .reflect: return position < 0 ? -position : 2 * (extent - 1) - position
    case .circular: return position < 0 ? position + extent : position - extent
    }
  }

  /// How many numbers can be added at one side of an axis of `extent` numbers.
  fileprivate func limit(on extent: Int) -> Int {
    switch self {
    case .zeros: .max
    case .replicate: extent > 0 ? .max : 0
    case .reflect: max(0, extent - 1)
    case .circular: extent
    }
  }
}

/// Images with rows and columns added on each side.
///
/// Backwards, each pixel gets the sum over all its copies.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - padding: how many rows and columns, on each side; not `.same`, which needs a window.
///   - border: what they hold.
/// - Returns: `[count, channels, rows + top + bottom, columns + left + right]`
public func padded(_ x: Variable, by padding: Padding, border: Border = .zeros) -> Variable {
  requireImages(x.shape, "padded")
  guard case .sides(let top, let bottom, let left, let right) = padding else {
    fatalError("padded: a number for each side expected; got \(padding)")
  }
  let rows = sources(x.shape[2], before: top, after: bottom, border)
  let columns = sources(x.shape[3], before: left, after: right, border)
  let shape = [x.shape[0], x.shape[1], rows.count, columns.count]
  let (planes, width) = (shape[0] * shape[1], x.shape[3])

  /// Visits every pixel that is copied: where it is, and where its copy.
  func forEachCopy(_ visit: (Int, Int) -> Void) {
    for plane in 0..<planes {
      for (i, r) in rows.enumerated() {
        guard let r else { continue }
        let source = (plane * x.shape[2] + r) * width
        let target = (plane * rows.count + i) * columns.count
        for (j, s) in columns.enumerated() {
          if let s { visit(source + s, target + j) }
        }
      }
    }
  }

  var result = Tensor.zeros(shape)
  let pixels = x.value.elements.span
  forEachCopy { result.elements[$1] = pixels[$0] }
  return Variable(result, from: [x]) { upstream, gradients in
    gradients.accumulate(into: x) { dx in
      let upstream = upstream.elements.span
      forEachCopy { dx.elements[$0] += upstream[$1] }
    }
  }
}

/// For every position of a padded axis, which number of the axis stands there.
private func sources(_ extent: Int, before: Int, after: Int, _ border: Border) -> [Int?] {
  require(
    min(before, after) >= 0 && max(before, after) <= border.limit(on: extent),
    "padded: with a \(border) border, \(extent) numbers can be padded with 0 to "
      + "\(border.limit(on: extent)) on a side; got \(before) and \(after)")
  return (-before..<extent + after).map { border.source(of: $0, on: extent) }
}
