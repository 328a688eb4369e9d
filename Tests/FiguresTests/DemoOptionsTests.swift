import Figures
import Testing

/// The options of a demo with one extra option of every kind.
private func options(_ arguments: String...) -> DemoOptions {
  DemoOptions(
    "mlp", "Trains a classifier.",
    extra: [
      .flag("bidirectional", "reads both ways"), .text("weights", "FILE", "where the weights are"),
      .integer("width", "hidden units"), .number("rate", "the learning rate"),
    ], arguments: arguments)
}

@Suite struct `the options of a demo` {
  @Test func `have defaults`() {
    let options = options()
    #expect(options.seed == 1 && options.epochs == nil && !options.quick)
    #expect(options.out == "out" && options.data == nil)
    #expect(options.integer("width") == nil && !options.flag("bidirectional"))
  }

  @Test func `are read in any order, with a space or an equals sign`() {
    let options = options(
      "--out", "figures", "--quick", "--seed=18446744073709551615", "--epochs", "3", "--data=/data")
    #expect(options.seed == .max && options.epochs == 3 && options.quick)
    #expect(options.out == "figures" && options.data == "/data")
  }

  @Test func `of the demo's own are read by their kind`() {
    let options = options(
      "--rate", "-1e-3", "--bidirectional", "--width=64", "--weights", "a=b.safetensors")
    #expect(options.number("rate") == -0.001 && options.integer("width") == 64)
    #expect(options.flag("bidirectional") && options.text("weights") == "a=b.safetensors")
  }

  @Test func `that nobody knows end the program with the usage and code 2`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(2), observing: [\.standardErrorContent]
    ) {
      _ = options("--sed", "3")
    }
    let lines = text(of: try #require(result).standardErrorContent).split(separator: "\n")
    #expect(lines.first == "mlp: there is no option --sed")
    #expect(lines.contains("usage: swift run -c release mlp [options]"))
  }

  @Test func `with values that cannot be read end the program with code 2`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(2), observing: [\.standardErrorContent]
    ) {
      _ = options("--epochs", "many")
    }
    let message = text(of: try #require(result).standardErrorContent)
    #expect(message.hasPrefix("mlp: --epochs needs a whole number of 0 or more; got \"many\"\n"))
  }

  @Test func `without their value end the program with code 2`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(2), observing: [\.standardErrorContent]
    ) {
      _ = options("--out")
    }
    #expect(text(of: try #require(result).standardErrorContent).hasPrefix("mlp: --out needs DIR\n"))
  }

  @Test func `tell what there is when asked for help`() async throws {
    let result = await #expect(processExitsWith: .exitCode(0), observing: [\.standardOutputContent])
    {
      _ = options("--help")
    }
    let usage = text(of: try #require(result).standardOutputContent)
    for option in [
      "--seed N", "--epochs N", "--quick", "--out DIR", "--data DIR", "--weights FILE",
    ] {
      #expect(usage.contains("  \(option)"), "\(option) is missing in\n\(usage)")
    }
  }

  @Test func `a figure that cannot be written ends the program with one sentence`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      options("--out", "/dev/null").write(LineChart(title: "", series: []), named: "loss")
    }
    let message = text(of: try #require(result).standardErrorContent)
    #expect(message.hasPrefix("mlp: cannot write /dev/null/loss.svg: "), "\(message)")
  }

  private func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
