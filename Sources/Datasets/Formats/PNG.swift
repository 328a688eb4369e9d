import TensorCore

/// Writes an image as PNG, whole or not at all, for browsers and everything else.
///
/// - Parameters:
///   - image: `[height, width]` or `[1, height, width]` gray, `[3, height, width]` red, green and
///     blue; from 0 (black) to 1 (white), clamped, in 256 levels.
///   - path: the file; one that is there already is replaced.
/// - Throws: if the file cannot be written.
/// - Source: ISO/IEC 15948, "Portable Network Graphics", 2004.
public func writePNG(_ image: Tensor, to path: String) throws(DataError) {
  try write(pngBytes(image), to: path)
}

/// The bytes of a PNG file with this image.
///
/// Eight bytes that every PNG begins with, and three chunks: the header (size, 8 bits a channel,
/// gray or color), the pixels in zlib's format, the end.
public func pngBytes(_ image: Tensor) -> [UInt8] {
  let pixels = Pixels(image, for: "pngBytes")
  let size = bigEndianBytes(UInt32(pixels.width)) + bigEndianBytes(UInt32(pixels.height))
  // 8 bits; color type 0 is gray, 2 is color; the usual compression and filters; not interlaced.
  let header = size + [8, pixels.channels == 1 ? 0 : 2, 0, 0, 0]
  return [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
    + chunk("IHDR", header) + chunk("IDAT", zlib(scanlines(pixels))) + chunk("IEND", [])
}

/// The rows of pixels, each behind a 0: it says that the bytes are the pixels themselves, not
/// their differences from a neighbor.
private func scanlines(_ pixels: Pixels) -> [UInt8] {
  let width = pixels.width * pixels.channels
  return (0..<pixels.height).flatMap { [0] + pixels.bytes[$0 * width..<($0 + 1) * width] }
}

/// A part of the file: the size of its data, its name, the data, and a check sum of the last two.
private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
  let checked = Array(name.utf8) + data
  return bigEndianBytes(UInt32(data.count)) + checked + bigEndianBytes(crc32(checked))
}

/// Deflated data between two bytes that name the method and a check sum of what went in.
///
/// - Source: RFC 1950, 1996.
private func zlib(_ bytes: [UInt8]) -> [UInt8] {
  [0x78, 0x01] + deflate(bytes) + bigEndianBytes(adler32(bytes))
}

private func bigEndianBytes(_ number: UInt32) -> [UInt8] { littleEndianBytes(number).reversed() }
