import Foundation

/// How an answer fails: what a run says, one line for each thing that did not hold.
///
/// Two answers that fail with the same values have, most likely, the same mistake in them.
package struct Signature: Equatable {
  package let lines: [String]

  package init(lines: [String]) { self.lines = lines }

  /// The signature of what did not hold.
  package init(_ failures: [Failure]) {
    lines = failures.prefix(20).map { failure in
      let words = [failure.test + ":", failure.text] + failure.comments
      let line = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
      return String(line.prefix(400))
    }
  }

  /// Whether both say the same, numbers being equal to a thousandth.
  ///
  /// The last digits of a number depend on the order of a sum, which is nobody's mistake.
  package func matches(_ other: Signature) -> Bool {
    lines.count == other.lines.count
      && zip(lines, other.lines).allSatisfy { Signature.areClose($0, $1) }
  }

  private static func areClose(_ a: String, _ b: String) -> Bool {
    let (a, b) = (pieces(a), pieces(b))
    return a.count == b.count
      && zip(a, b).allSatisfy { a, b in
        guard let x = Double(a), let y = Double(b) else { return a == b }
        return abs(x - y) <= 1e-5 + 1e-3 * max(abs(x), abs(y))
      }
  }

  /// Numbers, and what is between them.
  private static func pieces(_ line: String) -> [String] {
    var (pieces, rest) = ([""], line[...])
    while !rest.isEmpty {
      if let match = rest.prefixMatch(of: /-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?/) {
        pieces += [String(match.output.0), ""]
        rest = rest[match.range.upperBound...]
      } else {
        pieces[pieces.count - 1].append(rest.removeFirst())
      }
    }
    return pieces
  }
}

/// The signatures of the wrong answers of an exercise, as `failures.txt` has them.
package struct Signatures: Equatable {
  /// By the name of the wrong answer.
  package var byName: [String: Signature]

  package init(byName: [String: Signature]) { self.byName = byName }

  private static let head = """
    # How each wrong answer fails. Written by `swift run learn prove --record`, not by hand.

    """

  /// Reads `failures.txt`.
  package init(_ text: String) {
    var lines: [String: [String]] = [:]
    var name: String?
    for line in text.lines where !line.isEmpty && !line.hasPrefix("# ") {
      if line.hasPrefix("## ") {
        let heading = String(line.dropFirst(3))
        (name, lines[heading]) = (heading, [])
      } else if let name {
        lines[name, default: []].append(line)
      }
    }
    byName = lines.mapValues(Signature.init(lines:))
  }

  /// The text of `failures.txt`.
  package var text: String {
    byName.sorted { $0.key < $1.key }.reduce(Signatures.head) { text, entry in
      text + "\n## \(entry.key)\n\n" + entry.value.lines.map { $0 + "\n" }.joined()
    }
  }

  /// The names of the wrong answers that fail like this.
  package func names(like signature: Signature) -> [String] {
    byName.filter { $0.value.matches(signature) }.keys.sorted()
  }
}
