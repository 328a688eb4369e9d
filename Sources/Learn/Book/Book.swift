/// The chapters and their exercises, as the sources tell.
package struct Book {
  package private(set) var chapters: [Chapter] = []
  /// What is wrong with exercises, for authors: sentences that begin with a path.
  package private(set) var problems: [String] = []

  package var exercises: [Exercise] { chapters.flatMap(\.exercises) }

  /// Reads all chapters.
  ///
  /// - Parameters:
  ///   - disk: the package.
  ///   - text: the book's text of a file, wherever that is.
  /// - Throws: if a file cannot be read.
  package init(_ disk: Disk, text: (String) throws -> String?) throws {
    let files = Dictionary(grouping: disk.swiftFiles) { $0.split(separator: "/")[1] }
    for name in disk.names(in: "Chapters") {
      let parts = name.split(separator: "-", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]) else { continue }
      var exercises: [Exercise] = []
      for path in files[name[...]] ?? [] {
        exercises += try read(path, chapter: number, disk: disk, text: text)
      }
      exercises.sort { $0.number < $1.number }
      for folder in disk.names(in: "Chapters/\(name)/Exercises") {
        guard let number = ExerciseNumber(folder.prefix { $0 != "-" }) else { continue }
        if !exercises.contains(where: { $0.number == number }) {
          problems.append("Chapters/\(name)/Exercises/\(folder): there is no such exercise")
        }
      }
      for (a, b) in zip(exercises, exercises.dropFirst()) where a.number == b.number {
        problems.append("\(b.file):\(b.line): \(b.number) is in \(a.file):\(a.line) too")
      }
      chapters.append(
        Chapter(
          number: number, name: String(parts[1]), folder: "Chapters/\(name)",
          exercises: exercises))
    }
  }

  package func exercise(_ number: ExerciseNumber) -> Exercise? {
    exercises.first { $0.number == number }
  }

  package func chapter(of exercise: Exercise) -> Chapter? {
    chapters.first { $0.number == exercise.number.chapter }
  }

  /// The exercises of one file.
  private mutating func read(
    _ path: String, chapter: Int, disk: Disk, text: (String) throws -> String?
  ) throws -> [Exercise] {
    guard let source = try text(path).map(SourceText.init) else { return [] }
    problems += source.problems.map { "\(path):\($0.line): \($0.text)" }
    let folder = path.split(separator: "/").prefix(2).joined(separator: "/") + "/Exercises"
    let folders = source.declarations.isEmpty ? [] : disk.names(in: folder)
    return try source.declarations.map { declaration in
      let number = declaration.number
      if number.chapter != chapter {
        problems.append("\(path):\(declaration.line): \(number) is in chapter \(chapter)")
      }
      let own = folders.first { $0.hasPrefix("\(number)-") }.map { "\(folder)/\($0)" }
      return Exercise(
        number: number, file: path, line: declaration.line, signature: declaration.signature,
        body: source.body(of: number) ?? "", folder: own,
        task: try own.flatMap { try disk.read("\($0)/task.md") }.map(TaskText.init))
    }
  }
}

extension Disk {
  /// The sources of all chapters, without demos and without what is written about exercises.
  var swiftFiles: [String] {
    files(below: "Chapters").filter { path in
      let folders = path.split(separator: "/").dropFirst(2).dropLast()
      return path.hasSuffix(".swift") && folders.first != "Exercises" && folders.first != "Demo"
    }
  }
}
