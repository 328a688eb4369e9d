// The packed data inside gzip files: literal bytes, and copies of what came before.

/// Unpacks deflated data and leaves `packed` behind its last byte.
///
/// The data is a row of blocks. A block is stored as it is, or written in two prefix codes: one
/// whose symbols are literal bytes and lengths of copies, and one whose symbols are the distances
/// to copy from. The codes are fixed, or written at the beginning of the block.
///
/// - Parameters:
///   - packed: read from its position on.
///   - limit: more bytes than this are refused.
/// - Returns: the unpacked bytes.
/// - Throws: if the data ends early or was not made by a compressor.
/// - Source: RFC 1951, 1996.
func inflate(_ packed: inout Bytes, limit: Int) throws(DataError) -> [UInt8] {
  var bits = BitReader(packed)
  var output = Output(limit: limit)
  var isLast = false
  while !isLast {
    isLast = try bits.take(1) == 1
    switch try bits.take(2) {
    case 0: try copyStored(&bits, to: &output)
    case 1: try decode(&bits, fixedLiterals, fixedDistances, to: &output)
    case 2:
      let (literals, distances) = try readCodes(&bits)
      try decode(&bits, literals, distances, to: &output)
    default: throw bits.error(expected: "a block of type 0, 1 or 2", found: "type 3")
    }
    try output.reserve(0, for: bits)
  }
  packed = try bits.atWholeByte()
  return Array(output.bytes[..<output.count])
}

// MARK: - Bits and bytes

/// Reads bytes bit by bit, the lowest bit of each byte first.
private struct BitReader {
  let source: Bytes
  /// How many bytes were fetched.
  var position: Int
  /// The bits fetched and not used yet: the next one is the lowest, above `available` all are 0.
  var buffer: UInt64 = 0
  var available = 0

  init(_ source: Bytes) { (self.source, position) = (source, source.position) }

  /// Fetches as many bits as fit: 56 or more, but for the end of the file.
  mutating func refill() {
    if position + 8 <= source.content.count {
      let word = source.content.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      }
      let fetched = (63 - available) >> 3
      buffer |= (word & lowest(8 * fetched)) << UInt64(available)
      position += fetched
      available += 8 * fetched
    } else {
      while available <= 55, position < source.content.count {
        buffer |= UInt64(source.content[position]) << UInt64(available)
        position += 1
        available += 8
      }
    }
  }

  /// Uses up `count` bits of those fetched.
  ///
  /// Beyond the end of the file the bits are 0 until the next `check()` notices.
  mutating func next(_ count: Int) -> Int {
    let bits = Int(buffer & lowest(count))
    buffer >>= UInt64(count)
    available -= count
    return bits
  }

  /// Uses up one symbol's code of the bits fetched.
  mutating func symbol(
    in entries: borrowing Span<UInt16>, _ width: Int
  ) throws(DataError) -> Int {
    let entry = entries[Int(buffer & lowest(width))]
    guard entry != 0 else { throw error(expected: "a code of this block", found: "another") }
    _ = next(Int(entry & 15))
    return Int(entry >> 4)
  }

  /// Fetches and uses up `count` bits, at most 56.
  mutating func take(_ count: Int) throws(DataError) -> Int {
    refill()
    let bits = next(count)
    try check()
    return bits
  }

  /// Refuses to have used more bits than there are.
  func check() throws(DataError) {
    guard available >= 0 else {
      throw source.error(
        at: source.content.count, expected: "more packed data", found: "the end of the file")
    }
  }

  /// The source from the next whole byte on: what is left of a byte is skipped.
  func atWholeByte() throws(DataError) -> Bytes {
    var rest = source
    _ = try rest.take(position - available / 8 - source.position, "packed data")
    return rest
  }

  /// An error at the byte that holds the next bit.
  func error(expected: String, found: String) -> DataError {
    source.error(at: position - (available + 7) / 8, expected: expected, found: found)
  }
}

/// A mask of the lowest `count` bits, fewer than 64.
private func lowest(_ count: Int) -> UInt64 { (1 << UInt64(count)) - 1 }

/// What is unpacked so far, with room for more.
private struct Output {
  var bytes: [UInt8] = []
  var count = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Makes room for `more` bytes, and doubles it, so that each byte is moved about once.
  ///
  /// The file says how many bytes will come, but only at its end, and it may lie.
  mutating func reserve(_ more: Int, for bits: BitReader) throws(DataError) {
    guard count <= limit else {
      throw bits.error(expected: "at most \(limit) bytes unpacked", found: "more")
    }
    if bytes.count < count + more {
      bytes += [UInt8](repeating: 0, count: max(more, bytes.count, 1 << 16))
    }
  }
}

