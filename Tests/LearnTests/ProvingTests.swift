import Foundation
import LearnKit
import Testing

#if os(Linux)
  @Suite struct `a proof` {
    private static let folder = "Chapters/01-Shapes/Exercises/1.1-area"

    /// A book in which 1.1 is as it should be, and its wrong answers fail as they should.
    private func book() throws -> Workshop {
      let hints = (1...3).map { "## Hint \($0)\n\nA hint.\n" }.joined(separator: "\n")
      var files = [
        "\(Self.folder)/task.md": "# An area\n\nTask.\n\n\(hints)\n## Afterword\n\nGood.\n",
        "\(Self.folder)/failures.txt": "## c\n\nareas: (area → 7) == 6 a comment\n",
      ]
      for name in ["a", "b", "c"] {
        files["\(Self.folder)/wrong/\(name).swift"] = "// diagnosis: \(name)\nwidth + height\n"
      }
      let workshop = try Workshop(files)
      try workshop.test(failures: [], body: "1.1 book")
      let blank = "A.swift:1: Fatal error: exercise 1.1 is not written yet"
      try workshop.test(failures: [], error: blank, body: "1.1 blank")
      for (name, value) in [("a", 5), ("b", 5), ("c", 7)] {
        try workshop.test(failures: ["(area → \(value)) == 6"], body: "1.1 \(name)")
      }
      return workshop
    }

    @Test func `records how wrong answers fail, and holds them to it`() throws {
      let workshop = try book()
      let unrecorded = workshop.learn("prove", "1.1")
      #expect(unrecorded.code == 1)
      #expect(unrecorded.output.contains("failures.txt does not know wrong/a.swift"))
      let recorded = workshop.learn("prove", "1.1", "--record")
      #expect(recorded.code == 0)
      #expect(recorded.output.contains("blank noticed, book passes, 3 wrong answers fail"))
      #expect(recorded.output.contains("a and b fail alike"))
      let text = try workshop.fixture.read("\(Self.folder)/failures.txt")
      #expect(text.contains("## a\n\nareas: (area → 5) == 6 a comment\n"))
      #expect(workshop.learn("prove", "1.1").code == 0)
      try workshop.test(failures: ["(area → 8) == 6"], body: "1.1 a")
      #expect(workshop.learn("prove", "1.1").output.contains("fails otherwise than recorded"))
    }

    @Test func `sees a blank that is not noticed, a book that fails, a wrong answer that passes`()
      throws
    {
      let workshop = try book()
      _ = workshop.learn("prove", "1.1", "--record")
      try workshop.test(failures: [], body: "1.1 blank")
      try workshop.test(failures: ["(area → 6) == 7"], body: "1.1 book")
      try workshop.test(failures: [], body: "1.1 c")
      let output = workshop.learn("prove", "1.1").output
      #expect(output.contains("the blank is not noticed"))
      #expect(output.contains("the book's body fails: areas: (area → 6) == 7 a comment"))
      #expect(output.contains("wrong/c.swift passes"))
      #expect(output.contains("0 of 1 exercises are proven"))
    }

    @Test func `sees what an exercise lacks`() throws {
      let workshop = try book()
      #expect(workshop.learn("prove", "1.2").output.contains("no folder Exercises/1.2-…"))
      #expect(workshop.learn("prove", "1.2").output.contains("no suite `1.2 …`"))
      try workshop.fixture.write("\(Self.folder)/task.md", "# An area\n\n## Hint 1\n\nA hint.\n")
      try workshop.fixture.write("\(Self.folder)/wrong/c.swift", "width\n")
      try workshop.fixture.edit("import TensorCore\n", "")
      try workshop.fixture.write("Chapters/01-Shapes/Exercises/1.9-gone/task.md", "# Gone\n")
      let output = workshop.learn("prove", "1.1").output
      for lack in [
        "no task in task.md", "1 hints; three expected", "no ## Afterword",
        "2 wrong answers; three expected", "wrong/c.swift: `// diagnosis: …` expected on top",
        "must import TensorCore", "Exercises/1.9-gone: there is no such exercise",
      ] {
        #expect(output.contains(lack), "\(lack)")
      }
    }

    @Test func `leaves the working tree alone, whatever the learner is doing`() throws {
      let workshop = try book()
      _ = workshop.learn("start", "1.1")
      let before = try workshop.fixture.snapshot().filter { $0.key.hasPrefix("Chapters") }
      _ = workshop.learn("prove")
      #expect(try workshop.fixture.snapshot().filter { $0.key.hasPrefix("Chapters") } == before)
      let copy = try workshop.fixture.read(".learn/prove/\(Fixture.file)")
      #expect(copy.contains("isChosen(\"1.1 c\")") && copy.contains("return width * height"))
      let manifest = try workshop.fixture.read(".learn/prove/Package.swift")
      #expect(manifest.hasPrefix("// the manifest\n") && manifest.contains("![\"ShapesTests\"]"))
    }
  }
#endif
