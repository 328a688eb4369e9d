import Foundation

/// A Python process that times PyTorch on request, for as long as this program lives.
final class TorchWorker {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffered = Data()

  /// Starts `python` with torch_bench.py, on the same number of threads as this program.
  init(python: String, threads: Int) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "torch_bench.py")
    process.executableURL = URL(filePath: python)
    process.arguments = [script.path, String(threads)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// What PyTorch took for each run of a case, in microseconds.
  func timings(_ request: String, for seconds: Double) throws -> [Double] {
    input.fileHandleForWriting.write(Data("\(seconds) \(request)\n".utf8))
    return try line().split(separator: " ").compactMap { Double($0) }
  }

  private func line() throws -> String {
    while true {
      if let end = buffered.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffered = Data(buffered[(end + 1)...]) }
        return String(decoding: buffered[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw WorkerEnded() }
      buffered += more
    }
  }

  /// The Python process is gone; what it had to say stands above.
  struct WorkerEnded: Error {}
}
