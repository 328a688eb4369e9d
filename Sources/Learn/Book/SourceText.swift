/// The text of a source file, in which bodies of exercises can be exchanged.
package struct SourceText {
  private let bytes: [UInt8]
  /// The exercises in the order of the text.
  package private(set) var declarations: [Declaration] = []
  /// What looks like an exercise but is none.
  package private(set) var problems: [Declaration.Problem] = []

  package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (line, number) in zip(lines, 1...) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      guard code.starts(with: Declaration.mark.utf8), line.endIndex < bytes.count else { continue }
      let mark = Substring(decoding: line, as: UTF8.self)
      do throws(Declaration.Problem) {
        declarations.append(
          try Declaration(mark: mark, line: number, in: bytes, from: line.endIndex + 1))
      } catch {
        problems.append(error)
      }
    }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The declaration with a number, if the text has it.
  package func declaration(_ number: ExerciseNumber) -> Declaration? {
    declarations.first { $0.number == number }
  }

  /// What stands between the braces of an exercise, if the text has it.
  package func inside(of number: ExerciseNumber) -> String? {
    declaration(number).map { String(decoding: bytes[$0.inside], as: UTF8.self) }
  }

  /// The body of an exercise for reading: not indented, without empty lines around it.
  package func body(of number: ExerciseNumber) -> String? { inside(of: number)?.outdented }

  /// Exchanges what stands between the braces of an exercise, if the text has it.
  package func replacing(_ number: ExerciseNumber, inside: String) -> SourceText? {
    guard let range = declaration(number)?.inside else { return nil }
    var bytes = bytes
    bytes.replaceSubrange(range, with: inside.utf8)
    return SourceText(bytes: bytes)
  }

  /// Exchanges the body of an exercise, given without indentation.
  package func replacing(_ number: ExerciseNumber, body: String) -> SourceText? {
    guard let indentation = declaration(number)?.indentation else { return nil }
    let lines = body.indented(by: indentation + "  ")
    return replacing(number, inside: "\n\(lines)\n\(indentation)")
  }

  /// Takes the body of an exercise out.
  package func blanking(_ number: ExerciseNumber) -> SourceText? {
    replacing(number, body: SourceText.blank(number))
  }

  /// Whether the body of an exercise is taken out and not yet written.
  package func isBlank(_ number: ExerciseNumber) -> Bool {
    body(of: number) == SourceText.blank(number)
  }

  /// What stands in place of a body that has yet to be written.
  package static func blank(_ number: ExerciseNumber) -> String { "todo(\"\(number)\")" }
}
