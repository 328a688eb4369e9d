/// How far the learner is with an exercise.
enum Status {
  case untouched, blank, written, solved

  var mark: String {
    switch self {
    case .untouched: "·"
    case .blank: "○"
    case .written: "✎"
    case .solved: "✔"
    }
  }

  static let legend = "· the book's   ○ taken out   ✎ being written   ✔ solved"
}

extension Desk {
  /// How far the learner is with an exercise.
  func status(of exercise: Exercise) throws -> Status {
    let record = progress[exercise.number]
    guard record.isStarted, !record.isPassing else { return record.isSolved ? .solved : .untouched }
    let path = progress.isPaused ? mine(exercise.file) : exercise.file
    let source = SourceText(try disk.read(path) ?? "")
    return source.isBlank(exercise.number) ? .blank : .written
  }

  /// Where the learner finds an exercise in their own text: `Chapters/…/File.swift:12`.
  func place(of exercise: Exercise) throws -> String {
    let source = SourceText(try disk.read(exercise.file) ?? "")
    return "\(exercise.file):\(source.declaration(exercise.number)?.line ?? exercise.line)"
  }

  /// The first exercise that the learner is working on.
  func current(in book: Book) -> Exercise? {
    progress.current.lazy.compactMap(book.exercise).first
  }

  /// What to do next: what the learner is working on, or what follows the last that is solved.
  func next(in book: Book) -> Exercise? {
    let end = book.exercises.lastIndex { progress.isSolved($0.number) }.map { $0 + 1 } ?? 0
    return current(in: book) ?? book.exercises[end...].first
      ?? book.exercises.first { !progress.isSolved($0.number) }
  }
}
