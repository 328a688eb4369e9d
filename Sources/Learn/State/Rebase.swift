/// What becomes of the learner's text of a file when the book's has changed.
package struct Rebase {
  /// The book's new text with what the learner has written.
  package private(set) var text: SourceText
  /// Whether lines outside the exercises were changed by both, so that only the book's are there.
  package private(set) var hasConflict = false
  /// Exercises whose declaration is no longer what the learner has written a body for.
  package private(set) var redeclared: [ExerciseNumber] = []
  /// Exercises with a body of the learner's that are no longer in the file.
  package private(set) var homeless: [ExerciseNumber] = []

  /// Brings both together.
  ///
  /// Bodies go by their numbers. The lines around them are merged like lines of any text.
  ///
  /// - Parameters:
  ///   - mine: the learner's text.
  ///   - old: the book's text that it was made from.
  ///   - new: the book's text of today.
  ///   - started: the exercises whose bodies are the learner's, whatever they say.
  package init(
    mine: SourceText, old: SourceText, new: SourceText, started: (ExerciseNumber) -> Bool
  ) {
    let around = merged(
      base: old.withoutBodies.lines, mine: mine.withoutBodies.lines,
      theirs: new.withoutBodies.lines)
    hasConflict = around == nil
    text = around.map { SourceText($0.joined(separator: "\n")) } ?? new
    for declaration in text.declarations {
      let number = declaration.number
      let isMine = started(number) || mine.inside(of: number) != old.inside(of: number)
      text = text.taking(number, from: isMine && mine.declaration(number) != nil ? mine : new)
      let signatures = [old, new].map { $0.declaration(number)?.signature }
      if isMine && signatures[0] != signatures[1] { redeclared.append(number) }
    }
    homeless = mine.declarations.map(\.number).filter {
      started($0) && text.declaration($0) == nil
    }
  }
}

extension SourceText {
  /// The text with nothing between the braces of its exercises.
  fileprivate var withoutBodies: String {
    declarations.reduce(self) { $0.replacing($1.number, inside: "") ?? $0 }.text
  }

  /// This text with the body that another one has for an exercise.
  func taking(_ number: ExerciseNumber, from other: SourceText) -> SourceText {
    guard let here = declaration(number), let there = other.declaration(number) else { return self }
    let exchanged =
      here.indentation == there.indentation
      ? replacing(number, inside: other.inside(of: number) ?? "")
      : replacing(number, body: other.body(of: number) ?? "")
    return exchanged ?? self
  }
}
