/// An exercise: a function of the book, and what its folder says about it.
package struct Exercise {
  package let number: ExerciseNumber
  /// The chapter's sources that have it: a path.
  package let file: String
  /// The line of the declaration in the book's text.
  package let line: Int
  package let signature: String
  /// The book's body, not indented.
  package let body: String
  /// `Chapters/…/Exercises/2.3-forward`, if there is such a folder.
  package let folder: String?
  package let task: TaskText?

  /// The file that says how wrong answers fail.
  var failures: String? { folder.map { "\($0)/failures.txt" } }

  /// The title of the task, or the name of the function.
  package var title: String {
    if let title = task?.title, !title.isEmpty { return title }
    let words = signature.prefix { !"(<:".contains($0) }.split(whereSeparator: \.isWhitespace)
    return words.last.map(String.init) ?? ""
  }

  /// The wrong answers in the folder, and the names of files that are none.
  package func wrongAnswers(on disk: Disk) throws -> (answers: [WrongAnswer], others: [String]) {
    guard let folder else { return ([], []) }
    var found: (answers: [WrongAnswer], others: [String]) = ([], [])
    for file in disk.names(in: "\(folder)/wrong") where !file.hasPrefix(".") {
      let text = try disk.read("\(folder)/wrong/\(file)") ?? ""
      if file.hasSuffix(".swift"),
        let answer = WrongAnswer(name: String(file.dropLast(6)), text: text)
      {
        found.answers.append(answer)
      } else {
        found.others.append(file)
      }
    }
    return found
  }
}

/// A chapter of the book, as far as its exercises go.
package struct Chapter {
  package let number: Int
  package let name: String
  /// Its path: `Chapters/02-MultilayerPerceptron`.
  package let folder: String
  package let exercises: [Exercise]

  /// The target that has the chapter's tests.
  package var tests: String { "\(name)Tests" }
}
