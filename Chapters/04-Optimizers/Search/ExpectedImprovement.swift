import Foundation
import TensorCore

/// By how much a normal random loss is expected to fall below the best one so far.
///
/// A loss that stays above the best improves nothing, so that with z = (best − μ)/σ
///
///     E[max(best − loss, 0)] = ∫_{t<z} (best − μ − σ·t)·φ(t) dt
///                            = (best − μ)·Φ(z) + σ·φ(z)
///
/// because t·φ(t) is the derivative of −φ(t). φ is the normal density and Φ its integral. The first
/// term is large where a low loss is expected, the second where little is known: one number weighs
/// looking closer against looking further.
///
/// - Parameters:
///   - best: the lowest loss so far.
///   - mean: μ, what is expected.
///   - deviation: σ, how uncertain that is; if 0, the improvement is certain, max(best − μ, 0).
/// - Returns: in the unit of the loss, never below 0.
/// - Source: Jones, Schonlau & Welch, 1998, "Efficient Global Optimization of Expensive Black-Box
///   Functions", equation 15.
/// - Exercise: 4.18
public func expectedImprovement(over best: Double, mean: Double, deviation: Double) -> Double {
  require(
    deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
  guard deviation > 0 else { return max(best - mean, 0) }
  let z = (best - mean) / deviation
  let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  let probability = erfc(-z / 2.0.squareRoot()) / 2
  // Far out both terms nearly cancel, and rounding could leave less than nothing.
  return max((best - mean) * probability + deviation * density, 0)
}
