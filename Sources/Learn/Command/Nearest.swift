/// How many letters must be put in, taken out or exchanged to turn one word into another.
///
/// - Source: Levenshtein, 1966; one row of the table at a time.
package func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let exchanged = diagonal + (letter == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(exchanged, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}

/// The name that was probably meant; none if all are too far away.
package func nearest(to word: String, among names: [String]) -> String? {
  let distances = names.map {
    (name: $0, letters: editDistance(word.lowercased(), $0.lowercased()))
  }
  guard let best = distances.min(by: { $0.letters < $1.letters }) else { return nil }
  return best.letters <= max(2, word.count / 2) ? best.name : nil
}

/// A mistake in how the program was called.
package struct Misuse: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  /// Refuses a name that does not exist.
  init(unknown kind: String, _ word: String, among names: [String]) {
    let guess = nearest(to: word, among: names).map { "; did you mean \($0)?" } ?? ""
    description = "there is no \(kind) \(word)\(guess)"
  }
}
