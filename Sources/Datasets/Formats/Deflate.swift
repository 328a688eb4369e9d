// The way back from `Inflate.swift`: bytes packed into literals and copies of what came before.

/// Packs bytes into one block in the fixed codes.
///
/// Where the next three bytes occurred before, at most 32,768 bytes back, as many as agree are
/// written as a copy. Of such places the last sixteen are tried, and the longest copy is taken, so
/// that the work is proportional to the bytes. Flat pictures shrink to a few percent; noise grows by
/// a sixteenth at most.
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
    let copy = places.longestCopy(of: bytes, at: position)
    if let copy {
      bits.writeCopy(length: copy.length, distance: copy.distance)
    } else {
      bits.write(literalCodes[Int(bytes[position])])
    }
    let end = position + (copy?.length ?? 1)
    for place in position..<end { places.note(place, of: bytes) }
    position = end
  }
  bits.write(literalCodes[256])
  return bits.finished()
}

/// Where three bytes began before, found by a number of 15 bits made of them.
private struct RecentPlaces {
  private static let reach = 1 << 15
  /// For each number the last place.
  private var last = [Int](repeating: -reach, count: reach)
  /// For each place the one before it with the same number, as far as copies reach.
  private var previous = [Int](repeating: -reach, count: reach)

  /// Remembers a place.
  mutating func note(_ position: Int, of bytes: [UInt8]) {
    guard let number = number(of: bytes, at: position) else { return }
    previous[position % RecentPlaces.reach] = last[number]
    last[number] = position
  }

  /// The longest of the copies from the last places, if there is one of three bytes or more.
  func longestCopy(of bytes: [UInt8], at position: Int) -> (length: Int, distance: Int)? {
    guard let number = number(of: bytes, at: position) else { return nil }
    var (place, best) = (last[number], (length: 2, distance: 0))
    for _ in 0..<16 where place >= 0 && position - place <= RecentPlaces.reach {
      let length = agreement(bytes, place, position)
      if length > best.length { best = (length, position - place) }
      place = previous[place % RecentPlaces.reach]
    }
    return best.length > 2 ? best : nil
  }

  /// The number of the three bytes at a place; different bytes may share it.
  private func number(of bytes: [UInt8], at position: Int) -> Int? {
    guard position + 3 <= bytes.count else { return nil }
    let three = bytes[position..<position + 3].reduce(0) { $0 << 8 | UInt32($1) }
    // Multiplied by a large odd number, the 24 bits all have a say in the highest ones.
    return Int((three &* 0x9E37_79B1) >> 17)
  }
}

/// How many bytes from `position` on are those from `earlier` on, up to the longest copy.
private func agreement(_ bytes: [UInt8], _ earlier: Int, _ position: Int) -> Int {
  let limit = min(longestCopy, bytes.count - position)
  return (0..<limit).first { bytes[earlier + $0] != bytes[position + $0] } ?? limit
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
