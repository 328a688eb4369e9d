// Layer normalization, row by row.

/// Shifts and scales every row to mean 0 and variance 1, then applies a gain and a bias.
///
///     out = (x − mean) / √(variance + ε) · gain + bias
///
/// - Parameters:
///   - x: `[…, n]`
///   - gain: `[n]`
///   - bias: `[n]`
///   - epsilon: keeps the division sane where a row is constant.
/// - Returns: the shape of `x`.
/// - Source: Ba, Kiros & Hinton, 2016, eq. 3–4. https://arxiv.org/abs/1607.06450
public func layerNorm(_ x: Tensor, gain: Tensor, bias: Tensor, epsilon: Scalar = 1e-5) -> Tensor {
  require(
    x.rank > 0 && gain.shape == x.shape.suffix(1) && bias.shape == gain.shape,
    "layerNorm: [rows, n], gain [n] and bias [n] expected; "
      + "got \(x.shape), \(gain.shape) and \(bias.shape)")
  var result = x
  gain.read { gain in
    bias.read { bias in
      result = rowwise(x, -1) { row, result, n in
        let mean = sum(of: row, count: n) / Scalar(n)
        let variance = squares(of: row, from: mean, count: n) / Scalar(n)
        let scale = Vector(repeating: 1 / (variance + epsilon).squareRoot())
        let center = Vector(repeating: mean)
        map(row, gain, bias, count: n, into: result) { x, gain, bias in
          bias.adding((x - center) * scale, times: gain)
        }
      }
    }
  }
  return result
}

/// `f` of every triple of elements of three rows.
@inline(__always)
private func map(
  _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, _ c: UnsafePointer<Scalar>, count: Int,
  into target: UnsafeMutablePointer<Scalar>, _ f: (Vector, Vector, Vector) -> Vector
) {
  for i in Vector.starts(in: count) {
    f(Vector(at: a + i), Vector(at: b + i), Vector(at: c + i)).store(to: target + i)
  }
  let lanes = count % Vector.lanes
  if lanes > 0 {
    let i = count - lanes
    let x = Vector(at: a + i, count: lanes)
    f(x, Vector(at: b + i, count: lanes), Vector(at: c + i, count: lanes))
      .store(to: target + i, count: lanes)
  }
}
