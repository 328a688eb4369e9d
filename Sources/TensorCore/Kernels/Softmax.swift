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
    let total = shiftedExponentials(scores, minus: maximum(of: scores, count: n), n, into: result)
    let scale = Vector(repeating: 1 / total)
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
    let total = shiftedExponentials(scores, minus: largest, n, into: result)
    let (shift, logTotal) = (Vector(repeating: largest), Vector(repeating: Foundation.log(total)))
    // In two steps: largest + logTotal would round the logarithm away where scores are large.
    Run(source: scores, target: result, count: n).each { $0 - shift - logTotal }
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
  let position = x.position(ofAxis: axis)
  let n = x.shape[position]
  let rows = x.permuted(x.shape.indices.filter { $0 != position } + [position])
  var shape = x.shape
  shape[position] = 1
  let result = Tensor(shape: shape) { result in
    rows.read { source in
      parallel(over: shape.product, grain: grainOfRows / n + 1, multiple: 1) { range in
        withUnsafeTemporaryAllocation(of: Scalar.self, capacity: n) { scratch in
          guard let scratch = scratch.baseAddress else { return }
          for i in range {
            let scores = source + i * n
            let largest = maximum(of: scores, count: n)
            let total = shiftedExponentials(scores, minus: largest, n, into: scratch)
            result[i] = largest.isInfinite ? largest : largest + Foundation.log(total)
          }
        }
      }
    }
  }
  return keepingAxis ? result : result.reshaped(rows.shape.dropLast())
}

/// Writes e^(x − shift) of a row, and returns the sum.
@inline(__always)
private func shiftedExponentials(
  _ x: UnsafePointer<Scalar>, minus shift: Scalar, _ n: Int,
  into result: UnsafeMutablePointer<Scalar>
) -> Scalar {
  let shift = Vector(repeating: shift)
  Run(source: x, target: result, count: n).each { exp($0 - shift) }
  return sum(of: result, count: n)
}
