import Datasets
import TensorCore
import Testing

@Suite struct `images in PNG` {
  @Test func `a black and a white pixel, byte by byte`() {
    // Pillow 13 reads these bytes as the two pixels 0 and 255.
    let header: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let packed: [UInt8] = [0x63, 0x60, 0xF8, 0x0F, 0x00]
    #expect(
      pngBytes([[0, 1]]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + [0, 0, 0, 13] + Array("IHDR".utf8) + header + [209, 73, 32, 86]
        + [0, 0, 0, 11] + Array("IDAT".utf8) + [0x78, 0x01] + packed + [1, 2, 1, 0]
        + [118, 235, 191, 49] + [0, 0, 0, 0] + Array("IEND".utf8) + [174, 66, 96, 130])
  }

  @Test(arguments: Sample.all) func `unpacked again, the pixels are the same`(
    sample: Sample
  ) throws {
    let chunks = try chunks(of: pngBytes(sample.image))
    #expect(chunks.map(\.name) == ["IHDR", "IDAT", "IEND"])
    let (height, width) = (sample.image.shape[1], sample.image.shape[2])
    let size = [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0, 0, UInt8(height)]
    #expect(chunks[0].data == size + [8, sample.image.shape[0] == 1 ? 0 : 2, 0, 0, 0])
    #expect(chunks[2].data == [])

    // Each row of the PPM file's pixels, behind a 0.
    let stride = width * sample.image.shape[0]
    let pixels = Array(pnmBytes(sample.image).suffix(height * stride))
    let rows = (0..<height).flatMap { [0] + pixels[$0 * stride..<($0 + 1) * stride] }
    #expect(try unpacked(zlib: chunks[1].data, checkedAgainst: rows) == rows)
  }

  @Test func `what repeats itself takes little room, and noise little more than itself`() throws {
    let flat = pngBytes(Tensor(repeating: 0.5, shape: [3, 100, 100]))
    #expect(flat.count < 600, "30,000 bytes as copies of up to 258")
    let noise = pngBytes(try #require(Sample.all.last).image)
    #expect(noise.count < 64 * 300 * 17 / 16 + 100)
  }

  @Test func `two channels are no image`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = pngBytes(.zeros([2, 4, 4]))
    }
  }
}

/// An image of a kind that packs in a way of its own.
struct Sample: CustomTestStringConvertible {
  var testDescription: String
  var image: Tensor

  static let all: [Sample] = {
    var generator = SeededGenerator(seed: 1)
    let slope = Tensor((0..<600).map { Scalar($0 % 256) / 255 })
    return [
      Sample(testDescription: "one pixel", image: [[[0.5]]]),
      Sample(testDescription: "flat", image: Tensor(repeating: 0.2, shape: [3, 100, 100])),
      // 601 bytes a row: copies from one to many rows back, past 32,768 bytes.
      Sample(testDescription: "a slope", image: slope + Tensor.zeros([1, 120, 600])),
      Sample(testDescription: "noise", image: .uniform([1, 64, 300], using: &generator)),
    ]
  }()
}

private struct Chunk {
  var name: String
  var data: [UInt8]
}

/// The parts of a PNG file, after their check sums.
private func chunks(of png: [UInt8]) throws -> [Chunk] {
  try #require(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])
  var chunks: [Chunk] = []
  var rest = png.dropFirst(8)
  while !rest.isEmpty {
    let size = Int(number(rest.prefix(4)))
    let (name, data) = (rest.dropFirst(4).prefix(4), rest.dropFirst(8).prefix(size))
    #expect(number(rest.dropFirst(8 + size).prefix(4)) == remainder(Array(name + data)))
    chunks.append(Chunk(name: String(decoding: name, as: UTF8.self), data: Array(data)))
    rest = rest.dropFirst(12 + size)
  }
  return chunks
}

/// What zlib's format holds: its data are those of a gzip file, in other wrapping.
private func unpacked(zlib: [UInt8], checkedAgainst bytes: [UInt8]) throws -> [UInt8] {
  #expect(zlib[0] == 0x78 && number(zlib.prefix(2)) % 31 == 0)
  #expect(number(zlib.suffix(4)) == sums(bytes))
  let header: [UInt8] = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3]
  let checks = [remainder(bytes), UInt32(bytes.count)].flatMap { number in
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  return try gunzip(header + zlib[2..<zlib.count - 4] + checks, named: "x")
}

/// A number of up to four bytes, most significant first.
private func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
  bytes.reduce(0) { $0 << 8 | UInt32($1) }
}

/// CRC-32, bit by bit: the division as one learns it.
private func remainder(_ bytes: [UInt8]) -> UInt32 {
  var rest: UInt32 = .max
  for byte in bytes {
    rest ^= UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
  return ~rest
}

/// Adler-32 as its definition has it: 1 + Σ bytes, and n + Σ (n − i) · byte i.
private func sums(_ bytes: [UInt8]) -> UInt32 {
  let sum = bytes.reduce(1) { $0 + UInt64($1) }
  let weighted = bytes.enumerated().reduce(UInt64(bytes.count)) {
    $0 + UInt64(bytes.count - $1.offset) * UInt64($1.element)
  }
  return UInt32(weighted % 65521) << 16 | UInt32(sum % 65521)
}
