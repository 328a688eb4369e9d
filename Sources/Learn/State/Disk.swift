import Foundation

/// The files of the package, by paths from its root.
///
/// A file is never half there: its text is written beside the learner's state, sent to the disk, and
/// then takes the place of the old file in one step.
package final class Disk {
  package let root: String
  private var operationsLeft: Int

  /// The disk stops, as if the power had gone.
  package struct PowerCut: Error {}

  /// A disk.
  ///
  /// - Parameters:
  ///   - root: the folder that all paths start from.
  ///   - operations: how many changes it makes before the power goes, for tests.
  package init(root: String, operations: Int = .max) {
    (self.root, operationsLeft) = (root, operations)
  }

  /// Where a path leads.
  package func absolute(_ path: String) -> String { "\(root)/\(path)" }

  /// The text of a file, if there is one.
  package func read(_ path: String) throws -> String? {
    guard let bytes = FileManager.default.contents(atPath: absolute(path)) else { return nil }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw Refusal("\(path) is not UTF-8 text")
    }
    return text
  }

  /// Gives a file a text, or removes it.
  package func write(_ path: String, _ text: String?) throws {
    guard let text else { return try remove(path) }
    try createFolder(of: path)
    let draft = Paths.draft
    try createFolder(of: draft)
    try count()
    try Data(text.utf8).write(to: URL(filePath: absolute(draft)))
    try send(draft)
    try count()
    guard rename(absolute(draft), absolute(path)) == 0 else {
      throw Refusal("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  /// The names in a folder, sorted; none if there is no folder.
  package func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: absolute(folder))) ?? []).sorted()
  }

  /// The paths of all files at or below a folder, sorted.
  package func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder)
      return isFolder.boolValue ? files(below: path) : [path]
    }
  }

  private func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: absolute(path)) else { return }
    try count()
    try FileManager.default.removeItem(atPath: absolute(path))
  }

  private func createFolder(of path: String) throws {
    let folder = (absolute(path) as NSString).deletingLastPathComponent
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    try count()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Waits until a file's bytes have left the memory.
  private func send(_ path: String) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: absolute(path)))
    try file.synchronize()
    try file.close()
  }

  private func count() throws {
    guard operationsLeft > 0 else { throw PowerCut() }
    operationsLeft -= 1
  }
}

/// Where the learner's state is.
package enum Paths {
  package static let state = ".learn"
  /// What the learner has done.
  package static let progress = ".learn/progress.json"
  /// What is being changed, while it is.
  package static let journal = ".learn/journal.json"
  /// A file on its way to its place.
  package static let draft = ".learn/draft"
  /// Held while the state is read or changed.
  package static let lock = ".learn/lock"
  /// The book's text of each file with exercises taken out.
  package static let book = ".learn/book"
  /// The learner's text of the same files, while paused.
  package static let mine = ".learn/mine"
  /// What the learner has put aside.
  package static let kept = ".learn/kept"
}

/// Why a command cannot be carried out: a sentence for the learner.
package struct Refusal: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
