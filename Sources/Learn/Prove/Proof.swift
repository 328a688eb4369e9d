import Foundation
import Synchronization

/// Whether an exercise is what it should be, seen from three sides.
package struct Proof {
  package let exercise: Exercise
  /// What an author has to mend: sentences.
  package private(set) var problems: [String] = []
  /// How the wrong answers fail.
  package private(set) var signatures = Signatures(byName: [:])

  /// Looks at what is written about an exercise.
  package init(of exercise: Exercise, on disk: Disk) throws {
    self.exercise = exercise
    demand(exercise.folder != nil, "no folder Exercises/\(exercise.number)-…")
    if exercise.folder != nil { try demandFolder(on: disk) }
    let imports = try disk.read(exercise.file)?.lines.contains("import TensorCore") ?? false
    demand(imports, "\(exercise.file) must import TensorCore, for `todo`")
    demand(!exercise.signature.contains("-> some "), "an opaque result cannot be taken out")
  }

  /// Looks into the folder of the exercise.
  private mutating func demandFolder(on disk: Disk) throws {
    let (answers, others) = try exercise.wrongAnswers(on: disk)
    let task = exercise.task ?? TaskText("")
    demand(!task.title.isEmpty, "no task.md that begins with a title")
    demand(!task.task.isEmpty, "no task in task.md")
    demand(task.hints.count >= 3, "\(task.hints.count) hints; three expected, in ## Hint 1, …")
    demand(!task.afterword.isEmpty, "no ## Afterword in task.md")
    demand(answers.count >= 3, "\(answers.count) wrong answers; three expected")
    for name in others { demand(false, "wrong/\(name): `// diagnosis: …` expected on top") }
  }

  private mutating func demand(_ condition: Bool, _ problem: String) {
    if !condition { problems.append(problem) }
  }

  /// Judges the run of the suite with one of the bodies.
  mutating func judge(_ candidate: Candidate, _ run: TestRun) {
    let number = exercise.number
    guard run.count > 0 else {
      return demand(candidate.name != "book", "no suite `\(number) …`")
    }
    let firstFailure = Signature(run.failures).lines.first ?? "\(run.missing.map { "\($0)" } ?? "")"
    switch candidate.name {
    case "book": demand(run.passed, "the book's body fails: \(firstFailure)")
    case "blank": demand(run.missing == number, "the blank is not noticed: no test reaches it")
    default:
      demand(!run.passed, "wrong/\(candidate.name).swift passes")
      demand(
        !run.failures.contains { $0.text == TestRun.endless },
        "wrong/\(candidate.name).swift does not end")
      signatures.byName[candidate.name] = Signature(run.failures)
    }
  }

  /// Whether the wrong answers fail as recorded.
  func agrees(with recorded: Signatures) -> Bool {
    Set(recorded.byName.keys) == Set(signatures.byName.keys)
      && signatures.byName.allSatisfy { recorded.byName[$0.key]?.matches($0.value) == true }
  }

  /// Compares how the wrong answers fail with what was recorded.
  mutating func compare(on disk: Disk) throws {
    guard let path = exercise.failures else { return }
    let recorded = Signatures(try disk.read(path) ?? "")
    for (name, signature) in signatures.byName.sorted(by: { $0.key < $1.key }) {
      guard let expected = recorded.byName[name] else {
        demand(false, "failures.txt does not know wrong/\(name).swift; `learn prove --record`")
        continue
      }
      let change = zip(signature.lines + [""], expected.lines + [""]).first { $0 != $1 }
      demand(
        signature.matches(expected),
        "wrong/\(name).swift fails otherwise than recorded; `learn prove --record`\n"
          + "  now:      \(change?.0 ?? "")\n  recorded: \(change?.1 ?? "")")
    }
    let gone = Set(recorded.byName.keys).subtracting(signatures.byName.keys)
    for name in gone.sorted() {
      demand(false, "failures.txt knows \(name), which is gone; `learn prove --record`")
    }
  }

  /// All bodies of an exercise but the book's.
  static func candidates(for exercise: Exercise, on disk: Disk) throws -> [Candidate] {
    let blank = Candidate(name: "blank", body: SourceText.blank(exercise.number))
    return [blank]
      + (try exercise.wrongAnswers(on: disk).answers.map { answer in
        let path = disk.absolute("\(exercise.folder ?? "")/wrong/\(answer.name).swift")
        return Candidate(
          name: answer.name, body: answer.body, source: (path, answer.firstLine))
      })
  }
}

/// Runs the suites of exercises with all their bodies, as many at a time as there are processors.
///
/// - Parameters:
///   - runs: an exercise's number, the tests of its chapter and one of its bodies.
///   - build: the copy of the package with all bodies.
///   - progress: gets the number of runs that are done.
/// - Returns: what came of each.
/// - Throws: if the tests cannot be run.
func carryOut(
  _ runs: [(number: ExerciseNumber, target: String, candidate: Candidate)], build: Build,
  progress: @Sendable (Int) -> Void
) throws -> [TestRun] {
  let results = Mutex<[Int: Result<TestRun, any Error>]>([:])
  DispatchQueue.concurrentPerform(iterations: runs.count) { index in
    let (number, target, candidate) = runs[index]
    let result = Result {
      try TestRun(
        number, target: target, build: build,
        environment: [Candidate.variable: "\(number) \(candidate.name)"],
        findingCrashes: candidate.source != nil)
    }
    results.withLock { results in
      results[index] = result
      progress(results.count)
    }
  }
  return try results.withLock { results in
    try runs.indices.compactMap { try results[$0]?.get() }
  }
}
