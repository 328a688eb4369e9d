/// A function that is an exercise, as it stands in some text of its file.
package struct Declaration {
  package let number: ExerciseNumber
  /// The line of the declaration, counted from 1.
  package let line: Int
  /// From the first word to the opening brace.
  package let signature: String
  /// What stands before the declaration, and before its closing brace: spaces.
  package let indentation: String
  /// What stands between the braces: bytes of the text.
  package let inside: Range<Int>

  /// What a doc comment of an exercise ends with, before the number.
  static let mark = "/// - Exercise: "

  /// The line that says why a mark does not make an exercise.
  package struct Problem: Error {
    package let line: Int
    package let text: String
  }
}

extension Declaration {
  /// Reads the declaration under a mark.
  ///
  /// - Parameters:
  ///   - mark: the last line of the doc comment.
  ///   - line: its number, counted from 1.
  ///   - bytes: the whole text.
  ///   - start: where the next line begins.
  /// - Throws: what an author has to mend.
  init(
    mark: Substring, line: Int, in bytes: [UInt8], from start: Int
  ) throws(Problem) {
    let numeral = mark.trimmed.dropFirst(Declaration.mark.count)
    guard let number = ExerciseNumber(numeral) else {
      throw Problem(line: line, text: "\(numeral) is not a number like 2.3")
    }
    let indentation = String(mark.prefix { $0 == " " })
    guard !bytes[start...].starts(with: (indentation + "///").utf8) else {
      throw Problem(line: line, text: "\(number) must be the last line of its doc comment")
    }
    guard let open = Declaration.openingBrace(in: bytes, from: start),
      let close = Declaration.closingBrace(in: bytes, after: open, indentation: indentation)
    else { throw Problem(line: line, text: "\(number) has no body in braces") }
    (self.number, self.line, self.indentation) = (number, line + 1, indentation)
    signature = String(decoding: bytes[start..<open], as: UTF8.self).trimmed
    inside = open + 1..<close
  }

  /// The first brace outside parentheses, brackets, comments and literals.
  private static func openingBrace(in bytes: [UInt8], from start: Int) -> Int? {
    var scanner = SwiftScanner(bytes: bytes, index: start)
    while let (byte, index) = scanner.next() {
      switch byte {
      case UInt8(ascii: "("): _ = scanner.closing(byte, UInt8(ascii: ")"))
      case UInt8(ascii: "["): _ = scanner.closing(byte, UInt8(ascii: "]"))
      case UInt8(ascii: "{"): return index
      case UInt8(ascii: "}"): return nil
      default: break
      }
    }
    return nil
  }

  /// The brace that ends a body.
  ///
  /// It is the one that matches, on the line of the first or alone on the declaration's indentation.
  /// In text that somebody is just writing braces may not match: then it is the first that stands
  /// alone on that indentation. The doc comment of the next declaration is not crossed.
  private static func closingBrace(
    in bytes: [UInt8], after open: Int, indentation: String
  ) -> Int? {
    var scanner = SwiftScanner(bytes: bytes, index: open + 1)
    let matching = scanner.closing(UInt8(ascii: "{"), UInt8(ascii: "}"))
    let newline = UInt8(ascii: "\n")
    if let matching, !bytes[open..<matching].contains(newline) { return matching }
    var alone: [Int] = []
    for line in bytes[open...].split(separator: newline, omittingEmptySubsequences: false)
      .dropFirst()
    {
      let depth = line.prefix { $0 == UInt8(ascii: " ") }.count
      if depth <= indentation.count && line.dropFirst(depth).starts(with: "///".utf8) { break }
      if line.elementsEqual((indentation + "}").utf8) { alone.append(line.endIndex - 1) }
    }
    return alone.first { $0 == matching } ?? alone.first
  }
}
