import Foundation

/// A Python process that times PyTorch on request, for as long as this program lives.
final class TorchWorker {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received = Data()

  /// Starts `python` with Torch/bench.py.
  ///
  /// - Parameters:
  ///   - python: its path.
  ///   - threads: on how many threads PyTorch shall compute.
  /// - Throws: if there is no such program.
  init(python: String, threads: Int) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    process.executableURL = URL(filePath: python)
    process.arguments = [folder.appending(path: "Torch/bench.py").path, String(threads)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// What PyTorch took for each run of a case, in microseconds.
  func timings(_ request: String, for seconds: Double) throws -> [Double] {
    try input.fileHandleForWriting.write(contentsOf: Data("\(seconds) \(request)\n".utf8))
    let runs = try nextLine().split(separator: " ").compactMap { Double($0) }
    if runs.isEmpty { throw Trouble(description: "PyTorch did not time \(request)") }
    return runs
  }

  private func nextLine() throws -> String {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received = Data(received[(end + 1)...]) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty {
        throw Trouble(description: "the Python process ended; can it import torch?")
      }
      received += more
    }
  }

  /// Why there are no times.
  struct Trouble: Error, CustomStringConvertible {
    var description: String
  }
}
