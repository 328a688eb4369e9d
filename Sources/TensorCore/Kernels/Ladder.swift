// The matrix product five times, each faster than the one before: a ladder from the definition to
// `matmul`. README.md beside this folder climbs it, and `bench --ladder` times it.

/// The matrix product as the definition says it: rung 1 of 5.
///
///     out[i, j] = Σₚ a[i, p]·b[p, j]
///
/// The innermost loop walks down a column of B. Each of its numbers lies in another cache line, of
/// which fifteen sixteenths are fetched for nothing, and each addition waits for the last one.
///
/// - Parameters:
///   - a: `[m, k]`
///   - b: `[k, n]`
/// - Returns: `[m, n]`
public func plainProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (m, k, n) = extents(a, b)
  var result = Tensor.zeros([m, n])
  let (x, y) = (a.elements.span, b.elements.span)
  var out = result.elements.mutableSpan
  for i in 0..<m {
    for j in 0..<n {
      var sum: Scalar = 0
      for p in 0..<k { sum += x[i * k + p] * y[p * n + j] }
      out[i * n + j] = sum
    }
  }
  return result
}

/// The same products, added in another order: rung 2 of 5.
///
/// Row i of the result is a sum of rows of B, `Σₚ a[i, p]·b[p, …]`. All that the innermost loop
/// touches now lies side by side, no addition waits for another, and the compiler does eight at once.
///
/// - Parameters:
///   - a: `[m, k]`
///   - b: `[k, n]`
/// - Returns: `[m, n]`
public func reorderedProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (m, k, n) = extents(a, b)
  var result = Tensor.zeros([m, n])
  let (x, y) = (a.elements.span, b.elements.span)
  var out = result.elements.mutableSpan
  for i in 0..<m {
    var row = out._mutatingExtracting(i * n..<(i + 1) * n)
    for p in 0..<k {
      addMultiple(x[i * k + p], of: y.extracting(p * n..<(p + 1) * n), to: &row)
    }
  }
  return result
}

/// The same loops in blocks: rung 3 of 5.
///
/// Of every three numbers that rung 2 moves for one product, two belong to the result. With four
/// rows of B at a time it is two of six. And where rung 2 fetches all of B from afar for every row
/// of the result, here 64 rows of it stay near while all rows pass by.
///
/// - Parameters:
///   - a: `[m, k]`
///   - b: `[k, n]`
/// - Returns: `[m, n]`
public func blockedProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (m, k, n) = extents(a, b)
  var result = Tensor.zeros([m, n])
  let (x, y) = (a.elements.span, b.elements.span)
  var out = result.elements.mutableSpan
  for block in stride(from: 0, to: k, by: 64) {
    for i in 0..<m {
      var row = out._mutatingExtracting(i * n..<(i + 1) * n)
      var p = block
      while p < min(block + 64, k) {
        let rows = min(4, k - p)
        let factors = x.extracting(i * k + p..<i * k + p + rows)
        addMultiples(factors, of: y.extracting(p * n..<(p + rows) * n), to: &row)
        p += rows
      }
    }
  }
  return result
}

/// Sums that stay in registers until they are complete: rung 4 of 5.
///
/// So far every multiplication reads and writes a number of the result. A tile of 6 × 16 sums fits
/// the registers, and each number of A and B that it reads serves sixteen or six products. B is
/// first copied into panels of sixteen columns, in the order in which the tiles will read them.
///
/// - Parameters:
///   - a: `[m, k]`
///   - b: `[k, n]`
/// - Returns: `[m, n]`
public func tiledProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (m, k, n) = extents(a, b)
  var result = Tensor.zeros([m, n])
  result.elements.withUnsafeMutableBufferPointer { c in
    guard let c = c.baseAddress else { return }
    a.read { a in
      b.read { b in
        MatrixProduct(
          m: m, n: n, k: k, a: MatrixView(base: a, row: k, column: 1),
          b: MatrixView(base: b, row: n, column: 1), c: c, rowOfC: n
        ).runAlone()
      }
    }
  }
  return result
}

// Rung 5 is `matmul`: the same tiles, shared among the threads.

/// Adds a multiple of one row to another.
@inline(__always)
private func addMultiple(
  _ factor: Scalar, of source: Span<Scalar>, to target: inout MutableSpan<Scalar>
) {
  for j in target.indices { target[j] += factor * source[j] }
}

/// Adds multiples of up to four rows, which follow one another in memory, to another.
@inline(__always)
private func addMultiples(
  _ x: Span<Scalar>, of rows: Span<Scalar>, to target: inout MutableSpan<Scalar>
) {
  let n = target.count
  if x.count == 4 {
    let (y0, y1) = (rows.extracting(0..<n), rows.extracting(n..<2 * n))
    let (y2, y3) = (rows.extracting(2 * n..<3 * n), rows.extracting(3 * n..<4 * n))
    let (x0, x1, x2, x3) = (x[0], x[1], x[2], x[3])
    for j in target.indices {
      target[j] += (x0 * y0[j] + x1 * y1[j]) + (x2 * y2[j] + x3 * y3[j])
    }
  } else {
    for r in x.indices { addMultiple(x[r], of: rows.extracting(r * n..<(r + 1) * n), to: &target) }
  }
}

private func extents(_ a: Tensor, _ b: Tensor) -> (m: Int, k: Int, n: Int) {
  require(
    a.rank == 2 && b.rank == 2 && a.shape[1] == b.shape[0],
    "product: [m, k]·[k, n] expected; got \(a.shape)·\(b.shape)")
  return (a.shape[0], a.shape[1], b.shape[1])
}
