import Foundation
func cpuTime(_ work: () -> Void) -> Double { func now() -> Double { var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) * 1e6 + Double(t.tv_nsec) * 1e-3 }; let a = now(); work(); return now() - a }
/// Runs a piece of work again and again for about `seconds`, and says how long each run took.
///
/// - Parameters:
///   - seconds: how long to go on; two runs at least, the first of which does not count.
///   - work: what to time.
/// - Returns: the duration of each run, in microseconds.
func timings(for seconds: Double, _ work: () -> Void) -> [Double] {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(seconds)
  var runs: [Double] = []
  work()
  repeat {
    runs.append(cpuTime(work))
  } while clock.now < end
  return runs
}

/// The middle one of some numbers, of which there must be one at least.
func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
