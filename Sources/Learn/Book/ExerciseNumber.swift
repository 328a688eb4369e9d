/// The number of an exercise: chapter, dot, place in the chapter.
package struct ExerciseNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let chapter: Int
  package let place: Int

  /// Reads `2.3`; nothing else is a number, not even `02.3`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let chapter = parts[0], let place = parts[1], chapter >= 0 else {
      return nil
    }
    (self.chapter, self.place) = (chapter, place)
    guard description == text else { return nil }
  }

  package var description: String { "\(chapter).\(place)" }

  package static func < (a: ExerciseNumber, b: ExerciseNumber) -> Bool {
    (a.chapter, a.place) < (b.chapter, b.place)
  }
}
