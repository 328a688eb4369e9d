import Foundation

/// What a command does to one file.
package struct Change: Codable, Equatable {
  package let path: String
  /// The text the command has seen; none if there was no file.
  package let before: String?
  /// The text it leaves; none if the file goes.
  package let after: String?

  package init(_ path: String, before: String?, after: String?) {
    (self.path, self.before, self.after) = (path, before, after)
  }
}

/// Carries out the changes of a command all together or not at all.
///
/// They are written down first, with the texts before and after. Whoever finds the journal later,
/// because the command was killed, carries it out to the end: until the journal is complete nothing
/// has happened, from then on everything will. A text that is neither the one before nor the one
/// after was written by somebody else meanwhile; it is kept aside, never overwritten.
package struct Journal {
  let disk: Disk

  package init(disk: Disk) { self.disk = disk }

  /// Carries out changes.
  ///
  /// - Returns: where texts went that somebody else has written meanwhile: none, usually.
  package func commit(_ changes: [Change]) throws -> [String] {
    let changes = changes.filter { $0.before != $0.after }
    guard !changes.isEmpty else { return [] }
    try disk.write(Paths.journal, text(of: changes))
    return try carryOut(changes)
  }

  /// Carries out what a killed command has left to do.
  package func recover() throws -> [String] {
    guard let text = try disk.read(Paths.journal) else { return [] }
    return try carryOut(JSONDecoder().decode([Change].self, from: Data(text.utf8)))
  }

  private func carryOut(_ changes: [Change]) throws -> [String] {
    var kept: [String] = []
    for change in changes {
      let current = try disk.read(change.path)
      if current == change.after { continue }
      if let current, current != change.before {
        kept.append(try keep(current, as: (change.path as NSString).lastPathComponent))
      }
      try disk.write(change.path, change.after)
    }
    try disk.write(Paths.journal, nil)
    return kept
  }

  /// Puts a text aside, once.
  private func keep(_ text: String, as name: String) throws -> String {
    let (path, isNew) = try Journal.placeToKeep(text, as: name, on: disk)
    if isNew { try disk.write(path, text) }
    return path
  }

  /// The first free place for a text that is put aside, or the place where it already is.
  static func placeToKeep(
    _ text: String, as name: String, on disk: Disk
  ) throws -> (path: String, isNew: Bool) {
    var count = 1
    while true {
      let path = "\(Paths.kept)/\(count)-\(name)"
      guard let there = try disk.read(path) else { return (path, true) }
      if there == text { return (path, false) }
      count += 1
    }
  }

  private func text(of changes: [Change]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(changes), as: UTF8.self)
  }
}
