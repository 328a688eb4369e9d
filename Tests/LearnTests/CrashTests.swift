import Foundation
import LearnKit
import Testing

/// The power goes after every single change of the disk, and the next command sets things right.
@Suite struct `a command that is killed` {
  /// What a command does with the state.
  typealias Command = @Sendable (inout Desk, Book) throws -> Void

  /// The commands that change files, and what has happened before each.
  static let commands: [(name: String, before: [[String]], run: Command)] = [
    ("start", [], { desk, book in try desk.start(book.exercises) }),
    (
      "start the second", [["start", "1.1"]],
      { desk, book in try desk.start(numbers(["1.2"], book)) }
    ),
    ("reset one", [["start", "1"]], { desk, book in try desk.reset(numbers(["1.2"], book)) }),
    ("reset all", [["start", "1"]], { desk, book in try desk.reset(book.exercises) }),
    ("pause", [["start", "1"]], { desk, _ in try desk.pause() }),
    ("resume", [["start", "1"], ["pause"]], { desk, _ in try desk.resume() }),
  ]

  private static func numbers(_ names: [String], _ book: Book) throws -> [Exercise] {
    try book.exercises(named: names)
  }

  /// The package before a command, with some text of the learner's in it.
  private func prepared(_ commands: [[String]]) throws -> Fixture {
    let other = Fixture.areas.replacingOccurrences(of: "Exercise: 1.", with: "Exercise: 2.")
    let fixture = try Fixture(["Chapters/02-Solids/Bodies.swift": other])
    for words in commands {
      fixture.learn(words[0], words.count > 1 ? words[1] : "")
      try fixture.edit("todo(\"1.2\")", "let mine = 3\n    return mine")
    }
    return fixture
  }

  private func carryOut(_ command: Command, _ disk: Disk) throws {
    try Desk.use(disk) { desk in
      try command(&desk, try Book(disk, text: desk.bookText))
      try desk.commit()
    }
  }

  @Test(arguments: commands.indices)
  func `has done all or nothing, wherever it was killed`(index: Int) throws {
    let (name, before, run) = Self.commands[index]
    let start = try prepared(before)
    let untouched = try start.snapshot()
    let complete = try Fixture(copying: start)
    try carryOut(run, complete.disk)
    let done = try complete.snapshot()
    #expect(done != untouched)

    var (interruptions, isDone) = (0, false)
    while !isDone {
      let fixture = try Fixture(copying: start)
      do {
        try carryOut(run, Disk(root: fixture.root, operations: interruptions))
        isDone = true
      } catch is Disk.PowerCut {
        try Self.expectNothingLost(fixture, from: untouched, "\(name) \(interruptions)")
        fixture.learn("list", "1")
        let after = try fixture.snapshot()
        #expect(after == untouched || after == done, "\(name), killed after \(interruptions)")
      }
      interruptions += 1
      try #require(interruptions < 200)
    }
    #expect(interruptions > 4, "\(name) was hardly interrupted")
  }

  /// Even before anything is repaired, every text there was is still in some file.
  private static func expectNothingLost(
    _ fixture: Fixture, from texts: [String: String], _ comment: Comment
  ) throws {
    let journal = try fixture.disk.read(".learn/journal.json") ?? "[]"
    let changes = try JSONDecoder().decode([Change].self, from: Data(journal.utf8))
    let found = Set(try fixture.snapshot().values)
      .union(changes.flatMap { [$0.before, $0.after] }.compactMap(\.self))
    for (path, text) in texts where path.hasSuffix(".swift") {
      #expect(found.contains(text), "\(path) is lost: \(comment)")
    }
  }

  @Test func `the repair can be killed as well`() throws {
    let pause: Command = { desk, _ in try desk.pause() }
    let start = try prepared([["start", "1"]])
    let complete = try Fixture(copying: start)
    try carryOut(pause, complete.disk)
    let done = try complete.snapshot()
    for first in [2, 5, 7] {
      for second in 0..<8 {
        let fixture = try Fixture(copying: start)
        try? carryOut(pause, Disk(root: fixture.root, operations: first))
        let began = try fixture.disk.read(".learn/journal.json") != nil
        try? Desk.use(Disk(root: fixture.root, operations: second)) { _ in }
        fixture.learn("list", "1")
        if began { #expect(try fixture.snapshot() == done, "\(first), \(second)") }
      }
    }
  }

  @Test func `what somebody writes before the repair is kept`() throws {
    let start = try prepared([["start", "1"]])
    for operations in 2..<12 {
      let fixture = try Fixture(copying: start)
      try? carryOut(
        { desk, _ in try desk.pause() }, Disk(root: fixture.root, operations: operations))
      try fixture.edit("import TensorCore", "// typed meanwhile\nimport TensorCore")
      let typed = try fixture.read()
      fixture.learn("list", "1")
      let texts = try fixture.snapshot().values
      #expect(texts.contains(typed), "\(operations)")
      #expect(texts.contains { $0.contains("let mine = 3") })
      #expect(texts.contains(Fixture.areas))
    }
  }
}
