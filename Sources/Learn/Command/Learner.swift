import Foundation

/// The program `learn`: one command of a learner, from its words to its exit code.
package struct Learner {
  let root: String
  let console: Console
  /// What builds the book: a program.
  let swift: String
  /// How the learner calls this program.
  static let name = "swift run learn"

  /// A learner somewhere in the package.
  private init(folder: String, console: Console, swift: String) throws {
    root = try Learner.packageRoot(above: folder)
    (self.console, self.swift) = (console, swift)
  }

  /// The folder that has `Package.swift` and `Chapters`, at or above another.
  private static func packageRoot(above folder: String) throws -> String {
    var url = URL(filePath: folder).standardizedFileURL
    while true {
      let names = ["Package.swift", "Chapters"].map { url.appending(path: $0).path }
      if names.allSatisfy(FileManager.default.fileExists) {
        return url.path(percentEncoded: false).unslashed
      }
      guard url.pathComponents.count > 1 else {
        throw Misuse("call it in the folder of the book, or in a folder below")
      }
      url.deleteLastPathComponent()
    }
  }

  /// Carries out a command.
  ///
  /// - Returns: 0 done, 1 not (yet) right, 2 called with something that does not exist.
  package static func run(
    _ words: [String], folder: String, console: Console, swift: String = "swift"
  ) -> Int32 {
    do {
      let arguments = try Arguments(words)
      if arguments.options.contains("--help") {
        console.print(Arguments.help)
        return 0
      }
      let learner = try Learner(folder: folder, console: console, swift: swift)
      return try learner.run(arguments) ? 0 : 1
    } catch let misuse as Misuse {
      console.complain("learn: \(misuse)\n       `\(name) --help` tells what there is")
      return 2
    } catch {
      console.complain("learn: \(error)")
      return 1
    }
  }

  private func run(_ arguments: Arguments) throws -> Bool {
    let names = arguments.names
    switch arguments.command {
    case "start": return try start(names)
    case "check": return try check(names)
    case "watch": return try watch(names)
    case "hint": return try hint(names)
    case "solution": return try solution(names, isSure: arguments.options.contains("--yes"))
    case "reset": return try reset(names)
    case "pause": return try pause()
    case "resume": return try resume()
    case "prove": return try prove(names, isRecording: arguments.options.contains("--record"))
    default: return try list(names)
    }
  }

  // MARK: - What commands have in common

  /// The package as it is, or a copy of it, to be built.
  func build(in folder: String? = nil) -> Build { Build(root: folder ?? root, swift: swift) }

  /// Works on the state and the book while nobody else does.
  func atDesk<Result>(_ work: (inout Desk, Book) throws -> Result) throws -> Result {
    try Desk.use(Disk(root: root)) { desk in
      tell(&desk)
      let book = try Book(desk.disk, text: desk.bookText)
      return try work(&desk, book)
    }
  }

  /// Carries out what was planned, and tells what there is to know.
  func commit(_ desk: inout Desk) throws {
    try desk.commit()
    tell(&desk)
  }

  private func tell(_ desk: inout Desk) {
    for note in desk.notes { console.print(note) }
    desk.notes = []
  }
}

extension String {
  /// Without a slash at the end.
  fileprivate var unslashed: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
