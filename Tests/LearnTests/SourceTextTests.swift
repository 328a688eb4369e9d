import LearnKit
import Testing

@Suite struct `exercises in sources` {
  private let number: ExerciseNumber

  init() throws { number = try #require(ExerciseNumber("1.2")) }

  @Test func `numbers are chapter and place`() throws {
    #expect(ExerciseNumber("2.13")?.description == "2.13")
    for word in ["2", "2.", "02.3", "2.3.4", "2.x", "-1.2", "2. 3", ""] {
      #expect(ExerciseNumber(word) == nil, "\(word)")
    }
    let sorted = try ["10.1", "2.10", "2.9"].map { try #require(ExerciseNumber($0)) }.sorted()
    #expect(sorted.map(\.description) == ["2.9", "2.10", "10.1"])
  }

  @Test func `functions, methods and properties are found with their bodies`() throws {
    let source = SourceText(Fixture.areas)
    #expect(source.declarations.map(\.number.description) == ["1.1", "1.2", "1.10"])
    #expect(source.declarations.map(\.line) == [10, 15, 27])
    let bodies = source.declarations.map { source.body(of: $0.number) }
    #expect(bodies[0] == "width * height")
    #expect(
      bodies[1] == """
        for side in [\\Rectangle.width, \\.height] {
          self[keyPath: side] *= factor
        }
        return area
        """)
    #expect(bodies[2] == "b % a")
    #expect(source.problems.isEmpty)
  }

  @Test func `a blank is put where the body was, and nothing else changes`() throws {
    let source = SourceText(Fixture.areas)
    let blank = try #require(source.declarations.reduce(source) { $0?.blanking($1.number) })
    #expect(blank.text.contains("  public var area: Double {\n    todo(\"1.1\")\n  }\n"))
    #expect(blank.text.contains("-> Double {\n    todo(\"1.2\")\n  }\n}\n\n/// The rest."))
    #expect(blank.text.contains("where Int: Equatable {\n  todo(\"1.10\")\n}\n"))
    for declaration in source.declarations { #expect(blank.isBlank(declaration.number)) }
    let back = blank.declarations.reduce(blank) { text, declaration in
      let inside = source.inside(of: declaration.number) ?? ""
      return text.replacing(declaration.number, inside: inside) ?? text
    }
    #expect(back.text == Fixture.areas)
  }

  @Test(arguments: [
    "let a = \"}\"", "let a = \"\\(b.map { $0 + \"}\" })\"", "// }", "/* } /* } */ } */",
    "let a = #\"\\(}\"# + ##\"\"#}\"##", "let a = \"\"\"\n    } \" }\n    \"\"\"", "let `a}` = 1",
    "if a { b { c } }", "let a = [{ 1 }()]", "let unclosed = \"}",
  ])
  func `braces in literals and comments do not count`(line: String) throws {
    let body = "\(line)\nreturn 1"
    let source = try #require(SourceText(Fixture.areas).replacing(number, body: body))
    #expect(source.body(of: number) == body)
    #expect(source.declarations.count == 3)
  }

  @Test func `a body whose braces do not match ends on the indentation of its declaration`() throws
  {
    for body in ["if x {\n  return 1", "while x {{{\n  return 1", "return 1\n}}"] {
      let source = try #require(SourceText(Fixture.areas).replacing(number, body: body))
      #expect(source.body(of: number) == body)
      #expect(source.declarations.count == 3)
    }
  }

  @Test func `a body that is not indented ends at the brace that matches`() throws {
    let unindented = "\nfor x in y {\n  z\n  }\n  return 1\n  "
    let source = try #require(SourceText(Fixture.areas).replacing(number, inside: unindented))
    #expect(source.inside(of: number) == unindented)
  }

  @Test func `what is no exercise is said with its line`() {
    let source = SourceText(
      """
      /// - Exercise: two
      func a() {}
      /// - Exercise: 1.1
      /// More.
      func b() {}
      /// - Exercise: 1.2
      let c: Int
      """)
    #expect(source.problems.map(\.line) == [1, 3, 6])
    #expect(source.declarations.isEmpty)
  }
}
