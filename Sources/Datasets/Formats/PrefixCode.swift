/// A code in which no symbol's bits begin another's, so that they need no separators.
///
/// Frequent symbols have short codes (Huffman, 1952). The code is settled by the lengths alone:
/// shorter before longer, and equal lengths in the order of the symbols.
///
/// To read, the next `width` bits (as many as the longest code has) select an entry of a table; each
/// symbol stands in all the entries that begin with its code.
struct PrefixCode {
  /// Bits of the longest code.
  let width: Int
  /// Symbol · 16 + length of its code, or 0 where no code begins so.
  let entries: [UInt16]

  /// The code with the given length for each symbol, at most 15; 0 for a symbol not used.
  ///
  /// - Returns: nothing if there are more codes of these lengths than can be told apart.
  init?(lengths: [Int]) {
    width = lengths.max() ?? 0
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[length] += 1 }
    var nextCode = [Int](repeating: 0, count: 16)
    for length in 1..<16 {
      nextCode[length] = (nextCode[length - 1] + counts[length - 1]) << 1
      guard nextCode[length] + counts[length] <= 1 << length else { return nil }
    }
    var entries = [UInt16](repeating: 0, count: 1 << width)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let first = reversed(nextCode[length], count: length)
      nextCode[length] += 1
      for entry in stride(from: first, to: entries.count, by: 1 << length) {
        entries[entry] = UInt16(symbol << 4 | length)
      }
    }
    self.entries = entries
  }

  /// What is written for a symbol: its bits, the first one lowest, and how many there are.
  typealias Word = (bits: Int, length: Int)

  /// The words of the symbols below `count`, for whoever writes; of length 0 if not used.
  func words(_ count: Int) -> [Word] {
    var words = [Word](repeating: (0, 0), count: count)
    // All entries of a symbol begin with its code, and differ in what may follow it.
    for (bits, entry) in entries.enumerated() where entry != 0 {
      let length = Int(entry & 15)
      words[Int(entry >> 4)] = (bits & (1 << length - 1), length)
    }
    return words
  }
}

/// The lowest `count` bits of `code` in the opposite order: codes come highest bit first.
private func reversed(_ code: Int, count: Int) -> Int {
  (0..<count).reduce(0) { $0 << 1 | code >> $1 & 1 }
}
