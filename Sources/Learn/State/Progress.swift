import Foundation

/// What the learner has done, as it stands in `progress.json`.
package struct Progress: Codable, Equatable {
  /// What is known of one exercise.
  package struct Record: Codable, Equatable {
    /// Whether the body is the learner's, or taken out for them to write.
    package var isStarted = false
    /// Whether the tests passed when the learner's body was last checked.
    package var isPassing = false
    /// Whether they ever did.
    package var isSolved = false
    /// How many hints were read.
    package var hints = 0

    init() {}

    /// What a file of an older book does not say is as at the beginning.
    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      isStarted = try values.decodeIfPresent(Bool.self, forKey: .isStarted) ?? false
      isPassing = try values.decodeIfPresent(Bool.self, forKey: .isPassing) ?? false
      isSolved = try values.decodeIfPresent(Bool.self, forKey: .isSolved) ?? false
      hints = try values.decodeIfPresent(Int.self, forKey: .hints) ?? 0
    }
  }

  /// By number.
  package var exercises: [String: Record] = [:]
  /// Whether the book's text is back in place for a while.
  package var isPaused = false

  package init() {}

  package subscript(number: ExerciseNumber) -> Record {
    get { exercises[number.description] ?? Record() }
    set { exercises[number.description] = newValue == Record() ? nil : newValue }
  }

  package func isStarted(_ number: ExerciseNumber) -> Bool { self[number].isStarted }
  package func isSolved(_ number: ExerciseNumber) -> Bool { self[number].isSolved }

  /// What the learner is working on: started, and not right yet.
  package var current: [ExerciseNumber] {
    exercises.filter { $0.value.isStarted && !$0.value.isPassing }
      .keys.compactMap { ExerciseNumber($0) }.sorted()
  }

  /// Reads `progress.json`.
  package init(_ text: String) throws {
    do {
      self = try JSONDecoder().decode(Progress.self, from: Data(text.utf8))
    } catch {
      throw Refusal("\(Paths.progress) cannot be read; mend it or remove it: \(error)")
    }
  }

  /// The text of `progress.json`.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
