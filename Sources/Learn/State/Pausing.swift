extension Desk {
  /// Plans to put the book's text back everywhere, and the learner's under `.learn/mine`.
  package mutating func pause() throws {
    guard !progress.isPaused else { throw Refusal("already paused") }
    for path in openFiles {
      guard let copy = try disk.read(book(path)) else { continue }
      try plan(mine(path), try disk.read(path) ?? "")
      try plan(path, copy)
    }
    progress.isPaused = true
  }

  /// Plans to take the learner's text out again, into the book's text of today.
  package mutating func resume() throws {
    guard progress.isPaused else { throw Refusal("nothing is paused") }
    progress.isPaused = false
    var homeless: [(number: ExerciseNumber, source: SourceText)] = []
    for path in openFiles {
      guard let old = try disk.read(book(path)), let text = try disk.read(mine(path)) else {
        continue
      }
      try plan(mine(path), nil)
      let new = try disk.read(path)
      if new == old {
        try plan(path, text)
        continue
      }
      let rebase = Rebase(
        mine: SourceText(text), old: SourceText(old), new: SourceText(new ?? ""),
        started: progress.isStarted)
      homeless += rebase.homeless.map { ($0, SourceText(text)) }
      try plan(rebase, path: path, mine: text, exists: new != nil)
    }
    for (number, source) in homeless { try find(home: number, source) }
  }

  /// Plans the texts of a file that has changed in the book, and says what the learner must know.
  private mutating func plan(
    _ rebase: Rebase, path: String, mine text: String, exists: Bool
  ) throws {
    try plan(book(path), try disk.read(path))
    if exists { try plan(path, rebase.text.text) }
    notes += rebase.redeclared.map { "\($0) is declared differently now: see \(path)." }
    if rebase.hasConflict || !exists {
      notes.append("\(path): your lines outside the exercises do not fit the new text.")
      try keep(text, as: Desk.name(of: path))
    }
  }

  /// Plans to put a body where its exercise has moved to, or aside if it is gone.
  private mutating func find(home number: ExerciseNumber, _ source: SourceText) throws {
    for path in disk.swiftFiles {
      let planned = changes.last { $0.path == path }?.after
      guard let current = try disk.read(path), SourceText(current).declaration(number) != nil
      else { continue }
      if try disk.read(book(path)) == nil { try plan(book(path), current) }
      let text = SourceText(planned ?? current).taking(number, from: source).text
      changes.removeAll { $0.path == path }
      return try plan(path, text)
    }
    notes.append("\(number) is no longer in the book.")
    progress[number].isStarted = false
    try keep((source.body(of: number) ?? "") + "\n", as: "\(number).swift")
  }
}
