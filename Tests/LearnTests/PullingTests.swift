import Foundation
import LearnKit
import Testing

/// Between `pause` and `resume` the book may get another text.
@Suite struct `resuming in a book that has changed` {
  /// A learner with three bodies of their own, and a helper, who has paused.
  private func paused() throws -> Fixture {
    let fixture = try Fixture()
    fixture.learn("start", "1")
    try fixture.edit("todo(\"1.1\")", "height * width")
    try fixture.edit("todo(\"1.2\")", "helper()\n    return 1")
    try fixture.edit("/// The rest.", "func helper() {}\n\n/// The rest.")
    fixture.learn("pause")
    return fixture
  }

  @Test func `bodies and helpers are put into the new text`() throws {
    let fixture = try paused()
    try fixture.edit("/// Shapes.", "/// Shapes in the plane.")
    try fixture.edit("b % a", "((b % a) + a) % a")
    let new = try fixture.read()
    #expect(fixture.learn("resume").code == 0)
    let text = try fixture.read()
    #expect(text.contains("/// Shapes in the plane.\n"))
    #expect(text.contains("height * width") && text.contains("helper()\n    return 1\n  }"))
    #expect(text.contains("func helper() {}\n\n/// The rest."))
    #expect(text.contains("todo(\"1.10\")"))
    #expect(try fixture.read(".learn/book/\(Fixture.file)") == new)
    fixture.learn("reset", "1.10")
    #expect(try fixture.read().contains("((b % a) + a) % a"))
  }

  @Test func `another declaration is pointed out`() throws {
    let fixture = try paused()
    try fixture.edit("grow(by factor: Double", "grow(times factor: Double")
    let resumed = fixture.learn("resume")
    #expect(resumed.output.contains("1.2 is declared differently now"))
    let text = try fixture.read()
    #expect(text.contains("grow(times factor") && text.contains("helper()\n    return 1"))
  }

  @Test func `lines that both have changed are the book's, and the learner's are kept`() throws {
    let fixture = try paused()
    try fixture.edit("/// The rest.", "/// The remainder.")
    let resumed = fixture.learn("resume")
    #expect(resumed.output.contains("your lines outside the exercises do not fit"))
    let text = try fixture.read()
    #expect(text.contains("/// The remainder.") && !text.contains("func helper"))
    #expect(text.contains("helper()\n    return 1"))
    #expect(try fixture.read(".learn/kept/1-01-Shapes-Areas.swift").contains("func helper() {}"))
  }

  @Test func `a body follows its exercise into another file`() throws {
    let fixture = try paused()
    let mark = "\n/// The rest."
    let text = try fixture.read()
    let split = try #require(text.range(of: mark)?.lowerBound)
    try fixture.write(Fixture.file, String(text[..<split]))
    let moved = "Chapters/01-Shapes/Moved.swift"
    try fixture.write(moved, "import TensorCore\n" + text[split...])
    #expect(fixture.learn("resume").code == 0)
    #expect(try fixture.read(moved).contains("todo(\"1.10\")"))
    #expect(try fixture.read().contains("helper()\n    return 1"))
    fixture.learn("reset", "1")
    #expect(try fixture.read(moved) == "import TensorCore\n" + text[split...])
  }

  @Test func `a body whose exercise is gone is kept`() throws {
    let fixture = try paused()
    try fixture.edit("  /// - Exercise: 1.2\n", "  /// - Returns: the area.\n")
    let resumed = fixture.learn("resume")
    #expect(resumed.output.contains("1.2 is no longer in the book"))
    #expect(try fixture.read(".learn/kept/1-1.2.swift") == "helper()\nreturn 1\n")
    #expect(try fixture.read().contains("self[keyPath: side] *= factor"))
  }

  @Test func `a file that is gone leaves the learner's text behind`() throws {
    let fixture = try paused()
    try fixture.write(Fixture.file, nil)
    #expect(fixture.learn("resume").code == 0)
    #expect(try fixture.read(".learn/kept/1-01-Shapes-Areas.swift").contains("func helper() {}"))
    #expect(fixture.disk.files(below: ".learn/book").isEmpty)
    #expect(fixture.learn("list").code == 0)
  }
}
