import Foundation

/// A function to practise searching on: three equally deep valleys, and where they are is known.
///
///     (y − 5.1/4π² · x² + 5/π · x − 6)² + 10·(1 − 1/8π)·cos x + 10
///
/// Its lowest value is 0.397887, at (−π, 12.275), (π, 2.275) and (3π, 2.475).
///
/// - Parameters:
///   - x: from −5 to 10.
///   - y: from 0 to 15.
/// - Returns: up to 308.13, in the corner (−5, 0).
/// - Source: Branin, 1972; Dixon & Szegő, 1978.
public func branin(_ x: Double, _ y: Double) -> Double {
  let bend = y - 5.1 / (4 * .pi * .pi) * x * x + 5 / .pi * x - 6
  return bend * bend + 10 * (1 - 1 / (8 * .pi)) * cos(x) + 10
}
