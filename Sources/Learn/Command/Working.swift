extension Learner {
  /// Takes bodies out and shows the first task; shows it again for what is started already.
  func start(_ names: [String]) throws -> Bool {
    try atDesk { desk, book in
      guard !names.isEmpty else {
        throw Misuse("start what? \(try nextStep(desk, book))")
      }
      let chosen = try book.exercises(named: names)
      let isOne = chosen.count == 1
      let new = chosen.filter {
        !desk.progress.isStarted($0.number) && (isOne || !desk.progress.isSolved($0.number))
      }
      try desk.start(new)
      try commit(&desk)
      if !isOne {
        console.print("Taken out: \(new.map(\.number.description).joined(separator: ", "))")
      }
      let shown = isOne ? chosen[0] : chosen.first { !desk.progress.isSolved($0.number) }
      if let shown { try show(shown, desk, isAgain: new.isEmpty) }
      return true
    }
  }

  private func show(_ exercise: Exercise, _ desk: Desk, isAgain: Bool) throws {
    console.print(console.painted("\(exercise.number)  \(exercise.title)", .bold))
    console.print()
    if let task = exercise.task { console.print(task.task, indent: "  ") }
    console.print()
    let word = isAgain ? "You have started it" : "Write it"
    console.print("\(word) in \(try desk.place(of: exercise))")
    console.print("Then `\(Learner.name) check`; stuck? `\(Learner.name) hint`")
  }

  /// Puts the book's bodies back.
  func reset(_ names: [String]) throws -> Bool {
    try atDesk { desk, book in
      guard !names.isEmpty else { throw Misuse("reset which exercise?") }
      let chosen = try book.exercises(named: names)
      let started = chosen.filter { desk.progress.isStarted($0.number) }
      guard !started.isEmpty else {
        throw Refusal("\(names.joined(separator: ", ")): the book's text is there already")
      }
      try desk.reset(started)
      try commit(&desk)
      for exercise in started { console.print("\(exercise.number): the book's text is back.") }
      return true
    }
  }

  func pause() throws -> Bool {
    try atDesk { desk, book in
      try desk.pause()
      try commit(&desk)
      console.print("Paused: the book's text is in place, yours is in \(Paths.mine).")
      console.print("`\(Learner.name) resume` takes it out again.")
      return true
    }
  }

  func resume() throws -> Bool {
    try atDesk { desk, book in
      try desk.resume()
      try commit(&desk)
      console.print("Your text is in place again.")
      console.print(try nextStep(desk, book))
      return true
    }
  }

  /// Shows one more hint, after those shown before.
  func hint(_ names: [String]) throws -> Bool {
    try atDesk { desk, book in
      let exercise = try one(names, desk, book)
      let hints = exercise.task?.hints ?? []
      guard !hints.isEmpty else { throw Refusal("\(exercise.number) has no hints") }
      let shown = min(desk.progress[exercise.number].hints + 1, hints.count)
      console.print(console.painted("\(exercise.number)  \(exercise.title)", .bold))
      for (place, hint) in hints.prefix(shown).enumerated() {
        console.print("\nHint \(place + 1) of \(hints.count)")
        console.print(hint, indent: "  ")
      }
      if shown == hints.count { console.print("\nThat was all; `\(Learner.name) solution`") }
      desk.progress[exercise.number].hints = shown
      try commit(&desk)
      return true
    }
  }

  /// Shows the book's body beside the learner's.
  func solution(_ names: [String], isSure: Bool) throws -> Bool {
    try atDesk { desk, book in
      let exercise = try one(names, desk, book)
      let isFree = isSure || desk.progress.isSolved(exercise.number)
      guard isFree || console.confirm("You have not solved \(exercise.number) yet. Show it?") else {
        console.print("Not shown; `\(Learner.name) solution \(exercise.number) --yes` shows it.")
        return false
      }
      let path = desk.progress.isPaused ? desk.mine(exercise.file) : exercise.file
      let mine = SourceText(try desk.disk.read(path) ?? "")
      if desk.progress.isStarted(exercise.number), !mine.isBlank(exercise.number) {
        console.print(console.painted("Yours", .bold))
        console.print(mine.body(of: exercise.number) ?? "", indent: "  ")
        console.print()
      }
      console.print(console.painted("The book's", .bold))
      console.print(exercise.body, indent: "  ")
      return true
    }
  }

  /// The exercise that is named, or else the one the learner is at.
  private func one(_ names: [String], _ desk: Desk, _ book: Book) throws -> Exercise {
    let chosen = try book.exercises(named: names)
    if chosen.count == 1 { return chosen[0] }
    guard names.isEmpty else { throw Misuse("one exercise, please") }
    guard let current = desk.current(in: book) else {
      throw Misuse("which exercise? Nothing is started")
    }
    return current
  }
}
