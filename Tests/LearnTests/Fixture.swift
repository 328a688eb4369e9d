import Foundation
import LearnKit
import Synchronization

/// A small package in a folder of its own, which goes with the fixture.
final class Fixture {
  let root: String

  /// The book's text of the one file with exercises.
  static let areas = """
    import TensorCore

    /// Shapes.
    public struct Rectangle {
      var width, height: Double

      /// The area.
      ///
      /// - Exercise: 1.1
      public var area: Double { width * height }

      /// Both sides longer.
      ///
      /// - Exercise: 1.2
      @discardableResult
      public mutating func grow(by factor: Double = [1: 2][1] ?? 3) -> Double {
        for side in [\\Rectangle.width, \\.height] {
          self[keyPath: side] *= factor
        }
        return area
      }
    }

    /// The rest.
    ///
    /// - Exercise: 1.10
    public func remainder(
      _ a: Int, of b: Int
    ) throws -> Int
    where Int: Equatable {
      b % a
    }

    """

  static let file = "Chapters/01-Shapes/Areas.swift"

  private static func newFolder() -> String {
    let name = "learn-test-\(UUID().uuidString)"
    return FileManager.default.temporaryDirectory.appending(path: name).path
  }

  /// A package like another one.
  init(copying other: Fixture) throws {
    root = Fixture.newFolder()
    try FileManager.default.copyItem(atPath: other.root, toPath: root)
  }

  /// The book of the tests, with some files more or with another text.
  init(_ files: [String: String] = [:]) throws {
    root = Fixture.newFolder()
    let book = [
      "Package.swift": "// the manifest\n",
      Fixture.file: Fixture.areas,
      "Chapters/01-Shapes/README.md": "# Shapes\n",
      "Chapters/02-Solids/README.md": "# Solids\n",
    ]
    for (path, text) in book.merging(files, uniquingKeysWith: { $1 }) { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var disk: Disk { Disk(root: root) }

  func read(_ path: String = Fixture.file) throws -> String { try disk.read(path) ?? "" }
  func write(_ path: String = Fixture.file, _ text: String?) throws { try disk.write(path, text) }

  /// Exchanges some text of a file, as a learner would in an editor.
  func edit(_ old: String, _ new: String, in path: String = Fixture.file) throws {
    try write(path, try read(path).replacingOccurrences(of: old, with: new))
  }

  /// Runs `learn` in the package, or in a folder below.
  @discardableResult
  func learn(_ words: String..., in folder: String = "") -> (code: Int32, output: String) {
    let output = Output()
    let console = Console { output.text.append($0) }
    let code = Learner.run(words, folder: "\(root)/\(folder)", console: console)
    return (code, output.text.value)
  }

  /// All files and their texts, but for what holds no state.
  func snapshot() throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in disk.files(below: "Chapters") + disk.files(below: ".learn")
    where path != ".learn/lock" && path != ".learn/draft" {
      texts[path] = try disk.read(path)
    }
    return texts
  }

  /// What was printed.
  private final class Output: Sendable {
    let text = Text()
  }
}

/// Text that grows.
final class Text: Sendable {
  private let storage = Mutex("")
  var value: String { storage.withLock { $0 } }
  func append(_ more: String) { storage.withLock { $0 += more } }
}
