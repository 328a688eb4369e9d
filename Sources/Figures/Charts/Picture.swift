/// A small image, gray or colored, with a caption.
public struct Picture: Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// What stands below.
  public var caption: String
  /// One color a pixel, row by row from the top, as 0xRRGGBB.
  let colors: [Int]

  /// Shades of gray or of color that are told apart: enough for the eye, and runs stay long.
  private static let shades = 32.0

  /// A picture from the numbers of an image tensor.
  ///
  /// - Parameters:
  ///   - pixels: `[height, width]` gray, or `[3, height, width]` red, green and blue planes.
  ///   - width: pixels in a row.
  ///   - height: rows.
  ///   - range: the values of black and of white; for weights, say, `-1...1`.
  ///   - caption: what stands below.
  public init(
    _ pixels: [Double], width: Int, height: Int, range: ClosedRange<Double> = 0...1,
    caption: String = ""
  ) {
    let area = width * height
    require(
      width > 0 && height > 0 && (pixels.count == area || pixels.count == 3 * area),
      "Picture: \(width) × \(height) pixels, or three planes of them, expected; got \(pixels.count)"
    )
    require(
      range.lowerBound < range.upperBound,
      "Picture: a range from black to white expected; got \(range)")
    (self.width, self.height, self.caption) = (width, height, caption)
    let planes = pixels.map { Picture.byte($0, in: range) }
    let (green, blue) = planes.count == area ? (0, 0) : (area, 2 * area)
    colors = (0..<area).map { index in
      planes[index] << 16 | planes[green + index] << 8 | planes[blue + index]
    }
  }

  /// 0 to 255; what is no number is black.
  private static func byte(_ value: Double, in range: ClosedRange<Double>) -> Int {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    guard share > 0 else { return 0 }
    return Int((min(1, share) * (shades - 1)).rounded() * 255 / (shades - 1))
  }

  /// Draws the pixels into a box.
  func draw(in box: Box, on canvas: inout Canvas) {
    let styles: [String?] = colors.map { color in
      let digits = String(color, radix: 16)
      return "stroke=\"#\(String(repeating: "0", count: 6 - digits.count))\(digits)\""
    }
    let rows = stride(from: 0, to: styles.count, by: width).map { Array(styles[$0..<$0 + width]) }
    canvas.raster(rows, in: box)
  }
}
