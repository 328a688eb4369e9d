/// Merges two versions of lines that were made from the same ones.
///
/// - Parameters:
///   - base: what both were made from.
///   - mine: one version.
///   - theirs: the other.
/// - Returns: the lines with the changes of both; nothing if they changed the same place, or places
///   that touch.
package func merged(base: [String], mine: [String], theirs: [String]) -> [String]? {
  var (left, right) = (edits(from: base, to: mine)[...], edits(from: base, to: theirs)[...])
  var result: [String] = []
  var position = 0
  while let edit = [left.first, right.first].compactMap(\.self)
    .min(by: { $0.range.lowerBound < $1.range.lowerBound })
  {
    if let a = left.first, let b = right.first, a.touches(b) {
      guard a == b else { return nil }
      right.removeFirst()
    }
    if left.first == edit { left.removeFirst() } else { right.removeFirst() }
    result += base[position..<edit.range.lowerBound] + edit.lines
    position = edit.range.upperBound
  }
  return result + base[position...]
}

/// Some neighboring lines and what they become.
private struct Edit: Equatable {
  var range: Range<Int>
  var lines: [String]

  func touches(_ other: Edit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

/// The edits that turn lines into others, in order, none touching another.
private func edits(from base: [String], to lines: [String]) -> [Edit] {
  let difference = lines.difference(from: base)
  let removed = Set(difference.removals.map(\.offset))
  let inserted = Set(difference.insertions.map(\.offset))
  var edits: [Edit] = []
  var (i, j) = (0, 0)
  while i < base.count || j < lines.count {
    var edit = Edit(range: i..<i, lines: [])
    while removed.contains(i) || inserted.contains(j) {
      if removed.contains(i) {
        i += 1
      } else {
        edit.lines.append(lines[j])
        j += 1
      }
    }
    edit.range = edit.range.lowerBound..<i
    if !edit.range.isEmpty || !edit.lines.isEmpty { edits.append(edit) }
    if i < base.count { (i, j) = (i + 1, j + 1) }
  }
  return edits
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
