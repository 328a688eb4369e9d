import TensorCore

// Rotate, shift, zoom, shear, crumple: all of it is one question, asked for every pixel of the new
// image: where in the old one does it come from? The answer is rarely the middle of a pixel. Between
// the middles the image is taken to change linearly, first along the row and then along the column.
//
// Images are [channels, height, width], batches of them [batch, channels, height, width]; whatever
// stands before the last two axes is moved alike. Places are (x, y): x counts columns to the right, y
// rows downwards, and whole numbers are the middles of pixels.

/// What there is beside an image.
public enum ImageBorder: Sendable {
  /// Zeros: the image fades over the distance of a pixel.
  case black
  /// The nearest pixel of the image, again and again.
  case nearest
}

/// The value of an image at a place between its pixels.
///
/// With `x = column + a` and `y = row + b`, where a and b are from 0 up to 1:
///
///     (1−a)(1−b)·p[row, column]     + a(1−b)·p[row, column + 1]
///     + (1−a)b·p[row + 1, column]   + ab·p[row + 1, column + 1]
///
/// - Parameters:
///   - plane: p, `[height, width]`; outside of it all pixels are 0.
///   - x: columns from the middle of the first one.
///   - y: rows from the middle of the first one.
/// - Returns: a mean of the four pixels around the place, the closer the heavier.
/// - Exercise: 6.11
public func bilinearSample(of plane: Tensor, x: Scalar, y: Scalar) -> Scalar {
  let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
  let (a, b) = (x - Scalar(column), y - Scalar(row))
  func pixel(_ row: Int, _ column: Int) -> Scalar {
    let isInside = 0..<plane.shape[0] ~= row && 0..<plane.shape[1] ~= column
    return isInside ? plane[at: row, column] : 0
  }
  let upper = (1 - a) * pixel(row, column) + a * pixel(row, column + 1)
  let lower = (1 - a) * pixel(row + 1, column) + a * pixel(row + 1, column + 1)
  return (1 - b) * upper + b * lower
}

extension Tensor {
  /// An image whose pixels are fetched from places of this one, bilinearly.
  ///
  ///     image.warped { x, y in (x - 1, y) }      // moved to the right by one column
  ///
  /// - Parameters:
  ///   - size: height and width of the new image; those of this one if nothing is said.
  ///   - border: what lies outside of this image.
  ///   - source: where the new pixel at (x, y) comes from.
  /// - Returns: `[…, height, width]`
  public func warped(
    to size: (height: Int, width: Int)? = nil, border: ImageBorder = .black,
    from source: (_ x: Double, _ y: Double) -> (x: Double, y: Double)
  ) -> Tensor {
    let old = imageSize("warped")
    let new = size ?? old
    var result = Tensor.zeros(shape.dropLast(2) + [new.height, new.width])
    warp(elements, old, to: &result.elements, new) { x, y in
      let place = source(x, y)
      if border == .black { return place }
      return (
        min(max(place.x, 0), Double(old.width - 1)), min(max(place.y, 0), Double(old.height - 1))
      )
    }
    return result
  }

  /// Height and width; refuses what has none.
  func imageSize(_ operation: String) -> ImageSize {
    require(rank >= 2, "\(operation): an image […, height, width] expected; got \(shape)")
    return (shape[rank - 2], shape[rank - 1])
  }
}

typealias ImageSize = (height: Int, width: Int)

/// Fills the new planes, whose elements are zeros, pixel by pixel.
private func warp(
  _ pixels: [Scalar], _ old: ImageSize, to result: inout [Scalar], _ new: ImageSize,
  from source: (_ x: Double, _ y: Double) -> (x: Double, y: Double)
) {
  let pixels = pixels.span
  var target = result.mutableSpan
  for row in 0..<new.height {
    for column in 0..<new.width {
      let place = source(Double(column), Double(row))
      gather(pixels, old, place.x, place.y, to: &target, new, row * new.width + column)
    }
  }
}

/// Adds up the four pixels around (x, y), in every plane, at an index of each new plane.
private func gather(
  _ pixels: borrowing Span<Scalar>, _ old: ImageSize, _ x: Double, _ y: Double,
  to target: inout MutableSpan<Scalar>, _ new: ImageSize, _ index: Int
) {
  // Also false of NaN, and so far away that no Int could hold it.
  guard x > -1, y > -1, x < Double(old.width), y < Double(old.height) else { return }
  let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
  let (a, b) = (x - Double(column), y - Double(row))
  let (oldArea, newArea) = (old.height * old.width, new.height * new.width)
  for (i, vertical) in [(row, 1 - b), (row + 1, b)] where 0..<old.height ~= i {
    for (j, horizontal) in [(column, 1 - a), (column + 1, a)] where 0..<old.width ~= j {
      let share = Scalar(vertical * horizontal)
      if share == 0 { continue }
      for plane in 0..<(target.count / newArea) {
        target[plane * newArea + index] += share * pixels[plane * oldArea + i * old.width + j]
      }
    }
  }
}
