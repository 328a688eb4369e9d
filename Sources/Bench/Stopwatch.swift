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
    runs.append(clock.measure(work) / .microseconds(1))
  } while clock.now < end
  return runs
}

/// The middle one of some numbers, of which there must be one at least.
func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
