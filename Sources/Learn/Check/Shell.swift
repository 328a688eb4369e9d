import Foundation

/// What a program has left behind.
package struct Outcome {
  /// Its exit code, or the signal that ended it.
  package let status: Int32
  package let wasKilled: Bool
  /// What it wrote, to the standard output and to that of errors.
  package let output: String
  /// Whether it took longer than it was given.
  package let wasEndless: Bool

  package var succeeded: Bool { status == 0 && !wasKilled }
}

/// Runs other programs.
package struct Shell {
  /// The folder they run in.
  let folder: String

  /// Runs a program to its end, or to the end of its time.
  ///
  /// The program and all that it starts are one group of processes: if the time is up, or the
  /// learner types Control-C, all of them end.
  ///
  /// - Parameters:
  ///   - command: a program and its arguments.
  ///   - environment: what to add to the environment.
  ///   - seconds: how much time it has, on the clock; nothing for as much as it takes.
  ///   - watching: gets what has been written so far, again and again.
  /// - Returns: what it has left behind.
  /// - Throws: if there is no such program.
  func run(
    _ command: [String], environment: [String: String] = [:], seconds: Double? = nil,
    watching: ((String) -> Void)? = nil
  ) throws -> Outcome {
    let path = "\(NSTemporaryDirectory())/learn-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forUpdating: URL(filePath: path))
    defer { try? file.close() }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (file, file)
    try process.run()
    let group = -process.processIdentifier
    let interrupts = [SIGINT, SIGTERM].map { Shell.onSignal($0) { kill(group, SIGKILL) } }
    defer { for interrupt in interrupts { interrupt.cancel() } }

    let start = DispatchTime.now()
    var wasEndless = false
    func output() -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    while process.isRunning {
      usleep(10_000)
      watching?(output())
      if let seconds, Shell.seconds(since: start) > seconds, !wasEndless {
        wasEndless = true
        kill(group, SIGKILL)
      }
    }
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: process.terminationStatus, wasKilled: wasKilled, output: output(),
      wasEndless: wasEndless || wasKilled && process.terminationStatus == SIGXCPU)
  }

  static func seconds(since start: DispatchTime) -> Double {
    Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
  }

  /// Ends this program at a signal, after something has been done.
  private static func onSignal(
    _ number: Int32, _ action: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      action()
      exit(128 + number)
    }
    source.setCancelHandler { signal(number, SIG_DFL) }
    source.resume()
    return source
  }
}
