import TensorCore

/// Reads an image in the formats PGM (gray) and PPM (color), plain or gzip-packed.
///
/// The file is `P5` (gray) or `P6` (color), the width, the height and the level of white in digits,
/// one white space, and a byte for each channel of each pixel, or two if white is above 255. In `P2`
/// and `P3` the pixels are in digits too. From `#` to the end of a line is a comment.
///
/// Refused: another beginning, extents or levels that are no numbers or impossible, a pixel above
/// white, more or fewer pixels than announced.
///
/// - Parameter path: the file.
/// - Returns: `[1, height, width]` or `[3, height, width]`, from 0 (black) to 1 (white).
/// - Throws: the refusals above, with the byte where they happened.
/// - Source: Poskanzer, 1988, Netpbm, "ppm" and "pgm".
public func readPNM(_ path: String) throws(DataError) -> Tensor {
  try readPNM(try contents(of: path))
}

/// Reads an image from the bytes of a PGM or PPM file.
///
/// - Parameters:
///   - bytes: what the file would hold, not packed.
///   - file: what to call it in errors.
/// - Returns: `[1, height, width]` or `[3, height, width]`, from 0 to 1.
/// - Throws: the refusals of `readPNM(_:)`.
public func readPNM(_ bytes: [UInt8], named file: String) throws(DataError) -> Tensor {
  try readPNM(Bytes(bytes, of: file))
}

private func readPNM(_ bytes: Bytes) throws(DataError) -> Tensor {
  var bytes = bytes
  let magic = String(decoding: try bytes.take(2, "P2, P3, P5 or P6"), as: UTF8.self)
  guard ["P2", "P3", "P5", "P6"].contains(magic) else {
    throw bytes.error(at: 0, expected: "P2, P3, P5 or P6", found: "'\(magic)'")
  }
  let width = try bytes.number("the width", in: 1...largestExtent)
  let height = try bytes.number("the height", in: 1...largestExtent)
  let white = try bytes.number("the level of white", in: 1...65535)
  let shape = [height, width, ["P3", "P6"].contains(magic) ? 3 : 1]
  let isInDigits = ["P2", "P3"].contains(magic)
  let pixels =
    isInDigits
    ? try bytes.pixelsInDigits(shape, white: white) : try bytes.pixels(shape, white: white)
  try bytes.end(after: "the pixels of shape \(shape)")
  return pixels.permuted([2, 0, 1]) / Scalar(white)
}

private let largestExtent = Int(Int32.max)

extension Bytes {
  /// One white space, and the pixels, each a number of one byte or two.
  fileprivate mutating func pixels(_ shape: [Int], white: Int) throws(DataError) -> Tensor {
    if next == UInt8(ascii: "#") { try skipComment() }
    guard next?.isSpace ?? true else {
      throw error(expected: "a white space", found: "'\(nextWord)'")
    }
    _ = try take(1, "a white space")
    let start = position
    let format = white < 256 ? NumberFormat.uint8 : .uint16
    let pixels = try tensor(shape, of: format, bigEndian: true, named: "the pixels")
    if let bad = pixels.elements.firstIndex(where: { $0 > Scalar(white) }) {
      throw error(
        at: start + bad * format.width, expected: "a pixel of at most \(white)",
        found: "\(Int(pixels.elements[bad]))")
    }
    return pixels
  }

  /// The pixels in digits, and the white space behind the last one.
  fileprivate mutating func pixelsInDigits(
    _ shape: [Int], white: Int
  ) throws(DataError) -> Tensor {
    // Each has a byte at least: nothing is set aside for pixels that cannot be there.
    guard let count = elementCount(shape), count <= remaining else {
      throw error(expected: "the pixels of shape \(shape)", found: "\(remaining) bytes")
    }
    var pixels: [Scalar] = []
    for _ in 0..<count { pixels.append(Scalar(try number("a pixel", in: 0...white))) }
    try skipSpace()
    return Tensor(shape: shape, elements: pixels)
  }

  /// The next number in digits, behind any white space and comments.
  fileprivate mutating func number(
    _ what: String, in range: ClosedRange<Int>
  ) throws(DataError) -> Int {
    try skipSpace()
    let (start, word) = (position, nextWord)
    var value: Int?
    while let byte = next, byte.isDigit {
      _ = try take(1, what)
      // Held below any overflow, and beyond every range.
      value = min(10 * (value ?? 0) + Int(byte - UInt8(ascii: "0")), 1 << 40)
    }
    guard let value, range ~= value else {
      throw error(
        at: start, expected: "\(what) in \(range)",
        found: word.isEmpty ? "the end of the file" : "'\(word)'")
    }
    return value
  }

  /// Reads past white space and comments.
  private mutating func skipSpace() throws(DataError) {
    while let byte = next {
      if byte == UInt8(ascii: "#") {
        try skipComment()
      } else if byte.isSpace {
        _ = try take(1, "a white space")
      } else {
        return
      }
    }
  }

  /// Reads up to the end of the line.
  private mutating func skipComment() throws(DataError) {
    while let byte = next, byte != UInt8(ascii: "\n") { _ = try take(1, "a comment") }
  }

  /// The byte at which reading stands, if there is one.
  private var next: UInt8? { remaining > 0 ? content[position] : nil }

  /// What stands here up to a white space, for messages.
  private var nextWord: String {
    String(decoding: content[position...].prefix(20).prefix { !$0.isSpace }, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// A space, or what a keyboard has for moving on: tab, line feed, page feed, return.
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") || 9...13 ~= self }
}

// MARK: - Writing

/// Writes an image as PGM or PPM, whole or not at all.
///
/// - Parameters:
///   - image: `[height, width]` or `[1, height, width]` gray, `[3, height, width]` red, green and
///     blue; from 0 (black) to 1 (white), clamped, in 256 levels.
///   - path: the file, by custom `.pgm` if gray and `.ppm` if colored; replaced if it is there.
/// - Throws: if the file cannot be written.
public func writePNM(_ image: Tensor, to path: String) throws(DataError) {
  try write(pnmBytes(image), to: path)
}

/// The bytes of a PGM (gray) or PPM (color) file with this image.
public func pnmBytes(_ image: Tensor) -> [UInt8] {
  let pixels = Pixels(image, for: "pnmBytes")
  let magic = pixels.channels == 1 ? "P5" : "P6"
  return Array("\(magic)\n\(pixels.width) \(pixels.height)\n255\n".utf8) + pixels.bytes
}
