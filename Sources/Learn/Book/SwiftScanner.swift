/// Walks through Swift source, stepping over comments and literals as wholes.
///
/// Enough to find the braces that are code; everything else about the language stays unknown.
struct SwiftScanner {
  let bytes: [UInt8]
  var index: Int

  /// The next byte that is code, and where it stands.
  mutating func next() -> (byte: UInt8, index: Int)? {
    while index < bytes.count {
      let start = index
      switch bytes[start] {
      case UInt8(ascii: "/") where take("//"): skip(to: "\n")
      case UInt8(ascii: "/") where take("/*"): skipBlockComment()
      case UInt8(ascii: "`"):
        index += 1
        skip(to: "`", overLines: false)
      case UInt8(ascii: "#") where skipString(), UInt8(ascii: "\"") where skipString(): break
      default:
        index += 1
        return (bytes[start], start)
      }
    }
    return nil
  }

  /// Where the bracket is closed that was opened just before the scanner's place.
  mutating func closing(_ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 1
    while let (byte, place) = next() {
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// Steps over the word if it stands here.
  private mutating func take(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  /// Block comments nest.
  private mutating func skipBlockComment() {
    var depth = 1
    while depth > 0 && index < bytes.count {
      if take("/*") {
        depth += 1
      } else if take("*/") {
        depth -= 1
      } else {
        index += 1
      }
    }
  }

  /// Steps over a string if one begins here: `"…"`, `"""…"""`, with hashes around or without.
  private mutating func skipString() -> Bool {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    guard bytes[(index + hashes)...].first == UInt8(ascii: "\"") else { return false }
    let fence = String(repeating: "#", count: hashes)
    let quotes = take(fence + "\"\"\"") ? "\"\"\"" : "\""
    if quotes.count == 1 { _ = take(fence + "\"") }
    skip(to: quotes + fence, escape: "\\" + fence, overLines: quotes.count == 3)
    return true
  }

  /// Steps behind the end of a literal; one that its author has not closed ends with its line.
  private mutating func skip(to end: String, escape: String? = nil, overLines: Bool = true) {
    while index < bytes.count, overLines || bytes[index] != UInt8(ascii: "\n") {
      if take(end) { return }
      if let escape, take(escape) {
        if take("(") {
          _ = closing(UInt8(ascii: "("), UInt8(ascii: ")"))
          continue
        }
        guard index < bytes.count else { return }
      }
      index += 1
    }
  }
}
