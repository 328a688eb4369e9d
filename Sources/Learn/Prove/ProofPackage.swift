import Foundation

/// A copy of the package in which all bodies of all exercises stand side by side.
struct ProofPackage {
  let disk: Disk
  /// Where it is, from the root of the package.
  static let folder = ".learn/prove"

  var root: String { disk.absolute(ProofPackage.folder) }

  /// Brings the copy up to date; what has not changed is not touched, and need not be built again.
  ///
  /// - Parameters:
  ///   - book: the chapters.
  ///   - bookText: the book's text of a file.
  ///   - candidates: the bodies beside the book's.
  /// - Throws: if a file cannot be read or written.
  func make(
    of book: Book, bookText: (String) throws -> String?,
    candidates: (Exercise) throws -> [Candidate]
  ) throws {
    try link()
    let manifest = try disk.read("Package.swift") ?? ""
    try update("Package.swift", manifest + ProofPackage.trimming(to: book))
    let files = disk.files(below: "Chapters").filter { !$0.contains("/Exercises/") }
    for path in files {
      guard path.hasSuffix(".swift"), let text = try bookText(path) else {
        try copy(path)
        continue
      }
      let exercises = book.exercises.filter { $0.file == path }
      let source = try exercises.reduce(SourceText(text)) { source, exercise in
        source.withCandidates(try candidates(exercise), for: exercise.number) ?? source
      }
      try update(path, source.text)
    }
    let chapters = book.chapters.filter { !$0.exercises.isEmpty }
    let choosers = chapters.map { "\($0.folder)/BodyChoice.swift" }
    for path in choosers { try update(path, SourceText.chooser) }
    try removeOthers(than: Set(files + choosers))
  }

  /// Removes what was copied from files that are gone.
  private func removeOthers(than files: Set<String>) throws {
    for path in disk.files(below: "\(ProofPackage.folder)/Chapters") {
      let original = String(path.dropFirst(ProofPackage.folder.count + 1))
      if !files.contains(original) { try disk.write(path, nil) }
    }
  }

  /// The manifest's last lines here: only the tests of exercises are needed.
  private static func trimming(to book: Book) -> String {
    let names = book.chapters.filter { !$0.exercises.isEmpty }.map { "\"\($0.tests)\"" }
    return """

      package.targets.removeAll { target in
        target.type == .test && ![\(names.joined(separator: ", "))].contains(target.name)
      }

      """
  }

  /// Links the folders that are the same in both packages.
  private func link() throws {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for name in ["Sources", "Tests", "Notebooks"] {
      let path = "\(root)/\(name)"
      let target = disk.absolute(name)
      guard FileManager.default.fileExists(atPath: target),
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != target
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
  }

  private func update(_ path: String, _ text: String) throws {
    let place = "\(ProofPackage.folder)/\(path)"
    if try disk.read(place) != text { try disk.write(place, text) }
  }

  /// Copies a file that may hold anything.
  private func copy(_ path: String) throws {
    let place = "\(root)/\(path)"
    guard !FileManager.default.contentsEqual(atPath: disk.absolute(path), andPath: place) else {
      return
    }
    let folder = (place as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: place)
    try FileManager.default.copyItem(atPath: disk.absolute(path), toPath: place)
  }
}
