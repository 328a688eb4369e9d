import TensorCore

/// Takes a comma-separated text apart, row by row.
struct CSVScanner {
  private let source: Bytes
  private let separator: UInt8
  private var position: Int

  init(_ source: Bytes, separator: Unicode.Scalar) {
    require(separator.isASCII, "CSV: an ASCII separator expected; got \(separator)")
    self.source = source
    self.separator = UInt8(ascii: separator)
    // Some programs mark the text as UTF-8 with three bytes at its beginning.
    position = source.content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  var isAtEnd: Bool { position == source.content.count }

  /// The fields up to the next line break outside quotes, which is skipped.
  mutating func row() throws(DataError) -> [CSV.Field] {
    guard !isAtEnd else {
      throw source.error(inText: position, expected: "a row", found: "the end of the file")
    }
    var fields = [try field()]
    while current == separator {
      position += 1
      fields.append(try field())
    }
    skipLineBreak()
    return fields
  }

  private var current: UInt8? { isAtEnd ? nil : source.content[position] }

  private mutating func skipLineBreak() {
    if current == carriageReturn { position += 1 }
    if current == newline { position += 1 }
  }

  private mutating func field() throws(DataError) -> CSV.Field {
    let start = position
    let content = current == quote ? try quoted() : try plain()
    guard let text = String(validating: content, as: UTF8.self) else {
      throw source.error(inText: start, expected: "text in UTF-8", found: "other bytes")
    }
    return CSV.Field(text: text, offset: start)
  }

  /// A field without quotes: everything up to a separator or line break.
  private mutating func plain() throws(DataError) -> ArraySlice<UInt8> {
    let start = position
    while let byte = current, byte != separator, byte != newline, !isAtReturn {
      guard byte != quote else {
        throw source.error(
          inText: position, expected: "quotes around the whole field", found: "one inside")
      }
      position += 1
    }
    return source.content[start..<position]
  }

  /// A field in quotes; a doubled quote inside is one quote.
  private mutating func quoted() throws(DataError) -> ArraySlice<UInt8> {
    let start = position
    var content: ArraySlice<UInt8> = []
    position += 1
    while let byte = current {
      position += 1
      if byte == quote {
        guard current == quote else { return try closed(content) }
        position += 1
      }
      content.append(byte)
    }
    throw source.error(
      inText: start, expected: "an end of this quotation", found: "the end of the file")
  }

  /// Demands that the field is over behind its closing quote.
  private func closed(_ content: ArraySlice<UInt8>) throws(DataError) -> ArraySlice<UInt8> {
    guard isAtEnd || current == separator || current == newline || isAtReturn else {
      throw source.error(
        inText: position, expected: "a separator after the closing quote", found: "more text")
    }
    return content
  }

  /// Whether a line break of two bytes begins here.
  private var isAtReturn: Bool {
    current == carriageReturn && position + 1 < source.content.count
      && source.content[position + 1] == newline
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension Bytes {
  /// An error at a byte of a text, told as line and column.
  func error(inText offset: Int, expected: String, found: String) -> DataError {
    let before = content[..<offset]
    let line = before.count { $0 == newline } + 1
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    // A character begins at each byte that does not continue one.
    let column = content[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return DataError(
      file: file, place: .line(line, column: column), expected: expected, found: found)
  }
}
