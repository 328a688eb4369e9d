import Synchronization
import TensorCore

/// Memory for intermediate numbers that is kept when it is given back.
///
/// Fresh memory costs a page fault every 4 KB, as much time as it takes to fill it.
final class Scratch: @unchecked Sendable {
  private static let idle = Mutex<[Scratch]>([])

  private let memory: UnsafeMutablePointer<Scalar>
  private let capacity: Int

  private init(capacity: Int) {
    self.capacity = capacity
    memory = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Scalar>.stride, alignment: 64
    ).bindMemory(to: Scalar.self, capacity: capacity)
    memory.initialize(repeating: 0, count: capacity)
  }

  deinit { UnsafeMutableRawPointer(memory).deallocate() }

  /// Lends room for `count` numbers, whatever they may be, for as long as `body` runs.
  static func lend(_ count: Int, _ body: (UnsafeMutablePointer<Scalar>) -> Void) {
    let found = idle.withLock { idle -> Scratch? in
      guard let i = idle.lastIndex(where: { $0.capacity >= count }) else {
        // Too small for this, and soon for more: one of them makes room for a larger one.
        _ = idle.popLast()
        return nil
      }
      return idle.remove(at: i)
    }
    let scratch = found ?? Scratch(capacity: count)
    body(scratch.memory)
    idle.withLock { $0.append(scratch) }
  }
}
