import Foundation

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// The lines, empty ones too.
  var lines: [String] { components(separatedBy: "\n") }

  /// Without the indentation that all lines share, and without empty lines at both ends.
  var outdented: String {
    var rest = lines[...]
    while let first = rest.first, first.trimmed.isEmpty { rest.removeFirst() }
    while let last = rest.last, last.trimmed.isEmpty { rest.removeLast() }
    if rest.count == 1 { return rest[rest.startIndex].trimmed }
    let depths = rest.filter { !$0.trimmed.isEmpty }.map { $0.prefix { $0 == " " }.count }
    let shared = depths.min() ?? 0
    return rest.map { $0.trimmed.isEmpty ? "" : String($0.dropFirst(shared)) }
      .joined(separator: "\n")
  }

  /// With white space before every line that is not empty.
  func indented(by space: String) -> String {
    lines.map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
  }
}
