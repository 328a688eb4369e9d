import LearnKit
import Testing

@Suite struct `what is written about exercises` {
  @Test func `a task has a title, hints and an afterword`() {
    let task = TaskText(
      """
      # How far?

      Says *how far*.

      In `[rows]`.

      ## Hint 1

      One.

      ## Hint 2
      Two,
      in two lines.

      ## Afterword

      It was
      good.

      For much.
      """)
    #expect(task.title == "How far?")
    #expect(task.task == "Says *how far*.\n\nIn `[rows]`.")
    #expect(task.hints == ["One.", "Two,\nin two lines."])
    #expect(task.afterword == "It was\ngood.\n\nFor much.")
    #expect(task.lesson == "It was good.")
    #expect(TaskText("").hints.isEmpty)
  }

  @Test func `a wrong answer begins with its diagnosis`() throws {
    let answer = try #require(
      WrongAnswer(name: "sum", text: "// diagnosis: not divided\n\nlet a = 1\nreturn a\n"))
    #expect(answer.diagnosis == "not divided")
    #expect(answer.body == "let a = 1\nreturn a")
    #expect(answer.firstLine == 3)
    #expect(WrongAnswer(name: "sum", text: "return 1\n") == nil)
  }

  @Test func `signatures survive their file`() {
    let signatures = Signatures(byName: [
      "b": Signature(lines: ["test: a → 1"]), "a": Signature(lines: ["x: y", "z: 2"]),
      "c": Signature(lines: []),
    ])
    #expect(Signatures(signatures.text) == signatures)
  }

  @Test func `the last digits of a number do not make another failure`() {
    let signature = Signature(lines: ["loss: (l → 0.12345678) == -1e-05"])
    #expect(signature.matches(Signature(lines: ["loss: (l → 0.12345999) == -1.1e-05"])))
    #expect(!signature.matches(Signature(lines: ["loss: (l → 0.125) == -1e-05"])))
    #expect(!signature.matches(Signature(lines: ["loss: (k → 0.12345678) == -1e-05"])))
    #expect(!signature.matches(Signature(lines: [])))
  }

  @Test func `a failed comparison is taken apart`() throws {
    let plain = Failure(test: "t", text: "(sum(x) → 3) == 4").comparison
    #expect(plain?.expression == "sum(x)" && plain?.got == "3" && plain?.expected == "4")
    let tensors = Failure(test: "t", text: "(a.b([1]) → [2]\n[6, 8]) == ([1, 2] → [2]\n[1, 2])")
    #expect(tensors.comparison?.got == "[2]\n[6, 8]")
    #expect(tensors.comparison?.expected == "[2]\n[1, 2]")
    #expect(Failure(test: "t", text: "isNear").comparison == nil)
    #expect(Failure(test: "t", text: "(a → 1) < 2").comparison == nil)
  }
}

@Suite struct `names` {
  @Test func `distance counts letters put in, taken out and exchanged`() {
    #expect(editDistance("kitten", "sitting") == 3)
    #expect(editDistance("", "abc") == 3)
    #expect(editDistance("start", "start") == 0)
  }

  @Test func `the nearest name is offered, unless all are far`() {
    let names = ["start", "check", "hint"]
    #expect(nearest(to: "strat", among: names) == "start")
    #expect(nearest(to: "Hnt", among: names) == "hint")
    #expect(nearest(to: "resume", among: names) == nil)
  }
}

@Suite struct `merging lines` {
  private let base = ["a", "b", "c", "d", "e"]

  @Test func `changes in different places are both taken`() {
    let mine = ["a", "new", "b", "c", "d", "e"]
    let theirs = ["a", "b", "c", "e", "end"]
    #expect(
      merged(base: base, mine: mine, theirs: theirs) == ["a", "new", "b", "c", "e", "end"])
    #expect(merged(base: base, mine: base, theirs: theirs) == theirs)
    #expect(merged(base: base, mine: mine, theirs: base) == mine)
  }

  @Test func `equal changes are taken once, and different ones in one place conflict`() {
    let mine = ["a", "B", "c", "d", "e"]
    #expect(merged(base: base, mine: mine, theirs: mine) == mine)
    #expect(merged(base: base, mine: mine, theirs: ["a", "X", "c", "d", "e"]) == nil)
    #expect(merged(base: base, mine: mine, theirs: ["a", "c", "d", "e"]) == nil)
  }
}
