/// One of the bodies that an exercise can have.
package struct Candidate {
  /// `book`, `blank`, or the name of a wrong answer.
  package let name: String
  package let body: String
  /// Where it comes from, so that the compiler can say so: an absolute path and a line.
  package let source: (path: String, line: Int)?

  package init(name: String, body: String, source: (path: String, line: Int)? = nil) {
    (self.name, self.body, self.source) = (name, body, source)
  }

  /// The variable of the environment that picks a body for a run: `2.3 blank`.
  static let variable = "LEARN_BODY"
}

extension SourceText {
  /// The text with other bodies beside the book's: each run of the program picks one.
  ///
  ///     if isChosen("2.3 blank") {
  ///       todo("2.3")
  ///     } else if isChosen("2.3 sum-not-mean") {
  ///       …
  ///     } else {
  ///       …                                   // the book's
  ///     }
  ///
  /// All of them are compiled at once, and in each run one body of one exercise is another than the
  /// book's: exercises that call each other do not get into each other's way.
  package func withCandidates(_ candidates: [Candidate], for number: ExerciseNumber) -> SourceText?
  {
    guard let signature = declaration(number)?.signature, let body = body(of: number) else {
      return nil
    }
    let givesValue = SourceText.givesValue(signature)
    func block(_ body: String) -> String {
      givesValue ? SourceText.returning(body) : body
    }
    var text = ""
    for candidate in candidates {
      text += "if isChosen(\"\(number) \(candidate.name)\") {\n"
      if let (path, line) = candidate.source {
        text += "#sourceLocation(file: \"\(path)\", line: \(line))\n\(block(candidate.body))\n"
        text += "#sourceLocation()\n"
      } else {
        text += block(candidate.body) + "\n"
      }
      text += "} else "
    }
    return replacing(number, body: text + "{\n\(block(body))\n}")
  }

  /// What a chapter needs beside its sources for `isChosen`.
  static let chooser = """
    import Foundation

    private let chosen = ProcessInfo.processInfo.environment["\(Candidate.variable)"]

    func isChosen(_ body: String) -> Bool { body == chosen }

    """

  /// Whether a declaration has a result: a property or subscript has, a function with an arrow.
  package static func givesValue(_ signature: String) -> Bool {
    let bytes = Array(signature.utf8)
    var scanner = SwiftScanner(bytes: bytes, index: 0)
    while let (byte, index) = scanner.next() {
      switch byte {
      case UInt8(ascii: "("): _ = scanner.closing(byte, UInt8(ascii: ")"))
      case UInt8(ascii: "-") where bytes[index...].starts(with: "->".utf8):
        let result = String(decoding: bytes[(index + 2)...], as: UTF8.self).trimmed
        return result != "Void" && result != "()"
      default: break
      }
    }
    return signature.split(whereSeparator: \.isWhitespace).contains("var")
  }

  /// The body with the `return` that may be left out where a single expression is the whole body.
  ///
  /// Formatted code has one statement a line, and what continues a statement is indented or begins
  /// with a closing bracket or a dot. (The first may begin with a dot, too: `.zeros([2])`.)
  package static func returning(_ body: String) -> String {
    var lines = body.lines
    let code = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix("//") }
    let statements = code.filter { index in
      index == code.first || !" )]}.".contains(lines[index].prefix(1))
    }
    guard statements.count == 1, let index = statements.first else { return body }
    let word = String(lines[index].prefix { $0.isLetter })
    let isStatement = ["return", "throw", "while", "for", "repeat", "do", "todo"].contains(word)
    let branches = ["if", "switch"].contains(word) && body.contains("return")
    if !isStatement && !branches { lines[index] = "return " + lines[index] }
    return lines.joined(separator: "\n")
  }
}
