import Foundation

/// What a run of Swift Testing says about itself, as the lines of JSON it writes.
struct TestEvents {
  /// What did not hold, in the order of the run.
  var failures: [Failure] = []
  /// How many tests there are, without suites.
  var count = 0
  /// The test that was running when the events ended.
  var unfinished: String?

  /// Reads the events; a last line that was cut off by a crash is left out.
  init(_ text: String) {
    var names: [String: String] = [:]
    for line in text.lines {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
        continue
      }
      let payload = record.payload
      if record.kind == "test", payload.kind == "function", let id = payload.id {
        names[id] = payload.displayName ?? payload.name ?? id
        count += 1
      }
      guard let name = payload.testID.flatMap({ names[$0] }) else { continue }
      if payload.kind == "testStarted" { unfinished = name }
      if payload.kind == "testEnded" { unfinished = nil }
      if payload.kind == "issueRecorded", payload.issue?.isKnown != true {
        failures.append(Failure(test: name, payload))
      }
    }
  }

  /// One line, as far as it is used here.
  fileprivate struct Record: Decodable {
    var kind: String
    var payload: Payload
  }

  fileprivate struct Payload: Decodable {
    var kind: String
    var id, name, displayName, testID: String?
    var messages: [Message]?
    var issue: Issue?
    var _testCase: Case?
  }

  fileprivate struct Message: Decodable { var symbol, text: String }
  fileprivate struct Issue: Decodable { var isKnown: Bool? }
  fileprivate struct Case: Decodable { var displayName: String? }
}

/// One thing that did not hold.
package struct Failure: Equatable {
  /// The name of the test.
  package let test: String
  /// What was expected, and what was there instead.
  package let text: String
  /// What the book says about it.
  package let comments: [String]

  package init(test: String, text: String, comments: [String] = []) {
    (self.test, self.text, self.comments) = (test, text, comments)
  }

  fileprivate init(test: String, _ payload: TestEvents.Payload) {
    let argument = payload._testCase?.displayName.map { " (\($0))" } ?? ""
    let messages = payload.messages ?? []
    let text = messages.first { $0.symbol == "fail" }?.text ?? ""
    self.init(
      test: test + argument, text: Failure.short(text),
      comments: messages.filter { $0.symbol == "details" }.map { $0.text.trimmed })
  }

  /// Without the words that every failure begins with.
  private static func short(_ text: String) -> String {
    let words = "Expectation failed: "
    return text.hasPrefix(words) ? String(text.dropFirst(words.count)) : text
  }

  /// The expression, what it gave and what it should have, if the text says all three.
  ///
  /// It does if two values were compared: `(sum(x) → 3) == 4`, or `(sum(x) → 3) == (y → 4)`.
  package var comparison: (expression: String, got: String, expected: String)? {
    guard let split = text.range(of: ") == ", options: .backwards), text.hasPrefix("("),
      let left = Failure.value(text[text.index(after: text.startIndex)..<split.lowerBound])
    else { return nil }
    var right = text[split.upperBound...]
    if right.hasPrefix("("), right.hasSuffix(")"),
      let value = Failure.value(right.dropFirst().dropLast())
    {
      right = Substring(value.value)
    }
    return (left.expression, left.value, String(right))
  }

  private static func value(_ text: Substring) -> (expression: String, value: String)? {
    guard let arrow = text.range(of: " → ") else { return nil }
    return (String(text[..<arrow.lowerBound]), String(text[arrow.upperBound...]))
  }
}
