import Foundation

extension Learner {
  /// Checks exercises, and says what comes next.
  func check(_ names: [String]) throws -> Bool {
    let (written, isAll, other) = try atDesk { desk, book in
      let chosen = try toCheck(names, desk, book)
      if chosen.isEmpty { console.print("Nothing to check. \(nextStep(desk, book))") }
      let written = try chosen.filter { try desk.status(of: $0) != .blank }
      for exercise in chosen where !written.contains(where: { $0.number == exercise.number }) {
        let place = try desk.place(of: exercise)
        console.print("○ \(exercise.number)  \(exercise.title): not written yet, \(place)")
      }
      return (written, written.count == chosen.count, book)
    }
    guard !written.isEmpty else { return isAll }
    guard try isBuilt(Build(root: root)) else { return false }
    let solved = try written.filter { try judge($0, other) }
    try takeDown(solved)
    return isAll && solved.count == written.count
  }

  /// The exercises to check: those that are named, or all that are started and not solved.
  private func toCheck(_ names: [String], _ desk: Desk, _ book: Book) throws -> [Exercise] {
    try desk.refuseIfPaused()
    let named = try book.exercises(named: names)
    for exercise in named where !desk.progress.isStarted(exercise.number) && named.count == 1 {
      throw Refusal(
        "\(exercise.number) is the book's own text; `\(Learner.name) start \(exercise.number)`")
    }
    let started = (names.isEmpty ? book.exercises : named).filter {
      desk.progress.isStarted($0.number)
    }
    return names.isEmpty ? started.filter { !desk.progress.isSolved($0.number) } : started
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
      number, target: chapter.tests, build: Build(root: root), findingCrashes: true)
    let title = "\(number)  \(exercise.title)"
    if run.passed {
      console.print(console.painted("✔ \(title)", .green) + "  \(run.count) tests pass")
      return true
    }
    if run.count == 0 {
      console.print("✘ \(title): there is no suite `\(number) …` in \(chapter.tests)")
    } else if let missing = run.missing {
      let other = missing == number ? "it is not written yet" : "it needs \(missing), not written"
      console.print("○ \(title): \(other)")
    } else {
      console.print(console.painted("✘ \(title)", .red))
      print(run, of: exercise)
      try diagnose(run, exercise)
    }
    return false
  }

  /// Marks exercises as solved, and says what was good about them and what comes next.
  private func takeDown(_ solved: [Exercise]) throws {
    guard !solved.isEmpty else { return }
    try atDesk { desk, book in
      let new = solved.filter { !desk.progress.isSolved($0.number) }
      for exercise in solved { desk.progress[exercise.number].isSolved = true }
      try commit(&desk)
      for exercise in new {
        guard let afterword = exercise.task?.afterword, !afterword.isEmpty else { continue }
        console.print()
        console.print(afterword, indent: "  ")
      }
      for chapter in book.chapters where new.contains(where: chapter.contains) {
        let isDone = chapter.exercises.allSatisfy { desk.progress.isSolved($0.number) }
        if isDone { print(done: chapter, book) }
      }
      console.print()
      console.print(nextStep(desk, book))
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
