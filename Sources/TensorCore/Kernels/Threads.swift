// A small crew of threads that share the longer loops.

import Foundation
import Synchronization

/// Calls `work(0)`, …, `work(parts - 1)`, each once, on as many threads as there are.
///
/// Returns when all calls have. Which thread takes which part is left to chance, so a part must
/// write only what is its own, and no result may depend on who computed it: the same bits come out
/// on one thread and on many. While the crew is busy (another thread got there first, or `work`
/// itself calls `parallel`) the caller does everything alone.
package func parallel(_ parts: Int, _ work: (Int) -> Void) {
  if parts < 2 || !crew.share(parts, work) { for part in 0..<parts { work(part) } }
}

/// How many threads share the longer loops.
package var threadCount: Int { crew.size }

/// Splits 0..<count into ranges and calls `work` on each, on several threads if it is worth it.
///
/// - Parameters:
///   - count: how many elements there are.
///   - grain: how many of them are worth a thread's while.
///   - work: called once for every range; writes only what belongs to its range.
@inline(__always)
public func parallel(over count: Int, grain: Int, _ work: (Range<Int>) -> Void) {
  parallel(over: count, grain: grain, multiple: Vector.lanes, work)
}

/// The same with ranges of which each, but for the last, is a multiple of `multiple` long.
@inline(__always)
public func parallel(over count: Int, grain: Int, multiple: Int, _ work: (Range<Int>) -> Void) {
  if count < 2 * grain || crew.size == 1 { return work(0..<count) }
  parallel(over: count, parts: min(4 * crew.size, count / grain), multiple: multiple, work)
}

/// The same with a given number of parts, or fewer.
@inline(__always)
func parallel(over count: Int, parts: Int, multiple: Int, _ work: (Range<Int>) -> Void) {
  let step = ((count - 1) / parts / multiple + 1) * multiple
  parallel((count + step - 1) / step) { work($0 * step..<min(count, ($0 + 1) * step)) }
}

/// As many threads as the environment variable THREADS says, otherwise one a processor.
let crew = {
  // Whoever computes comes by here first.
  keepFreedMemory()
  let wanted = ProcessInfo.processInfo.environment["THREADS"].flatMap { Int($0) }
  return Crew(size: wanted ?? ProcessInfo.processInfo.activeProcessorCount)
}()

/// The calling thread and its helpers, who spin for a while after each job before they sleep.
///
/// Waking a sleeping thread takes 50 µs, a spinning one less than one; a matrix product of a
/// training step takes a few. Hence the spinning.
///
/// A job is open while `turn` is odd. The caller opens it, works, closes it, and waits until no
/// helper is `inside`. A helper steps inside first and then looks whether the job is still open.
/// Both steps are sequentially consistent: either the helper sees the closed job or the caller sees
/// the helper. So helpers who come too late are never waited for, and `parts` and `work` are never
/// read while they are being written. The same argument, with `asleep` in place of `inside`, shows
/// that no wake-up is lost.
final class Crew: @unchecked Sendable {
  /// How many threads work on a job at most, the caller among them.
  let size: Int

  private let busy = Atomic(false)
  private let turn = Atomic(0)
  private let inside = Atomic(0)
  private let asleep = Atomic(0)
  private let next = Atomic(0)
  private let bell = NSCondition()

  private var parts = 0
  private var work: (Int) -> Void = { _ in }

  init(size: Int) {
    self.size = max(1, size)
    for _ in 1..<self.size { Thread.detachNewThread { self.help() } }
  }

  /// Does the whole job together with the helpers, or returns false because they are busy.
  func share(_ parts: Int, _ work: (Int) -> Void) -> Bool {
    guard size > 1, !busy.exchange(true, ordering: .acquiring) else { return false }
    withoutActuallyEscaping(work) { work in
      (self.parts, self.work) = (parts, work)
      next.store(0, ordering: .relaxed)
      turn.add(1, ordering: .sequentiallyConsistent)
      if asleep.load(ordering: .sequentiallyConsistent) > 0 { wake() }
      takeParts()
      turn.add(1, ordering: .sequentiallyConsistent)
      var spins = 0
      while inside.load(ordering: .sequentiallyConsistent) > 0 {
        spins += 1
        if spins > 10_000 { sched_yield() }
      }
      self.work = { _ in }
    }
    busy.store(false, ordering: .releasing)
    return true
  }

  private func takeParts() {
    while true {
      let part = next.add(1, ordering: .relaxed).oldValue
      if part >= parts { return }
      work(part)
    }
  }

  /// The life of a helper: wait for the next job, step inside, work if it is still open.
  private func help() {
    var last = 0
    while true {
      last = jobAfter(last)
      inside.add(1, ordering: .sequentiallyConsistent)
      if turn.load(ordering: .sequentiallyConsistent) == last { takeParts() }
      inside.subtract(1, ordering: .sequentiallyConsistent)
    }
  }

  /// Spins, later sleeps, until a job is open that is not the `last` one.
  private func jobAfter(_ last: Int) -> Int {
    func openJob() -> Int? {
      let turn = turn.load(ordering: .sequentiallyConsistent)
      return turn % 2 == 1 && turn != last ? turn : nil
    }
    for _ in 0..<50_000 {
      if let job = openJob() { return job }
    }
    bell.lock()
    defer { bell.unlock() }
    asleep.add(1, ordering: .sequentiallyConsistent)
    defer { asleep.subtract(1, ordering: .sequentiallyConsistent) }
    while true {
      if let job = openJob() { return job }
      bell.wait()
    }
  }

  private func wake() {
    bell.lock()
    bell.broadcast()
    bell.unlock()
  }
}
