/// Prints a share beside what it should reach, marked ✔ or ✘: `✔ test accuracy: 86.1 % (target
/// 84.6 %)`.
///
/// - Parameters:
///   - what: what was measured.
///   - result: the share measured, from 0 to 1.
///   - target: the least that is good enough, from 0 to 1.
public func report(_ what: String, _ result: Double, target: Double) {
  print("\(result >= target ? "✔" : "✘") \(what): \(percent(result)) (target \(percent(target)))")
}
