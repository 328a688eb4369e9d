import Foundation

extension DemoOptions {
  /// An option that a demo understands.
  public struct Option: Sendable {
    let name: String
    let placeholder: String
    let help: String
    let kind: Kind

    enum Kind: Sendable {
      case flag, text, integer, number
    }

    /// An option without a value: `--bidirectional`.
    public static func flag(_ name: String, _ help: String) -> Option {
      Option(name: name, placeholder: "", help: help, kind: .flag)
    }

    /// An option with a text: `--text FILE`.
    public static func text(_ name: String, _ placeholder: String, _ help: String) -> Option {
      Option(name: name, placeholder: placeholder, help: help, kind: .text)
    }

    /// An option with a whole number of 0 or more: `--width N`.
    public static func integer(_ name: String, _ help: String) -> Option {
      Option(name: name, placeholder: "N", help: help, kind: .integer)
    }

    /// An option with a finite number: `--rate X`.
    public static func number(_ name: String, _ help: String) -> Option {
      Option(name: name, placeholder: "X", help: help, kind: .number)
    }

    static let common: [Option] = [
      .integer("seed", "where randomness starts (1)"),
      .integer("epochs", "passes over the training data"),
      .flag("quick", "a run of a few seconds"),
      .text("out", "DIR", "the folder for figures (out)"),
      .text("data", "DIR", "a folder with the full data sets"),
    ]

    var takesValue: Bool { kind != .flag }

    /// The value, if it can be read.
    func checked(_ value: String?) throws(OptionError) -> String {
      switch kind {
      case .flag:
        if let value { throw OptionError("--\(name) takes no value; got \"\(value)\"") }
        return ""
      case .text:
        return try accepted(value, as: "\(placeholder)") { !$0.isEmpty && !$0.hasPrefix("--") }
      case .integer:
        return try accepted(value, as: "a whole number of 0 or more") {
          UInt64($0) != nil
        }
      case .number:
        return try accepted(value, as: "a number") { Double($0).map(\.isFinite) ?? false }
      }
    }

    private func accepted(
      _ value: String?, as expectation: String, if isGood: (String) -> Bool
    ) throws(OptionError) -> String {
      guard let value else { throw OptionError("--\(name) needs \(expectation)") }
      guard isGood(value) else {
        throw OptionError("--\(name) needs \(expectation); got \"\(value)\"")
      }
      return value
    }
  }

  /// What `--help` prints.
  static func usage(_ program: String, _ summary: String, extra: [Option]) -> String {
    let options = extra + Option.common + [.flag("help", "this text")]
    let forms = options.map { "--\($0.name)" + ($0.takesValue ? " \($0.placeholder)" : "") }
    let width = (forms.map(\.count).max() ?? 0) + 2
    let lines = zip(forms, options).map { form, option in
      "  \(form.padding(toLength: width, withPad: " ", startingAt: 0))\(option.help)"
    }
    return "\(summary)\n\nusage: swift run -c release \(program) [options]\n\n"
      + lines.joined(separator: "\n")
  }
}

/// What is wrong with a command line, in one clause.
struct OptionError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
