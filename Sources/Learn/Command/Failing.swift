extension Learner {
  /// Prints what did not hold: the test, what came out and what was expected.
  func print(_ run: TestRun, of exercise: Exercise) {
    let shown = 3
    var test = ""
    for failure in run.failures.prefix(shown) {
      if failure.test != test { console.print(failure.test, indent: "    ") }
      test = failure.test
      print(failure)
    }
    if run.failures.count > shown {
      console.print("    … and \(run.failures.count - shown) more that do not hold")
    }
    let own = run.crashSites.first { $0.hasPrefix(exercise.file + ":") }
    if let site = own ?? run.crashSites.first { console.print("    at \(site)") }
  }

  private func print(_ failure: Failure) {
    guard let (expression, got, expected) = failure.comparison else {
      console.print(failure.text, indent: "      ")
      return print(comments: failure.comments)
    }
    console.print(expression, indent: "      ")
    for (word, value) in [("got", got), ("expected", expected)] {
      let lines = value.lines
      console.print("        \(word.padded(to: 10))\(lines[0])")
      for line in lines.dropFirst() { console.print("                  \(line)") }
    }
    print(comments: failure.comments)
  }

  private func print(comments: [String]) {
    for comment in comments { console.print(comment, indent: "        ") }
  }

  /// Says what is probably wrong: a known mistake that fails the same way, or another exercise.
  func diagnose(_ run: TestRun, _ exercise: Exercise) throws {
    let disk = Disk(root: root)
    let text = try exercise.failures.flatMap(disk.read) ?? ""
    let alike = Signatures(text).names(like: Signature(run.failures))
    let answers = try exercise.wrongAnswers(on: disk).answers.filter { alike.contains($0.name) }
    for answer in answers {
      console.print(console.painted("    Probably: \(answer.diagnosis)", .yellow))
    }
    guard answers.isEmpty else { return }
    let current = try disk.read(Paths.progress).map(Progress.init)?.current ?? []
    let others = current.filter {
      $0.chapter == exercise.number.chapter && $0 != exercise.number
    }
    guard !others.isEmpty else { return }
    let names = others.map(\.description).joined(separator: ", ")
    console.print("    (not right yet either: \(names); this one may need it)")
  }
}
