extension Learner {
  /// Prints what there is, how far the learner is, and what comes next.
  func list(_ names: [String]) throws -> Bool {
    try atDesk { desk, book in
      guard try desk.disk.read(Paths.progress) != nil || !names.isEmpty else {
        return try greet(&desk, book)
      }
      let chosen = try names.map { try book.chapter(named: $0) }
      let chapters = book.chapters.filter { !$0.exercises.isEmpty }
      if chosen.isEmpty { try printOverview(chapters, desk) }
      let current = desk.next(in: book).flatMap(book.chapter(of:)) ?? chapters.last
      for chapter in chosen.isEmpty ? current.map({ [$0] }) ?? [] : chosen {
        try printExercises(of: chapter, desk)
      }
      console.print(console.painted(Status.legend, .dim))
      console.print()
      console.print(try nextStep(desk, book))
      return true
    }
  }

  /// What a newcomer needs to know, in ten lines.
  private func greet(_ desk: inout Desk, _ book: Book) throws -> Bool {
    guard let first = book.exercises.first else { throw Misuse("the book has no exercises yet") }
    console.print(
      """
      Welcome. An exercise is a function of the book: its body is taken out and you write it again,
      in its own place. You may change anything in that file; the book's text is kept and comes back
      when you say so. The book's own tests tell whether you are right. Three commands are enough:

        \(Learner.name) start \(first.number)   take a body out, and read the task
        \(Learner.name) check       is it right?
        \(Learner.name) hint        a little help; the third time, more

      `\(Learner.name)` lists all \(book.exercises.count) exercises, `\(Learner.name) --help` all commands.
      """)
    try commit(&desk)
    return true
  }

  private func printOverview(_ chapters: [Chapter], _ desk: Desk) throws {
    let width = chapters.map(\.name.count).max() ?? 0
    for chapter in chapters {
      let marks = try chapter.exercises.map { try desk.status(of: $0).mark }.joined()
      let solved = chapter.exercises.count { desk.progress.isSolved($0.number) }
      let number = (chapter.number < 10 ? " " : "") + "\(chapter.number)"
      console.print(
        "\(number)  \(chapter.name.padded(to: width))  \(marks)  "
          + "\(solved) of \(chapter.exercises.count)")
    }
    console.print()
  }

  private func printExercises(of chapter: Chapter, _ desk: Desk) throws {
    console.print(console.painted("Chapter \(chapter.number): \(chapter.name)", .bold))
    let width = chapter.exercises.map(\.title.count).max() ?? 0
    for exercise in chapter.exercises {
      let status = try desk.status(of: exercise)
      let mark = console.painted(status.mark, status == .solved ? .green : .yellow)
      let place = console.painted(try desk.place(of: exercise), .dim)
      let number = exercise.number.description.padded(to: 5)
      console.print("  \(mark) \(number) \(exercise.title.padded(to: width))  \(place)")
    }
    console.print()
  }

  /// The one thing to do now.
  func nextStep(_ desk: Desk, _ book: Book) throws -> String {
    if desk.progress.isPaused {
      return "Paused: the book's text is in place. `\(Learner.name) resume` takes yours out again."
    }
    guard let next = desk.next(in: book) else { return "All exercises are solved." }
    let call = "`\(Learner.name) start \(next.number)`"
    let isStarted = desk.progress.isStarted(next.number)
    let step = isStarted ? "\(try desk.place(of: next)); the task: \(call)" : call
    return "Next: \(next.number)  \(next.title)  \(step)"
  }
}
