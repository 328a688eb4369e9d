/// A plausible mistake: what is wrong with it, and the body that makes it.
package struct WrongAnswer: Equatable, Sendable {
  /// The name of its file, without `.swift`.
  package let name: String
  package let diagnosis: String
  package let body: String
  /// The line of the file where the body begins, counted from 1.
  package let firstLine: Int

  /// Reads a file of `wrong/`; there is none if its first line is no diagnosis.
  package init?(name: String, text: String) {
    let mark = "// diagnosis: "
    guard let first = text.lines.first, first.hasPrefix(mark) else { return nil }
    let rest = text.lines.dropFirst()
    self.name = name
    diagnosis = first.dropFirst(mark.count).trimmed
    body = rest.joined(separator: "\n").outdented
    firstLine = 2 + rest.prefix { $0.trimmed.isEmpty }.count
  }
}
