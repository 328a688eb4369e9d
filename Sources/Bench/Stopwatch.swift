/// Runs a piece of work again and again for about `seconds`, and says how long each run took.
///
/// - Parameters:
///   - seconds: how long to go on.
///   - work: what to time; done once more before, which does not count.
/// - Returns: the duration of each run, in microseconds, one at least.
func timings(for seconds: Double, _ work: () -> Void) -> [Double] {
  let clock = ContinuousClock()
  var runs: [Double] = []
  work()
  let end = clock.now + .seconds(seconds)
  repeat { runs.append(clock.measure(work) / .microseconds(1)) } while clock.now < end
  return runs
}

/// The number that a part of the others do not exceed: the median by default.
func quantile(_ numbers: [Double], _ part: Double = 0.5) -> Double {
  numbers.sorted()[Int(part * Double(numbers.count))]
}
