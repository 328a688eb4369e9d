import LearnKit
import Testing

@Suite struct `bodies side by side` {
  @Test func `each run picks one`() throws {
    let number = try #require(ExerciseNumber("1.1"))
    let wrong = Candidate(name: "sum", body: "width + height", source: ("/x/sum.swift", 2))
    let blank = Candidate(name: "blank", body: SourceText.blank(number))
    let text = SourceText(Fixture.areas).withCandidates([blank, wrong], for: number)?.text
    #expect(
      text?.contains(
        """
          public var area: Double {
            if isChosen("1.1 blank") {
            todo("1.1")
            } else if isChosen("1.1 sum") {
            #sourceLocation(file: "/x/sum.swift", line: 2)
            return width + height
            #sourceLocation()
            } else {
            return width * height
            }
          }
        """) == true)
  }

  @Test(arguments: [
    ("func f()", false), ("func f() -> Int", true), ("func f(g: () -> Int)", false),
    ("func f(g: () -> Int) rethrows -> [Int]", true), ("init(a: Int)", false),
    ("var a: Int", true), ("@inline(never)\npublic static var a: Int", true),
    ("subscript(i: Int) -> Int", true), ("mutating func f() -> Void", false),
    ("func f() -> ()", false), ("func - (a: A, b: A) -> A", true),
  ])
  func `what has a result returns it`(signature: String, givesValue: Bool) {
    #expect(SourceText.givesValue(signature) == givesValue)
  }

  @Test(arguments: [
    ("a + b", "return a + b"),
    ("// why\na.map {\n  $0\n}\n.sum()", "// why\nreturn a.map {\n  $0\n}\n.sum()"),
    ("let a = 1\nreturn a", "let a = 1\nreturn a"),
    ("return 1", "return 1"),
    ("if a { 1 } else { 2 }", "return if a { 1 } else { 2 }"),
    ("if a {\n  return 1\n} else {\n  return 2\n}", "if a {\n  return 1\n} else {\n  return 2\n}"),
    ("while true {\n  return 1\n}", "while true {\n  return 1\n}"),
    ("f(\n  1,\n  2\n)", "return f(\n  1,\n  2\n)"),
    (".zeros(\n  [2]\n)", "return .zeros(\n  [2]\n)"),
  ])
  func `an expression that is the whole body gets its return`(body: String, expected: String) {
    #expect(SourceText.returning(body) == expected)
  }
}

@Suite struct `what the compiler says` {
  @Test func `errors are shown once, with their lines, from the package's root`() {
    let output = """
      Building for debugging...
      [1/3] Compiling A a.swift
      /p/Chapters/a.swift:3:5: error: cannot find 'x' in scope
       1 |
       3 |   x
         |   `- error: cannot find 'x' in scope

      /p/Chapters/a.swift:4:5: warning: never used
       4 |   y
      /p/Chapters/a.swift:3:5: error: cannot find 'x' in scope
       1 |
       3 |   x
         |   `- error: cannot find 'x' in scope
      error: fatalError
      """
    let error = """
      Chapters/a.swift:3:5: error: cannot find 'x' in scope
       1 |
       3 |   x
         |   `- error: cannot find 'x' in scope
      """
    #expect(Build.errors(in: output, root: "/p") == [error])
    #expect(Build.errors(in: "error: no such module", root: "/p").isEmpty)
  }
}
