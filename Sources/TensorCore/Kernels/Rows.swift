// Functions of whole rows, on several threads if there are many.

/// How many elements, spread over rows, are worth a thread's while.
let grainOfRows = 1 << 13

/// A tensor of the shape of `x`, every row along `axis` computed from the same row of `x`.
///
/// - Parameters:
///   - x: `[…, n, …]`
///   - axis: the axis of the n; if it is not the last, the tensor is permuted before and after.
///   - body: gets a row, room for its result, and n.
/// - Returns: the shape of `x`.
@inline(__always)
func rowwise(
  _ x: Tensor, _ axis: Int,
  _ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void
) -> Tensor {
  let position = x.position(ofAxis: axis)
  let rows = x.swappingAxes(position, x.rank - 1)
  let n = x.shape[position]
  let result = Tensor(shape: rows.shape) { target in
    rows.read { source in
      parallel(over: rows.count / n, grain: grainOfRows / n + 1, multiple: 1) { range in
        for i in range { body(source + i * n, target + i * n, n) }
      }
    }
  }
  return result.swappingAxes(position, x.rank - 1)
}
