// Memory for the blocks that a matrix product copies.

import Foundation
import Synchronization

/// Room for one block of either factor; a thread needs one at a time.
final class Workspace: @unchecked Sendable {
  /// The extent of the sums that are computed at a time: a panel of 16 × 512 is 32 KB.
  static let depth = 512
  /// How many columns of B are copied at a time.
  static let columns = 1024
  /// How many rows of A are: 48 × 512 is 96 KB.
  static let rows = 48

  /// Room for a block of B.
  let panels: UnsafeMutablePointer<Scalar>
  /// Room for a block of A.
  let strips: UnsafeMutablePointer<Scalar>
  private let memory: UnsafeMutableRawPointer
  /// Who used it last, and so in which core's caches it lies.
  fileprivate var thread = pthread_self()

  init() {
    let count = Self.depth * (Self.columns + Self.rows)
    memory = .allocate(byteCount: count * MemoryLayout<Scalar>.stride, alignment: 64)
    panels = memory.bindMemory(to: Scalar.self, capacity: count)
    strips = panels + Self.depth * Self.columns
  }

  deinit { memory.deallocate() }
}

/// Workspaces that nobody is using.
///
/// Fresh memory from the system costs a page fault every 4 KB, which takes a third of the time of
/// a small product. So what was used once is kept. And what another core wrote last must first be
/// fetched from there: up to a fifth of the time. So a thread gets back what it had before.
final class Workspaces: Sendable {
  private let idle = Mutex<[Workspace]>([])

  /// Lends one for as long as `body` runs.
  func lend(_ body: (Workspace) -> Void) {
    let workspace = take() ?? Workspace()
    body(workspace)
    workspace.thread = pthread_self()
    idle.withLock { $0.append(workspace) }
  }

  /// The one that this thread used last, otherwise any.
  private func take() -> Workspace? {
    idle.withLock { idle in
      let own = idle.firstIndex { pthread_equal($0.thread, pthread_self()) != 0 }
      return (own ?? idle.indices.last).map { idle.remove(at: $0) }
    }
  }
}

/// The workspaces of this process, as many as threads ever multiplied at once.
let workspaces = Workspaces()
