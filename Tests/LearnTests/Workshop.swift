import Foundation
import LearnKit

/// A fixture whose compiler and tests are small scripts that do as they are told.
final class Workshop {
  let fixture: Fixture
  private let swift: String

  init(_ files: [String: String] = [:]) throws {
    fixture = try Fixture(files)
    swift = "\(fixture.root)/swift"
    let program = ".build/debug/DeepLearningPackageTests.xctest"
    let compile = """
      mkdir -p .build/debug && ln -sf \(fixture.root)/tests \(program)
      cat \(fixture.root)/answer
      test ! -s \(fixture.root)/answer
      """
    try script("swift", compile)
    // The last argument says where the events go.
    let tests = """
      for path; do :; done
      cd \(fixture.root)
      cp "events-${LEARN_BODY:-learner}" "$path" 2>/dev/null || exit 69
      cat "errors-${LEARN_BODY:-learner}" >&2 2>/dev/null && exit 133
      grep -q issueRecorded "$path" && exit 1
      exit 0
      """
    try script("tests", tests)
    try fixture.write("answer", "")
    try fixture.write(program, "")
  }

  private func script(_ path: String, _ text: String) throws {
    try fixture.write(path, "#!/bin/sh\n\(text)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(fixture.root)/\(path)")
  }

  /// What the compiler says from now on; nothing if it is content.
  func compile(_ answer: String) throws { try fixture.write("answer", answer) }

  /// What the suite does from now on.
  ///
  /// - Parameters:
  ///   - failures: the text of each issue.
  ///   - error: what the program says when it stops in the middle; it does not if there is none.
  ///   - body: the body that this holds for, as `learn prove` chooses it.
  /// - Throws: if it cannot be written down.
  func test(failures: [String], error: String? = nil, body: String = "learner") throws {
    let id = "ShapesTests.`1.1 area`/`areas`()"
    func event(_ kind: String, _ rest: String = "") -> String {
      "{\"kind\":\"event\",\"payload\":{\"kind\":\"\(kind)\",\"testID\":\"\(id)\"\(rest)}}"
    }
    var lines = [
      "{\"kind\":\"test\",\"payload\":{\"kind\":\"function\",\"id\":\"\(id)\",\"displayName\":\"areas\"}}",
      event("testStarted"),
    ]
    for failure in failures {
      let message = "{\"symbol\":\"fail\",\"text\":\"Expectation failed: \(failure)\"}"
      let comment = "{\"symbol\":\"details\",\"text\":\"a comment\"}"
      lines.append(
        event(
          "issueRecorded", ",\"messages\":[\(message),\(comment)],\"issue\":{\"isKnown\":false}"))
    }
    if error == nil { lines.append(event("testEnded")) }
    try fixture.write("events-\(body)", lines.joined(separator: "\n") + "\n{\"cut off")
    try fixture.write("errors-\(body)", error.map { $0 + "\n" })
  }

  func learn(_ words: String...) -> (code: Int32, output: String) {
    let output = Text()
    let console = Console { output.append($0) }
    let code = Learner.run(words, folder: fixture.root, console: console, swift: swift)
    return (code, output.value)
  }
}
