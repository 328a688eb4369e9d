// Functions of whole rows, on several threads if there are many.

/// How many elements, spread over rows, are worth a thread's while.
let grainOfRows = 1 << 13

/// A tensor whose every row along an axis is computed from the same row of `x`.
///
/// - Parameters:
///   - x: `[…, n, …]`
///   - axis: the axis of the n; if it is not the last, the tensor is permuted before and after.
///   - width: the length of the rows of the result, n if it is nil.
///   - work: gets a row, room for its result, and n.
/// - Returns: `[…, width, …]`
@inline(__always)
func rowwise(
  _ x: Tensor, _ axis: Int, width: Int? = nil,
  _ work: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void
) -> Tensor {
  let rows = x.swappingAxes(axis, -1)
  let n = x.shape[x.position(ofAxis: axis)]
  let width = width ?? n
  let result = Tensor(shape: rows.shape.dropLast() + [width]) { target in
    rows.read { source in
      parallel(over: rows.count / n, grain: grainOfRows / n + 1, multiple: 1) {
        for i in $0 { work(source + i * n, target + i * width, n) }
      }
    }
  }
  return result.swappingAxes(axis, -1)
}
