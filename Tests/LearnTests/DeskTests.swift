import Foundation
import LearnKit
import Testing

@Suite struct `the desk` {
  private let kept = ".learn/kept/1-1.2.swift"

  @Test func `start takes a body out and keeps the book's text`() throws {
    let fixture = try Fixture()
    #expect(fixture.learn("start", "1.2").code == 0)
    let text = try fixture.read()
    #expect(text.contains("-> Double {\n    todo(\"1.2\")\n  }\n"))
    #expect(text.contains("{ width * height }"))
    #expect(try fixture.read(".learn/book/\(Fixture.file)") == Fixture.areas)
  }

  @Test func `a chapter is started as a whole, but for what is started or solved`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1.2")
    try fixture.edit("todo(\"1.2\")", "return 7")
    #expect(fixture.learn("start", "shapes").output.contains("Taken out: 1.1, 1.10"))
    let text = try fixture.read()
    #expect(text.contains("todo(\"1.1\")") && text.contains("todo(\"1.10\")"))
    #expect(text.contains("return 7"))
  }

  @Test func `reset puts one body back and nothing else`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1")
    try fixture.edit("todo(\"1.2\")", "let mine = 1\n\n    return mine")
    try fixture.edit("todo(\"1.10\")", "helper()")
    try fixture.edit("/// The rest.", "func helper() {}\n\n/// The rest.")
    #expect(fixture.learn("reset", "1.2").code == 0)
    let text = try fixture.read()
    #expect(text.contains("self[keyPath: side] *= factor"))
    #expect(text.contains("todo(\"1.1\")") && text.contains("helper()\n}"))
    #expect(text.contains("func helper() {}\n\n/// The rest."))
    #expect(try fixture.read(kept) == "let mine = 1\n\nreturn mine\n")
  }

  @Test func `when all is reset the file is the book's again`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1")
    fixture.learn("reset", "1")
    #expect(try fixture.read() == Fixture.areas)
    #expect(fixture.disk.files(below: ".learn/book").isEmpty)
    #expect(fixture.disk.files(below: ".learn/kept").isEmpty)
  }

  @Test func `a body that was changed without being started is kept when it is taken out`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1.1")
    try fixture.edit("return area\n", "return 2 * area\n")
    fixture.learn("start", "1.2")
    #expect(try fixture.read(kept).contains("return 2 * area"))
  }

  @Test func `a reset brings back a file whose doc comment is gone`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1.1", "1.2")
    try fixture.edit("todo(\"1.1\")", "height * width")
    try fixture.edit("  /// - Exercise: 1.2\n", "")
    #expect(fixture.learn("reset", "1.2").code == 0)
    let restored = Fixture.areas.replacingOccurrences(
      of: "{ width * height }", with: "{\n    height * width\n  }")
    #expect(try fixture.read() == restored)
    #expect(try fixture.read(".learn/kept/1-01-Shapes-Areas.swift").contains("todo(\"1.2\")"))
  }

  @Test func `pause shows the book's text, resume the learner's`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1")
    try fixture.edit("todo(\"1.1\")", "1 +")
    let mine = try fixture.read()
    #expect(fixture.learn("pause").code == 0)
    #expect(try fixture.read() == Fixture.areas)
    #expect(fixture.learn("check").code == 1)
    #expect(fixture.learn("pause").code == 1)
    #expect(fixture.learn("resume").code == 0)
    #expect(try fixture.read() == mine)
    #expect(fixture.learn("resume").code == 1)
    #expect(fixture.disk.files(below: ".learn/mine").isEmpty)
  }

  @Test func `hints come one after another and are remembered`() throws {
    let folder = "Chapters/01-Shapes/Exercises/1.1-area"
    let task = "# Area\n\nTask.\n\n## Hint 1\n\nA.\n\n## Hint 2\n\nB.\n\n## Hint 3\n\nC.\n"
    let fixture = try Fixture(["\(folder)/task.md": task])
    #expect(fixture.learn("hint").code == 2)
    #expect(fixture.learn("hint", "1.1").output.contains("A."))
    fixture.learn("start", "1.1")
    let second = fixture.learn("hint").output
    #expect(second.contains("A.") && second.contains("B.") && !second.contains("C."))
    fixture.learn("hint")
    #expect(fixture.learn("hint").output.contains("Hint 3 of 3"))
  }

  @Test func `the solution is shown to who insists`() throws {
    let fixture = try Fixture()
    let refused = fixture.learn("solution", "1.2")
    #expect(refused.code == 1 && !refused.output.contains("keyPath"))
    fixture.learn("start", "1.2")
    try fixture.edit("todo(\"1.2\")", "return 7")
    let shown = fixture.learn("solution", "1.2", "--yes")
    #expect(shown.code == 0)
    #expect(shown.output.contains("keyPath") && shown.output.contains("return 7"))
  }

  @Test func `a blank without the book's text is not taken for the book's`() throws {
    let fixture = try Fixture()
    fixture.learn("start", "1.1")
    for path in fixture.disk.files(below: ".learn") { try fixture.write(path, nil) }
    let again = fixture.learn("start", "1.1")
    #expect(again.code == 1)
    #expect(again.output.contains("git restore \(Fixture.file)"))
  }

  @Test func `a state that cannot be read is left alone`() throws {
    let fixture = try Fixture()
    try fixture.write(".learn/progress.json", "{ \"exercises\"")
    #expect(fixture.learn("start", "1.1").code == 1)
    #expect(try fixture.read() == Fixture.areas)
    #expect(try fixture.read(".learn/progress.json") == "{ \"exercises\"")
  }
}
