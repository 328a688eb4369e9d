/// The bytes of a file, and how far they are read.
///
/// Every read is checked against the end, so that no format can be led beyond it.
struct Bytes {
  /// The file's name, for messages.
  let file: String
  let content: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8], of file: String) { (self.file, self.content) = (file, bytes) }

  /// The number of bytes not read yet.
  var remaining: Int { content.count - position }

  /// The next `count` bytes; `what` says in the error what they would have been.
  mutating func take(_ count: Int, _ what: String) throws(DataError) -> ArraySlice<UInt8> {
    guard 0...remaining ~= count else {
      throw error(
        expected: "\(what) (\(count) bytes)",
        found: remaining == 0 ? "the end of the file" : "\(remaining) bytes")
    }
    position += count
    return content[position - count..<position]
  }

  /// The next unsigned whole number of `count` bytes (at most 8), least significant first.
  mutating func littleEndian(_ count: Int, _ what: String) throws(DataError) -> UInt64 {
    try take(count, what).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The next unsigned whole number of `count` bytes (at most 8), most significant first.
  mutating func bigEndian(_ count: Int, _ what: String) throws(DataError) -> UInt64 {
    try take(count, what).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Demands that nothing is left.
  func end(after what: String) throws(DataError) {
    guard remaining == 0 else {
      throw error(expected: "the end of the file after \(what)", found: "\(remaining) bytes more")
    }
  }

  /// An error at the given byte, or where reading stands.
  func error(at offset: Int? = nil, expected: String, found: String) -> DataError {
    DataError(file: file, place: .byte(offset ?? position), expected: expected, found: found)
  }
}
