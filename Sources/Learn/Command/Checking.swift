import Foundation

extension Learner {
  /// Checks exercises, and says what comes next.
  func check(_ names: [String]) throws -> Bool {
    let (written, isAll, book) = try atDesk { desk, book in
      let chosen = try toCheck(names, desk, book)
      if chosen.isEmpty { console.print("Nothing to check. \(try nextStep(desk, book))") }
      let blank = try chosen.filter { try desk.status(of: $0) == .blank }
      if let first = blank.first {
        let place = try desk.place(of: first)
        let more = blank.count > 1 ? "; so are \(blank.count - 1) more" : ""
        console.print("○ \(first.number)  \(first.title)  not written yet, \(place)\(more)")
      }
      let written = chosen.filter { one in !blank.contains { $0.number == one.number } }
      return (written, blank.isEmpty, book)
    }
    guard !written.isEmpty else { return isAll }
    guard try isBuilt(build()) else { return false }
    let verdicts = try written.map { ($0, passes: try judge($0, book)) }
    try takeDown(verdicts)
    return isAll && verdicts.allSatisfy(\.passes)
  }

  /// The exercises to check: those that are named, or all that are started and not solved.
  private func toCheck(_ names: [String], _ desk: Desk, _ book: Book) throws -> [Exercise] {
    try desk.refuseIfPaused()
    let named = try book.exercises(named: names)
    for exercise in named where !desk.progress.isStarted(exercise.number) && named.count == 1 {
      throw Refusal(
        "\(exercise.number) is the book's own text; `\(Learner.name) start \(exercise.number)`")
    }
    return names.isEmpty
      ? desk.progress.current.compactMap(book.exercise)
      : named.filter { desk.progress.isStarted($0.number) }
  }

  /// Builds the tests; what the compiler refuses is printed.
  func isBuilt(_ build: Build) throws -> Bool {
    if !build.exists {
      console.print("Building the book for the first time; this takes some minutes.")
    }
    let result = try build.run(shownFrom: root) { done, all in
      console.overwrite(console.painted("building \(done)/\(all)", .dim))
    }
    console.overwrite("")
    switch result {
    case .built: return true
    case .refused(let errors):
      console.print(console.painted("✘ it does not compile", .red))
      for error in errors.prefix(3) { console.print(error, indent: "  ") }
      if errors.count > 3 { console.print("  … and \(errors.count - 3) more errors") }
    case .failed(let text):
      console.print(console.painted("✘ the build failed", .red))
      console.print(text, indent: "  ")
    }
    return false
  }

  /// Runs an exercise's suite and prints what it says.
  private func judge(_ exercise: Exercise, _ book: Book) throws -> Bool {
    let number = exercise.number
    guard let chapter = book.chapter(of: exercise) else { return false }
    let run = try TestRun(
      number, target: chapter.tests, build: build(), findingCrashes: true)
    let title = "\(number)  \(exercise.title)"
    if run.passed {
      console.print(
        console.painted("✔ \(title)", .green)
          + "  \(run.count == 1 ? "its test passes" : "\(run.count) tests pass")")
      return true
    }
    if run.count == 0 {
      console.print("✘ \(title)  there is no suite `\(number) …` in \(chapter.tests)")
    } else if let missing = run.missing {
      let other = missing == number ? "it is not written yet" : "it needs \(missing), not written"
      console.print("○ \(title)  \(other)")
    } else {
      console.print(console.painted("✘ \(title)", .red))
      print(run, of: exercise)
      try diagnose(run, exercise)
    }
    return false
  }

  /// Takes down what passes, and says what was good about it and what comes next.
  private func takeDown(_ verdicts: [(exercise: Exercise, passes: Bool)]) throws {
    try atDesk { desk, book in
      let passing = verdicts.filter(\.passes).map(\.exercise)
      let new = passing.filter { !desk.progress.isSolved($0.number) }
      for (exercise, passes) in verdicts { desk.progress[exercise.number].isPassing = passes }
      for exercise in new { desk.progress[exercise.number].isSolved = true }
      try commit(&desk)
      guard !passing.isEmpty else { return }
      for exercise in new {
        if let afterword = exercise.task?.afterword, !afterword.isEmpty {
          console.print()
          console.print(afterword, indent: "  ")
        }
      }
      if let last = passing.last {
        console.print("\nThe book's way: `\(Learner.name) solution \(last.number)`")
      }
      for chapter in book.chapters where new.contains(where: chapter.contains) {
        let isDone = chapter.exercises.allSatisfy { desk.progress.isSolved($0.number) }
        if isDone { print(done: chapter, book) }
      }
      console.print(try nextStep(desk, book))
    }
  }

  /// What a whole chapter has taught, and what the next one is about.
  private func print(done chapter: Chapter, _ book: Book) {
    console.print()
    console.print(console.painted("Chapter \(chapter.number) is done: \(chapter.name).", .bold))
    for exercise in chapter.exercises {
      console.print("  \(exercise.number)  \(exercise.title)")
      if let task = exercise.task { console.print(task.lesson, indent: "       ") }
    }
    if let next = book.chapters.first(where: { $0.number > chapter.number }) {
      console.print("What comes next: \(next.name), \(next.folder)/README.md")
    }
  }
}

extension Chapter {
  fileprivate func contains(_ exercise: Exercise) -> Bool { exercise.number.chapter == number }
}
