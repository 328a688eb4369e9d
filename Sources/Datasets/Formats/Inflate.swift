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
  }
  packed = try bits.atWholeByte()
  return Array(output.bytes[..<output.count])
}

/// What is unpacked so far, with room for more.
private struct Output {
  var bytes: [UInt8] = []
  var count = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Makes room for `more` bytes; doubles, so that each byte is moved about once.
  mutating func reserve(_ more: Int, for bits: BitReader) throws(DataError) {
    guard count + more <= limit + longestCopy else {
      throw bits.error(expected: "at most \(limit) bytes unpacked", found: "more")
    }
    if bytes.count < count + more {
      bytes += [UInt8](repeating: 0, count: max(more, bytes.count, 1 << 16))
    }
  }
}

private let longestCopy = 258

/// A block stored as it is: its size, the same with all bits flipped, and the bytes.
private func copyStored(_ bits: inout BitReader, to output: inout Output) throws(DataError) {
  var source = try bits.atWholeByte()
  let start = source.position
  let size = try source.littleEndian(2, "the size of a stored block")
  let check = try source.littleEndian(2, "the flipped size of a stored block")
  guard size ^ check == 0xFFFF else {
    throw source.error(
      at: start, expected: "a size and the same with all bits flipped", found: "\(size), \(check)")
  }
  try output.reserve(Int(size), for: bits)
  let stored = try source.take(Int(size), "a stored block")
  output.bytes.replaceSubrange(output.count..<output.count + Int(size), with: stored)
  output.count += Int(size)
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

/// Decodes until the room runs out (false) or the block ends (true).
private func decodePart(
  _ bits: inout BitReader, _ literals: PrefixCode, _ distances: PrefixCode,
  to output: inout Output
) throws(DataError) -> Bool {
  let (literalTable, distanceTable) = (literals.entries.span, distances.entries.span)
  var count = output.count
  defer { output.count = count }
  var target = output.bytes.mutableSpan
  while count + longestCopy <= target.count {
    bits.refill()
    let symbol = try bits.symbol(in: literalTable, literals.width)
    if symbol < 256 {
      target[count] = UInt8(symbol)
      count += 1
      try bits.check()
      continue
    }
    if symbol == 256 {
      try bits.check()
      return true
    }
    guard symbol < 286 else { throw bits.error(expected: "a length below 286", found: "\(symbol)") }
    let length = lengthBases[symbol - 257] + bits.next(lengthExtras[symbol - 257])
    let code = try bits.symbol(in: distanceTable, distances.width)
    guard code < 30 else { throw bits.error(expected: "a distance below 30", found: "\(code)") }
    let distance = distanceBases[code] + bits.next(distanceExtras[code])
    try bits.check()
    guard distance <= count else {
      throw bits.error(expected: "a distance of at most \(count)", found: "\(distance)")
    }
    // One by one: a copy may reach into itself, which is how runs are written.
    for place in count..<count + length { target[place] = target[place - distance] }
    count += length
  }
  return false
}

extension BitReader {
  /// Uses up one code, whose bits were fetched already.
  fileprivate mutating func symbol(
    in table: borrowing Span<UInt16>, _ width: Int
  ) throws(DataError) -> Int {
    let entry = table[Int(buffer & ~(~0 << UInt64(width)))]
    guard entry != 0 else { throw error(expected: "a code of this block", found: "another") }
    drop(Int(entry & 15))
    return Int(entry >> 4)
  }
}

/// The codes of a block: the lengths of their codes, themselves written in a prefix code.
private func readCodes(
  _ bits: inout BitReader
) throws(DataError) -> (literals: PrefixCode, distances: PrefixCode) {
  let literalCount = try bits.take(5) + 257
  let distanceCount = try bits.take(5) + 1
  var lengthLengths = [Int](repeating: 0, count: 19)
  for place in lengthOrder[..<(try bits.take(4) + 4)] { lengthLengths[place] = try bits.take(3) }
  let lengthCode = try prefixCode(lengthLengths, bits)

  var lengths: [Int] = []
  while lengths.count < literalCount + distanceCount {
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
  guard lengths.count == literalCount + distanceCount else {
    throw bits.error(
      expected: "\(literalCount + distanceCount) code lengths", found: "\(lengths.count)")
  }
  return (
    try prefixCode(lengths[..<literalCount], bits), try prefixCode(lengths[literalCount...], bits)
  )
}

private func prefixCode(
  _ lengths: some Collection<Int>, _ bits: BitReader
) throws(DataError) -> PrefixCode {
  guard let code = PrefixCode(lengths: lengths) else {
    throw bits.error(expected: "code lengths that leave room", found: "too many short ones")
  }
  return code
}

// MARK: - The tables of RFC 1951, section 3.2

private let fixedLiterals = fixedCode(
  [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
    + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))

private let fixedDistances = fixedCode([Int](repeating: 5, count: 32))

private func fixedCode(_ lengths: [Int]) -> PrefixCode {
  guard let code = PrefixCode(lengths: lengths) else { fatalError("RFC 1951 is consistent") }
  return code
}

/// The order in which the lengths of the code for code lengths come.
private let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/// The shortest copy of each length symbol from 257 on, and the bits that add to it.
private let lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
private let lengthExtras = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]

/// The smallest distance of each distance symbol, and the bits that add to it.
private let distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]
private let distanceExtras = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
