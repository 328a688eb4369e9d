import Foundation

/// What a program has left behind.
package struct Outcome {
  /// Its exit code, if it has ended by itself.
  package let code: Int32?
  /// What it wrote, to the standard output and to that of errors.
  package let output: String
  /// Whether it took longer than it was given.
  package let wasEndless: Bool

  package var succeeded: Bool { code == 0 }
}

/// Runs other programs.
///
/// They belong to the same group of processes as this one, so that Control-C ends all of them.
package struct Shell {
  /// The folder they run in.
  let folder: String

  /// Runs a program to its end, or to the end of its time.
  ///
  /// - Parameters:
  ///   - command: a program and its arguments.
  ///   - environment: what to add to the environment.
  ///   - seconds: how much time of a processor it has, each process that it starts as much, and
  ///     twice that on the clock; nothing for as much as it takes.
  ///   - watching: gets what has been written so far, again and again.
  /// - Returns: what it has left behind.
  /// - Throws: if no program can be started.
  func run(
    _ command: [String], environment: [String: String] = [:], seconds: Int? = nil,
    watching: ((String) -> Void)? = nil
  ) throws -> Outcome {
    let path = "\(NSTemporaryDirectory())/learn-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let limit = seconds.map { "ulimit -S -t \($0) && " } ?? ""
    let script = "cd \"$0\" && exec >\"$1\" 2>&1 </dev/null && shift && \(limit)exec \"$@\""
    let process = try Shell.spawn(["sh", "-c", script, folder, path] + command, environment)

    let start = DispatchTime.now().uptimeNanoseconds
    var (status, isOverdue): (Int32, Bool) = (0, false)
    func output() -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    while waitpid(process, &status, WNOHANG) == 0 {
      usleep(10_000)
      watching?(output())
      let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      if let seconds, elapsed > Double(2 * seconds), !isOverdue {
        isOverdue = true
        kill(process, SIGKILL)
      }
    }
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? status >> 8 & 0xFF : nil, output: output(),
      wasEndless: isOverdue || signal == SIGXCPU)
  }

  /// Starts a program that is found on the path, with more in its environment than there is in ours.
  private static func spawn(_ words: [String], _ more: [String: String]) throws -> pid_t {
    let environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, words[0], nil, nil, arguments, variables)
    guard error == 0 else {
      throw Refusal("\(words[0]) cannot be started: \(String(cString: strerror(error)))")
    }
    return process
  }
}
