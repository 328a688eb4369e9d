import Foundation

/// What a demo was asked to do on its command line.
///
///     let options = DemoOptions("mlp", "Trains a digit classifier on Fashion-MNIST.")
///     let epochs = options.epochs ?? (options.quick ? 1 : 10)
///     options.write(chart, named: "loss")
///
/// Every demo knows `--seed`, `--epochs`, `--quick`, `--out`, `--data` and `--help`; what only one
/// knows, it names in `extra`. Options that nobody knows, and values that cannot be read, end the
/// program with one sentence, the usage, and exit code 2.
public struct DemoOptions: Sendable {
  /// Where randomness starts; the same seed, the same run.
  public private(set) var seed: UInt64 = 1
  /// Passes over the training data, if the caller cares.
  public private(set) var epochs: Int?
  /// Whether a run of a few seconds is wanted.
  public private(set) var quick = false
  /// The folder for figures.
  public private(set) var out = "out"
  /// A folder with the full data sets, if there is one.
  public private(set) var data: String?

  private let program: String
  private let extra: [Option]
  private var values: [String: String] = [:]

  /// Reads the command line, and lets every printed line appear at once.
  ///
  /// - Parameters:
  ///   - program: the demo's name, as in `swift run mlp`.
  ///   - summary: what it does, in one sentence.
  ///   - extra: options of its own.
  public init(_ program: String, _ summary: String, extra: [Option] = []) {
    let arguments = Array(CommandLine.arguments.dropFirst())
    self.init(program, summary, extra: extra, arguments: arguments)
    bufferOutputByLine()
  }

  /// Reads given arguments as if they stood on the command line.
  public init(_ program: String, _ summary: String, extra: [Option] = [], arguments: [String]) {
    let usage = DemoOptions.usage(program, summary, extra: extra)
    if arguments.contains("--help") {
      print(usage)
      exit(0)
    }
    do {
      try self.init(program, extra: extra, parsing: arguments)
    } catch {
      printError("\(program): \(error)\n\n\(usage)")
      exit(2)
    }
  }

  private init(_ program: String, extra: [Option], parsing arguments: [String]) throws(OptionError)
  {
    (self.program, self.extra) = (program, extra)
    let options = Option.common + extra
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard argument.hasPrefix("--"),
        let option = options.first(where: { "--\($0.name)" == parts[0] })
      else { throw OptionError("there is no option \(argument)") }
      var value = parts.count > 1 ? String(parts[1]) : nil
      if option.takesValue, value == nil { value = rest.popFirst() }
      values[option.name] = try option.checked(value)
    }
    seed = values["seed"].flatMap { UInt64($0) } ?? seed
    epochs = values["epochs"].flatMap { UInt64($0) }.map { Int(clamping: $0) }
    quick = values["quick"] != nil
    out = values["out"] ?? out
    data = values["data"]
  }

  /// Whether an extra flag was given.
  public func flag(_ name: String) -> Bool { value(of: name, .flag) != nil }

  /// The text of an extra option, if it was given.
  public func text(_ name: String) -> String? { value(of: name, .text) }

  /// The whole number of an extra option, if it was given.
  public func integer(_ name: String) -> Int? {
    value(of: name, .integer).flatMap { UInt64($0) }.map { Int(clamping: $0) }
  }

  /// The number of an extra option, if it was given.
  public func number(_ name: String) -> Double? { value(of: name, .number).flatMap { Double($0) } }

  private func value(of name: String, _ kind: Option.Kind) -> String? {
    require(
      extra.contains { $0.name == name && $0.kind == kind },
      "DemoOptions: an extra option declared as \(kind) expected; got --\(name)")
    return values[name]
  }

  /// Writes a figure into the folder `out` and says where it went.
  ///
  /// A figure that cannot be written ends the program with one sentence and exit code 1.
  public func write(_ figure: some Figure, named name: String) {
    do {
      print("wrote \(try figure.write(to: out, named: name))")
    } catch {
      stop("\(error)")
    }
  }

  /// Ends the program with one sentence on standard error and exit code 1.
  ///
  /// For mistakes of the world: a missing file, a folder that cannot be written.
  public func stop(_ message: String) -> Never {
    printError("\(program): \(message)")
    exit(1)
  }
}

private func printError(_ text: String) {
  FileHandle.standardError.write(Data("\(text)\n".utf8))
}
