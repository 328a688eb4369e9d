import LearnKit
import Testing

@Suite struct `the commands` {
  @Test func `a first run greets in at most ten lines`() throws {
    let fixture = try Fixture()
    let first = fixture.learn()
    #expect(first.code == 0)
    #expect(first.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 11)
    #expect(first.output.contains("start 1.1"))
    #expect(!fixture.learn().output.contains("Welcome"))
  }

  @Test func `the list tells how far one is and what comes next`() throws {
    let fixture = try Fixture()
    fixture.learn()
    #expect(fixture.learn().output.contains("Next: 1.1  area  `swift run learn start 1.1`"))
    fixture.learn("start", "1.2")
    let list = fixture.learn("list").output
    #expect(list.contains("1  Shapes  ·○·  0 of 3"))
    #expect(list.contains("○ 1.2   grow") && list.contains("\(Fixture.file):15"))
    #expect(
      list.contains("Next: 1.2  grow  \(Fixture.file):15; the task: `swift run learn start 1.2`"))
    try fixture.edit("todo(\"1.2\")", "return 1")
    #expect(fixture.learn().output.contains("·✎·"))
  }

  @Test func `what follows the last that is solved comes next, and what was left out at the end`()
    throws
  {
    let fixture = try Fixture()
    // A field that an older book did not write is as at the beginning.
    func solve(_ numbers: String...) throws {
      let records = numbers.map { "\"\($0)\": {\"isSolved\": true}" }.joined(separator: ", ")
      try fixture.write(
        ".learn/progress.json", "{\"exercises\": {\(records)}, \"isPaused\": false}")
    }
    try solve("1.2")
    #expect(fixture.learn().output.contains("Next: 1.10"))
    try solve("1.2", "1.10")
    #expect(fixture.learn().output.contains("Next: 1.1 "))
    try solve("1.1", "1.2", "1.10")
    #expect(fixture.learn().output.contains("All exercises are solved."))
  }

  @Test func `it works in any folder of the package, and nowhere else`() throws {
    let fixture = try Fixture()
    #expect(fixture.learn("start", "1.1", in: "Chapters/01-Shapes").code == 0)
    #expect(try fixture.read().contains("todo(\"1.1\")"))
    let outside = Learner.run([], folder: "/", console: Console { _ in })
    #expect(outside == 2)
  }

  @Test(arguments: [
    ["strat", "1.1"], ["start", "1.3"], ["start", "shape"], ["start", "2"], ["start"],
    ["list", "9"], ["--yess"], ["hint"], ["check", "x"],
  ])
  func `what does not exist is refused`(words: [String]) throws {
    let fixture = try Fixture()
    let output = Text()
    let code = Learner.run(words, folder: fixture.root, console: Console { output.append($0) })
    #expect(code == 2)
    #expect(output.value.hasPrefix("learn: "))
    #expect(try fixture.read() == Fixture.areas)
  }

  @Test func `the nearest name is offered`() throws {
    let fixture = try Fixture()
    #expect(fixture.learn("strat").output.contains("did you mean start?"))
    #expect(fixture.learn("start", "1.11").output.contains("did you mean 1.1?"))
    #expect(fixture.learn("start", "shappes").output.contains("did you mean shapes?"))
  }

  @Test func `without a terminal there are no control codes`() throws {
    let fixture = try Fixture()
    for words in [[], ["list"], ["start", "1.1"], ["--help"], ["reset", "1.1"]] {
      let output = Text()
      let console = Console(hasColor: true) { output.append($0) }
      #expect(Learner.run(words, folder: fixture.root, console: console) == 0)
      #expect(!output.value.contains("\u{1B}") && !output.value.contains("\r"))
    }
  }

  @Test func `what is not written yet needs no build`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1.1")
    let check = fixture.learn("check")
    #expect(check.code == 1)
    #expect(check.output == "○ 1.1  area  not written yet, \(Fixture.file):10\n")
    #expect(fixture.learn("check", "1.2").output.contains("the book's own text"))
  }
}