// MARK: - Blocks

/// A block stored as it is: its size, the same with all bits flipped, and the bytes.
private func copyStored(_ bits: inout BitReader, to output: inout Output) throws(DataError) {
  var source = try bits.atWholeByte()
  let start = source.position
  let size = Int(try source.littleEndian(2, "the size of a stored block"))
  let flipped = Int(try source.littleEndian(2, "the flipped size of a stored block"))
  guard size ^ flipped == 0xFFFF else {
    throw source.error(
      at: start, expected: "a size and the same with all bits flipped",
      found: "\(size) and \(flipped)")
  }
  let stored = try source.take(size, "a stored block")
  try output.reserve(size, for: bits)
  output.bytes.replaceSubrange(output.count..<output.count + size, with: stored)
  output.count += size
  bits = BitReader(source)
}

/// A block in two prefix codes, up to its end symbol.
private func decode(
  _ bits: inout BitReader, _ literals: PrefixCode, _ distances: PrefixCode,
  to output: inout Output
) throws(DataError) {
  repeat {
    try output.reserve(1 << 15, for: bits)
  } while try !decodePart(&bits, literals, distances, to: &output)
}

/// Decodes until the block ends (true) or the room does (false).
private func decodePart(
  _ bits: inout BitReader, _ literals: PrefixCode, _ distances: PrefixCode,
  to output: inout Output
) throws(DataError) -> Bool {
  let (literalEntries, distanceEntries) = (literals.entries.span, distances.entries.span)
  var (reader, count) = (bits, output.count)
  defer { (bits, output.count) = (reader, count) }
  var target = output.bytes.mutableSpan
  while count + longestCopy <= target.count {
    try reader.check()
    reader.refill()
    // At most 15 + 5 + 15 + 13 bits of the 56 are used before the next refill.
    let symbol = try reader.symbol(in: literalEntries, literals.width)
    if symbol < 256 {
      target[count] = UInt8(truncatingIfNeeded: symbol)
      count += 1
      continue
    }
    if symbol == 256 {
      try reader.check()
      return true
    }
    guard symbol < 286 else { throw reader.error(expected: "a length symbol", found: "\(symbol)") }
    let length = lengthBases[symbol - 257] + reader.next(lengthExtras[symbol - 257])
    let place = try reader.symbol(in: distanceEntries, distances.width)
    guard place < 30 else { throw reader.error(expected: "a distance symbol", found: "\(place)") }
    let distance = distanceBases[place] + reader.next(distanceExtras[place])
    guard distance <= count else {
      throw reader.error(expected: "a distance of at most \(count)", found: "\(distance)")
    }
    // One by one: a copy may reach into itself, which is how runs are written.
    for place in count..<count + length { target[place] = target[place - distance] }
    count += length
  }
  return false
}

/// The two codes of a block, given by the lengths of their codes, given in a third code.
private func readCodes(
  _ bits: inout BitReader
) throws(DataError) -> (literals: PrefixCode, distances: PrefixCode) {
  let literalCount = try bits.take(5) + 257
  let count = try literalCount + bits.take(5) + 1
  var lengthLengths = [Int](repeating: 0, count: 19)
  for place in lengthOrder[..<(try bits.take(4) + 4)] { lengthLengths[place] = try bits.take(3) }
  let lengthCode = try prefixCode(lengthLengths, bits)

  var lengths: [Int] = []
  while lengths.count < count {
    bits.refill()
    let symbol = try bits.symbol(in: lengthCode.entries.span, lengthCode.width)
    switch symbol {
    case ..<16: lengths.append(symbol)
    case 16:
      guard let last = lengths.last else {
        throw bits.error(expected: "a length to repeat", found: "the first one")
      }
      lengths += [Int](repeating: last, count: bits.next(2) + 3)
    case 17: lengths += [Int](repeating: 0, count: bits.next(3) + 3)
    default: lengths += [Int](repeating: 0, count: bits.next(7) + 11)
    }
    try bits.check()
  }
  guard lengths.count == count else {
    throw bits.error(expected: "\(count) code lengths", found: "\(lengths.count)")
  }
  let literals = try prefixCode(Array(lengths[..<literalCount]), bits)
  return (literals, try prefixCode(Array(lengths[literalCount...]), bits))
}

private func prefixCode(_ lengths: [Int], _ bits: BitReader) throws(DataError) -> PrefixCode {
  guard let code = PrefixCode(lengths: lengths) else {
    throw bits.error(expected: "code lengths that leave room", found: "too many short ones")
  }
  return code
}
