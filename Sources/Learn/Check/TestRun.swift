import Foundation

/// One run of one exercise's suite, alone in its own process.
package struct TestRun {
  /// What did not hold; a crash is the last of them.
  package var failures: [Failure]
  /// How many tests the suite has.
  package let count: Int
  /// The exercise whose missing body was reached.
  package let missing: ExerciseNumber?
  /// Where in the chapters it crashed, from the inside out: `Chapters/…/File.swift:29`.
  package let crashSites: [String]

  package var passed: Bool { count > 0 && failures.isEmpty && missing == nil }

  /// How much time of a processor a suite has: seconds.
  static let limit = 30

  /// Runs the suite whose name begins with the exercise's number.
  ///
  /// - Parameters:
  ///   - number: the exercise.
  ///   - target: the tests of its chapter.
  ///   - build: what has been built.
  ///   - environment: what to add to the environment.
  ///   - findingCrashes: whether a crash is followed to its line, which takes half a second.
  /// - Throws: if the program cannot be run.
  package init(
    _ number: ExerciseNumber, target: String, build: Build, environment: [String: String] = [:],
    findingCrashes: Bool
  ) throws {
    let path = "\(NSTemporaryDirectory())/learn-\(UUID().uuidString).jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let filter = "^\(target)\\.`\(number.chapter)\\.\(number.place) "
    let arguments = [
      "--no-parallel", "--filter", filter, "--event-stream-version", "0",
      "--event-stream-output-path", path,
    ]
    let settings = [
      "SWIFT_BACKTRACE": findingCrashes ? "enable=yes,color=no,interactive=no" : "enable=no",
      // Dictionaries and sets are printed in the same order in every run.
      "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
    let outcome = try Shell(folder: build.root).run(
      TestRun.program(build) + arguments,
      environment: environment.merging(settings) { $1 },
      seconds: TestRun.limit)
    let events = TestEvents((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    let isSilent = events.count == 0 && outcome.code != 0 && outcome.code != TestRun.noSuchTest
    if isSilent { throw Refusal("the tests do not run: \(outcome.output)") }
    self.init(events: events, outcome: outcome, root: build.root)
  }

  private static func program(_ build: Build) -> [String] {
    #if os(macOS)
      return [build.swift, "test", "--skip-build", "--disable-xctest"]
    #else
      return [build.program, "--testing-library", "swift-testing"]
    #endif
  }

  /// Judges a run by what it has said and how it ended.
  init(events: TestEvents, outcome: Outcome, root: String) {
    (failures, count) = (events.failures, events.count)
    missing = TestRun.missing(in: outcome.output)
    crashSites = TestRun.crashSites(in: outcome.output, root: root)
    let hasCrashed = events.unfinished != nil || failures.isEmpty && outcome.code != 0
    if hasCrashed && missing == nil && count > 0 {
      let end = outcome.wasEndless ? TestRun.endless : TestRun.crash(in: outcome.output)
      failures.append(Failure(test: events.unfinished ?? "after the last test", text: end))
    }
  }

  /// The exit code of Swift Testing if the filter fits no test.
  private static let noSuchTest = EX_UNAVAILABLE

  static let endless = "no end after \(limit) seconds: a loop that never stops?"

  /// The number in `exercise 2.3 is not written yet`.
  private static func missing(in output: String) -> ExerciseNumber? {
    let line = output.lines.first { $0.hasSuffix(" is not written yet") }
    return line?.split(separator: " ").lazy.compactMap { ExerciseNumber($0) }.first
  }

  /// Why the program stopped, as it said itself.
  private static func crash(in output: String) -> String {
    for mark in ["Fatal error: ", "Swift runtime failure: "] {
      guard let line = output.lines.last(where: { $0.contains(mark) }),
        let range = line.range(of: mark)
      else { continue }
      let reason = line[range.upperBound...]
      return "stopped: " + (reason.range(of: " in ").map { reason[..<$0.lowerBound] } ?? reason)
    }
    return "stopped: the program crashed"
  }

  /// The lines of chapters in the backtrace of the thread that crashed.
  private static func crashSites(in output: String, root: String) -> [String] {
    let thread = output.lines.drop { !$0.hasSuffix(" crashed:") }
    return thread.compactMap { line in
      line.range(of: " at \(root)/Chapters/").map { range in
        let place = "Chapters/" + line[range.upperBound...].prefix { $0 != " " }
        return place.split(separator: ":").prefix(2).joined(separator: ":")
      }
    }
  }
}
