import Foundation

/// Where the learner works: the chapters, and the state beside them.
///
/// A chapter's file with exercises taken out is *open*: the learner's text stands in the chapter and
/// the book's under `.learn/book`. While paused it is the book's that stands in the chapter, and the
/// learner's is under `.learn/mine`.
package struct Desk {
  package let disk: Disk
  package var progress: Progress
  /// What the learner should know: sentences.
  package var notes: [String] = []
  /// What the command will do, and has not done yet.
  var changes: [Change] = []

  /// Works at the desk while nobody else does.
  package static func use<Result>(
    _ disk: Disk, _ work: (inout Desk) throws -> Result
  ) throws -> Result {
    try FileManager.default.createDirectory(
      atPath: disk.absolute(Paths.state), withIntermediateDirectories: true)
    return try whileLocked(disk.absolute(Paths.lock)) {
      var desk = try Desk(disk)
      return try work(&desk)
    }
  }

  /// Reads the state, after finishing what a killed command has left.
  private init(_ disk: Disk) throws {
    let kept = try Journal(disk: disk).recover()
    self.disk = disk
    progress = try disk.read(Paths.progress).map(Progress.init) ?? Progress()
    note(kept: kept)
    try closeUntouchedFiles()
  }

  /// The book's text of a file of a chapter.
  package func bookText(of path: String) throws -> String? {
    if !progress.isPaused, let copy = try disk.read(book(path)) { return copy }
    return try disk.read(path)
  }

  /// Carries out what has been planned, all of it or nothing, and writes the progress down.
  package mutating func commit() throws {
    let before = try disk.read(Paths.progress)
    changes.append(Change(Paths.progress, before: before, after: try progress.text()))
    note(kept: try Journal(disk: disk).commit(changes))
    changes = []
  }

  func book(_ path: String) -> String { "\(Paths.book)/\(path)" }
  func mine(_ path: String) -> String { "\(Paths.mine)/\(path)" }

  /// The files with exercises taken out.
  package var openFiles: [String] {
    disk.files(below: Paths.book).map { String($0.dropFirst(Paths.book.count + 1)) }
  }

  /// Plans that a file gets another text, or goes.
  mutating func plan(_ path: String, _ after: String?) throws {
    changes.append(Change(path, before: try disk.read(path), after: after))
  }

  /// Plans that a text is put aside.
  mutating func keep(_ text: String, as name: String) throws {
    let (path, isNew) = try Journal.placeToKeep(text, as: name, on: disk)
    if isNew { changes.append(Change(path, before: nil, after: text)) }
    notes.append("Your text is kept in \(path).")
  }

  private mutating func note(kept: [String]) {
    for path in kept {
      notes.append("A file had changed meanwhile; its text is kept in \(path).")
    }
  }

  /// Forgets the copies of files in which nothing is started and nothing differs from the book.
  private mutating func closeUntouchedFiles() throws {
    guard !progress.isPaused else { return }
    for path in openFiles {
      guard let copy = try disk.read(book(path)), try disk.read(path) == copy else { continue }
      let isUsed = SourceText(copy).declarations.contains { progress.isStarted($0.number) }
      if !isUsed { try plan(book(path), nil) }
    }
    if !changes.isEmpty { try commit() }
  }
}
