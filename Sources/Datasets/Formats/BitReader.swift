/// Reads bytes bit by bit, the lowest bit of each byte first.
struct BitReader {
  private var source: Bytes
  /// The bits fetched and not used yet: the next one is the lowest; above `available` all are 0.
  private(set) var buffer: UInt64 = 0
  private(set) var available = 0
  private var position: Int

  init(_ source: Bytes) { (self.source, position) = (source, source.position) }

  /// Fetches as many bits as fit, at least 56 unless the end is near.
  mutating func refill() {
    if position + 8 <= source.bytes.count {
      let word = source.bytes.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      }
      let fetched = (63 - available) >> 3
      buffer |= (word & ~(~0 << UInt64(8 * fetched))) << UInt64(available)
      position += fetched
      available += 8 * fetched
    } else {
      while available <= 55, position < source.bytes.count {
        buffer |= UInt64(source.bytes[position]) << UInt64(available)
        position += 1
        available += 8
      }
    }
  }

  /// Uses up bits of the buffer; more than available only until the next check.
  mutating func drop(_ count: Int) {
    buffer >>= UInt64(count)
    available -= count
  }

  /// Uses up the next `count` bits of the buffer, and gives them as a number.
  mutating func next(_ count: Int) -> Int {
    let bits = Int(buffer & ~(~0 << UInt64(count)))
    drop(count)
    return bits
  }

  /// Fetches and uses up `count` bits, at most 32.
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
        at: source.bytes.count, expected: "more packed data", found: "the end of the file")
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
