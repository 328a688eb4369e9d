extension Desk {
  /// Plans to take the bodies of exercises out.
  package mutating func start(_ exercises: [Exercise]) throws {
    try refuseIfPaused()
    for (path, exercises) in grouped(exercises) {
      guard let text = try disk.read(path) else { throw Refusal("\(path) is gone") }
      let copy = try disk.read(book(path))
      let original = SourceText(copy ?? text)
      var source = SourceText(text)
      for exercise in exercises {
        let number = exercise.number
        guard !original.isBlank(number) else {
          throw Refusal("\(path): the book's text of \(number) is lost; git restore \(path)")
        }
        try keepBody(of: number, in: source, unless: original)
        source = try source.blanking(number).orRefuse("\(path): \(number) is not found")
        progress[number].isStarted = true
        progress[number].isPassing = false
      }
      if copy == nil { try plan(book(path), text) }
      try plan(path, source.text)
    }
  }

  /// Plans to put the book's bodies back, and the learner's aside.
  package mutating func reset(_ exercises: [Exercise]) throws {
    try refuseIfPaused()
    for (path, exercises) in grouped(exercises) {
      for exercise in exercises {
        progress[exercise.number].isStarted = false
        progress[exercise.number].isPassing = false
      }
      guard let copy = try disk.read(book(path)) else {
        notes.append("The book's text of \(path) is lost; git restore \(path)")
        continue
      }
      let original = SourceText(copy)
      var source = SourceText(try disk.read(path) ?? "")
      for number in exercises.map(\.number) {
        guard let inside = original.inside(of: number) else { continue }
        try keepBody(of: number, in: source, unless: original)
        if let restored = source.replacing(number, inside: inside) {
          source = restored
        } else {
          try keep(source.text, as: Desk.name(of: path))
          notes.append("\(path): the doc comment of \(number) was gone; the file is put back.")
          source = withStartedBodies(of: source, in: original)
        }
      }
      try plan(path, source.text)
      let isUsed = original.declarations.contains { progress.isStarted($0.number) }
      if !isUsed && source.text == copy { try plan(book(path), nil) }
    }
  }

  func refuseIfPaused() throws {
    if progress.isPaused { throw Refusal("paused; `swift run learn resume` takes your text out") }
  }

  /// A name for a text of a file among the kept ones.
  static func name(of path: String) -> String {
    path.split(separator: "/").dropFirst().joined(separator: "-")
  }

  /// Plans to put a body aside, unless there is nothing of the learner's in it.
  private mutating func keepBody(
    of number: ExerciseNumber, in source: SourceText, unless original: SourceText
  ) throws {
    guard let body = source.body(of: number), !source.isBlank(number),
      source.inside(of: number) != original.inside(of: number)
    else { return }
    try keep(body + "\n", as: "\(number).swift")
  }

  /// The book's text with the learner's bodies in it, as far as they can be found.
  private func withStartedBodies(of source: SourceText, in original: SourceText) -> SourceText {
    source.declarations.filter { progress.isStarted($0.number) }.reduce(original) { text, found in
      text.replacing(found.number, inside: source.inside(of: found.number) ?? "") ?? text
    }
  }

  private func grouped(_ exercises: [Exercise]) -> [(String, [Exercise])] {
    Dictionary(grouping: exercises, by: \.file).sorted { $0.key < $1.key }
  }
}

extension Optional {
  /// The value, or a sentence that says why there is none.
  func orRefuse(_ reason: String) throws -> Wrapped {
    guard let self else { throw Refusal(reason) }
    return self
  }
}
