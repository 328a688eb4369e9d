import TensorCore

/// An image as files store it: row by row from the top, the channels of a pixel side by side.
struct Pixels {
  let width: Int
  let height: Int
  /// One (gray) or three (red, green, blue).
  let channels: Int
  /// A byte for each channel of each pixel.
  let bytes: [UInt8]

  /// Rounds to the nearest of 256 levels; what lies outside 0…1 is clamped, and NaN is black.
  init(_ image: Tensor, for operation: String) {
    let planes = image.rank == 2 ? image.expandingAxis(0) : image
    require(
      planes.rank == 3 && [1, 3].contains(planes.shape[0]) && !planes.shape.contains(0),
      "\(operation): an image [height, width], [1, height, width] or [3, height, width] expected; "
        + "got \(image.shape)")
    (channels, height, width) = (planes.shape[0], planes.shape[1], planes.shape[2])
    bytes = planes.permuted([1, 2, 0]).elements.map { level in
      level > 0 ? UInt8((255 * min(level, 1)).rounded()) : 0
    }
  }
}
