// Softmax and its logarithm, row by row.

import Foundation

/// Turns scores into probabilities: positive, and adding up to 1 along one axis.
///
///     softmax(x)ᵢ = e^xᵢ / Σⱼ e^xⱼ
///
/// The largest score is subtracted first, which changes nothing but keeps the exponentials below 1:
/// scores of ±10,000 are harmless. A score of −∞ gets the probability 0; if all are −∞, or one is
/// +∞, there is no answer, and all are NaN.
///
/// - Parameters:
///   - x: the scores, `[…, n, …]`.
///   - axis: the axis of the n; −1 is the last.
/// - Returns: the shape of `x`.
public func softmax(_ x: Tensor, axis: Int = -1) -> Tensor {
  rowwise(x, axis) { scores, result, n in
    let largest = Vector(repeating: maximum(of: scores, count: n))
    Run(source: scores, target: result, count: n).each { exp($0 - largest) }
    let scale = Vector(repeating: 1 / sum(of: result, count: n))
    Run(source: result, target: result, count: n).each { $0 * scale }
  }
}

/// The logarithm of the softmax, without the detour over probabilities that round to 0.
///
///     logSoftmax(x)ᵢ = xᵢ − ln Σⱼ e^xⱼ
///
/// - Parameters:
///   - x: the scores, `[…, n, …]`.
///   - axis: the axis of the n; −1 is the last.
/// - Returns: the shape of `x`, in nats; −∞ for a score of −∞.
public func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor {
  rowwise(x, axis) { scores, result, n in
    let largest = maximum(of: scores, count: n)
    let logTotal = Foundation.log(totalExponential(of: scores, minus: largest, count: n))
    let (shift, rest) = (Vector(repeating: largest), Vector(repeating: logTotal))
    // In two steps: where scores are large, their sum would round the logarithm away.
    Run(source: scores, target: result, count: n).each { $0 - shift - rest }
  }
}

/// The logarithm of a sum of exponentials: a smooth maximum along one axis.
///
///     ln Σⱼ e^xⱼ = max x + ln Σⱼ e^(xⱼ − max x)
///
/// - Parameters:
///   - x: `[…, n, …]`
///   - axis: the axis of the n; −1 is the last.
///   - keepingAxis: whether the axis stays, with the extent 1, or disappears.
/// - Returns: `[…, …]`, or `[…, 1, …]`; −∞ where all are −∞, ∞ where one is ∞.
public func logSumExp(_ x: Tensor, axis: Int = -1, keepingAxis: Bool = false) -> Tensor {
  var shape = x.shape
  shape[x.position(ofAxis: axis)] = 1
  var result = Tensor(repeating: -.infinity, shape: shape)
  if x.count > 0 {
    result = rowwise(x, axis, width: 1) { scores, result, n in
      let largest = maximum(of: scores, count: n)
      let total = totalExponential(of: scores, minus: largest, count: n)
      result[0] = largest.isInfinite ? largest : largest + Foundation.log(total)
    }
  }
  if keepingAxis { return result }
  shape.remove(at: x.position(ofAxis: axis))
  return result.reshaped(shape)
}

/// The sum of e^(x − shift).
private func totalExponential(
  of x: UnsafePointer<Scalar>, minus shift: Scalar, count: Int
) -> Scalar {
  let shift = Vector(repeating: shift)
  var sums = Vector()
  for i in Vector.starts(in: count) { sums += exp(Vector(at: x + i) - shift) }
  let rest = count % Vector.lanes
  if rest > 0 {
    sums += exp(Vector(at: x + (count - rest), count: rest, padding: -.infinity) - shift)
  }
  return sums.total
}
