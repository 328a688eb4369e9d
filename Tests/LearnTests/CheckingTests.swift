import LearnKit
import Testing

#if os(Linux)
  @Suite struct `a check` {
    private static let folder = "Chapters/01-Shapes/Exercises/1.1-area"

    /// A learner who has written something for 1.1.
    private func writing(_ body: String = "width + height") throws -> Workshop {
      let workshop = try Workshop([
        "\(Self.folder)/task.md": "# An area\n\nTask.\n\n## Afterword\n\nWell done.\n",
        "\(Self.folder)/wrong/sum.swift": "// diagnosis: a sum\nwidth + height\n",
        "\(Self.folder)/failures.txt": "## sum\n\nareas: (area → 5) == 6 a comment\n",
      ])
      _ = workshop.learn("start", "1.1")
      try workshop.fixture.edit("todo(\"1.1\")", body)
      return workshop
    }

    @Test func `shows the compiler's line`() throws {
      let workshop = try writing()
      let root = workshop.fixture.root
      try workshop.compile("\(root)/Chapters/a.swift:3:5: error: no 'x'\n 3 | x\n\nerror: fatal\n")
      let check = workshop.learn("check")
      #expect(check.code == 1)
      #expect(
        check.output == "✘ it does not compile\n  Chapters/a.swift:3:5: error: no 'x'\n   3 | x\n")
      try workshop.compile("the disk is full\n")
      #expect(workshop.learn("check").output == "✘ the build failed\n  the disk is full\n")
    }

    @Test func `shows what came out and what was expected, and the likely cause`() throws {
      let workshop = try writing()
      try workshop.test(failures: ["(area → 5) == 6"])
      let check = workshop.learn("check")
      #expect(check.code == 1)
      #expect(
        check.output == """
          ✘ 1.1  An area
              areas
                area
                  got       5
                  expected  6
                  a comment
              Probably: a sum

          """)
      try workshop.test(failures: ["(area → 7) == 6"])
      #expect(!workshop.learn("check").output.contains("Probably"))
    }

    @Test func `names the learner's own line when the program stops`() throws {
      let workshop = try writing()
      let root = workshop.fixture.root
      let error = """
        Shapes/Other.swift:9: Fatal error: Index out of range
        Thread 1 crashed:
        0 f in tests at \(root)/Sources/TensorCore/Tensor.swift:1:1
        1 g in tests at \(root)/Chapters/00-Other/Other.swift:9:1
        2 h in tests at \(root)/\(Fixture.file):12:7
        """
      try workshop.test(failures: [], error: error)
      let output = workshop.learn("check").output
      #expect(
        output.contains("areas\n      stopped: Index out of range\n    at \(Fixture.file):12\n"))
    }

    @Test func `tells a missing body from a wrong one`() throws {
      let workshop = try writing()
      try workshop.test(failures: [], error: "a: Fatal error: exercise 1.1 is not written yet")
      #expect(workshop.learn("check").output == "○ 1.1  An area  it is not written yet\n")
      try workshop.test(failures: [], error: "a: Fatal error: exercise 1.2 is not written yet")
      #expect(workshop.learn("check").output.contains("it needs 1.2, not written"))
    }

    @Test func `takes down what is solved, once and for all`() throws {
      let workshop = try writing("height * width")
      try workshop.test(failures: [])
      let solved = workshop.learn("check")
      #expect(solved.code == 0)
      #expect(solved.output.contains("✔ 1.1  An area  its test passes"))
      #expect(solved.output.contains("Well done.") && solved.output.contains("Next: 1.2  grow"))
      #expect(workshop.learn("check").output.hasPrefix("Nothing to check."))
      #expect(workshop.learn("solution").code == 2)
      #expect(workshop.learn("solution", "1.1").output.contains("height * width"))

      _ = workshop.learn("reset", "1.1")
      #expect(workshop.learn("list").output.contains("✔ 1.1"))
      _ = workshop.learn("start", "1.1")
      #expect(workshop.learn("list").output.contains("○ 1.1"))
    }

    @Test func `forgets that a body passed when it does no longer`() throws {
      let workshop = try writing("height * width")
      try workshop.test(failures: [])
      _ = workshop.learn("check")
      try workshop.test(failures: ["isRight"])
      #expect(workshop.learn("check", "1.1").code == 1)
      #expect(workshop.learn("list").output.contains("✎ 1.1"))
    }

    @Test func `sums a chapter up when all of it is solved`() throws {
      let workshop = try writing("height * width")
      try workshop.test(failures: [])
      _ = workshop.learn("start", "1")
      for number in ["1.2", "1.10"] {
        try workshop.fixture.edit("todo(\"\(number)\")", "fatalError()")
      }
      let check = workshop.learn("check")
      #expect(
        check.output.contains("Chapter 1 is done: Shapes.\n  1.1  An area\n       Well done."))
      #expect(check.output.contains("What comes next: Solids, Chapters/02-Solids/README.md"))
      #expect(check.output.hasSuffix("All exercises are solved.\n"))
    }

    @Test func `says so if there is no suite`() throws {
      #expect(
        try writing().learn("check").output.contains("there is no suite `1.1 …` in ShapesTests"))
    }
  }
#endif
