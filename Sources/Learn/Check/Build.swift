import Foundation

/// The package with all its tests, as the compiler makes it.
package struct Build {
  /// The folder of the package.
  let root: String
  /// The compiler, by its name or path.
  let swift: String

  /// What holds the tests of all targets; SwiftPM names it after the package.
  static let product = "DeepLearningPackageTests"

  /// The program that runs the tests.
  var program: String { "\(root)/.build/debug/\(Build.product).xctest" }

  /// Whether there is anything that was built before.
  package var exists: Bool { FileManager.default.fileExists(atPath: program) }

  /// What came of building.
  package enum Result: Equatable {
    case built
    /// Each with the place, the message and the lines of the source.
    case refused(errors: [String])
    /// Something else went wrong: the last lines that were printed.
    case failed(String)
  }

  /// Builds what has changed.
  ///
  /// - Parameters:
  ///   - origin: the folder that paths are shown from.
  ///   - progress: gets the number of steps done and of all steps, again and again.
  /// - Returns: whether all was built, and if not, why.
  /// - Throws: if the compiler cannot be run.
  package func run(
    shownFrom origin: String, progress: @escaping (Int, Int) -> Void
  ) throws -> Result {
    let outcome = try Shell(folder: root).run([swift, "build", "--product", Build.product]) {
      if let (done, all) = Build.steps(in: $0) { progress(done, all) }
    }
    if outcome.succeeded { return .built }
    let errors = Build.errors(in: outcome.output, root: origin)
    if !errors.isEmpty { return .refused(errors: errors) }
    return .failed(outcome.output.lines.suffix(20).joined(separator: "\n").trimmed)
  }

  /// How far the build has come, from the last line like `[12/259] Compiling …`.
  static func steps(in output: String) -> (Int, Int)? {
    guard let line = output.lines.last(where: { $0.hasPrefix("[") }) else { return nil }
    let numbers = line.dropFirst().prefix { $0 != "]" }.split(separator: "/").compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// The compiler's errors, each once: the line with the place and what stands below it.
  package static func errors(in output: String, root: String) -> [String] {
    var errors: [[String]] = []
    var isInside = false
    for line in output.lines {
      let isHead = line.hasPrefix("/") && line.contains(": error: ")
      let isOther = line.hasPrefix("/") || line.hasPrefix("[") || line.hasPrefix("error: ")
      if isHead {
        errors.append([line.replacingOccurrences(of: "\(root)/", with: "")])
      } else if isInside && !isOther && !line.isEmpty {
        errors[errors.count - 1].append(line)
      }
      isInside = isHead || isInside && !isOther && !line.isEmpty
    }
    var seen: Set<String> = []
    return errors.map { $0.joined(separator: "\n") }.filter { seen.insert($0).inserted }
  }
}
