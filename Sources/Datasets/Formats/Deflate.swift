// The way back from `Inflate.swift`: bytes packed into literals and copies of what came before.

/// Packs bytes into one block in the fixed codes.
///
/// Where the next three bytes occurred before, at most 32,768 bytes back, as many as agree are
/// written as a copy. Only the last such place is tried, so that the work is proportional to the
/// bytes. Flat pictures shrink to a few percent; noise grows by a sixteenth at most.
///
/// - Returns: what `inflate` unpacks, and so does everybody else.
/// - Source: RFC 1951, 1996, sections 3.2.6 and 4.
func deflate(_ bytes: [UInt8]) -> [UInt8] {
  var bits = BitWriter()
  bits.write(1, count: 1)  // The last block,
  bits.write(1, count: 2)  // in the fixed codes.
  var places = RecentPlaces()
  var position = 0
  while position < bytes.count {
    var length = 1
    if let earlier = places.exchange(position, of: bytes) {
      length = agreement(bytes, earlier, position)
      bits.writeCopy(length: length, distance: position - earlier)
    } else {
      bits.write(literalCodes[Int(bytes[position])])
    }
    for place in position + 1..<position + length { _ = places.exchange(place, of: bytes) }
    position += length
  }
  bits.write(literalCodes[256])
  return bits.finished()
}

/// How many bytes from `position` on are those from `earlier` on, up to the longest copy.
private func agreement(_ bytes: [UInt8], _ earlier: Int, _ position: Int) -> Int {
  let limit = min(longestCopy, bytes.count - position)
  return (0..<limit).first { bytes[earlier + $0] != bytes[position + $0] } ?? limit
}

/// Where three bytes last began, by a number of 15 bits made of them.
private struct RecentPlaces {
  private var places = [Int](repeating: -1, count: 1 << 15)

  /// Notes a place, and returns the last one with the same three bytes, if a copy reaches it.
  mutating func exchange(_ position: Int, of bytes: [UInt8]) -> Int? {
    guard position + 3 <= bytes.count else { return nil }
    let three = bytes[position..<position + 3]
    // Multiplied by a large odd number, the 24 bits all have a say in the highest ones.
    let number = three.reduce(0) { $0 << 8 | UInt32($1) }
    let key = Int((number &* 0x9E37_79B1) >> 17)
    let earlier = places[key]
    places[key] = position
    guard earlier >= 0, position - earlier <= 1 << 15 else { return nil }
    return bytes[earlier..<earlier + 3] == three ? earlier : nil
  }
}

/// Writes bytes bit by bit, the lowest bit of each byte first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var buffer: UInt64 = 0
  private var waiting = 0

  /// Writes the lowest `count` bits of a number, at most 56.
  mutating func write(_ bits: Int, count: Int) {
    buffer |= UInt64(bits) << UInt64(waiting)
    waiting += count
    while waiting >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      waiting -= 8
    }
  }

  mutating func write(_ code: PrefixCode.Word) { write(code.bits, count: code.length) }

  /// A length and a distance: each a symbol for a range, then the place in that range.
  mutating func writeCopy(length: Int, distance: Int) {
    let size = rangeIndex(of: length, in: lengthBases)
    write(literalCodes[257 + size])
    write(length - lengthBases[size], count: lengthExtras[size])
    let way = rangeIndex(of: distance, in: distanceBases)
    write(distanceCodes[way])
    write(distance - distanceBases[way], count: distanceExtras[way])
  }

  /// All bytes, the last one filled up with zeros.
  func finished() -> [UInt8] {
    waiting > 0 ? bytes + [UInt8(truncatingIfNeeded: buffer)] : bytes
  }
}

/// The last range that does not begin behind the value.
private func rangeIndex(of value: Int, in bases: [Int]) -> Int {
  (bases.lastIndex { $0 <= value }) ?? 0
}

private let literalCodes = fixedLiterals.words(288)
private let distanceCodes = fixedDistances.words(32)
