import Foundation

/// Does something while no other process does; whoever comes second waits.
///
/// The system opens the lock when the process ends, however it ends.
///
/// - Parameters:
///   - path: a file that stands for the lock.
///   - work: what to do.
/// - Returns: what the work returns.
/// - Throws: what the work throws, or a refusal if there can be no lock.
func whileLocked<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
  let file = open(path, O_CREAT | O_RDWR, 0o644)
  guard file >= 0, flock(file, LOCK_EX) == 0 else {
    throw Refusal("\(path) cannot be locked: \(String(cString: strerror(errno)))")
  }
  defer { close(file) }
  return try work()
}
