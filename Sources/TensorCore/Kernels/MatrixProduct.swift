// The fast matrix product: C = A·B or C += A·B.

/// Somebody else's memory seen as a matrix: element (i, j) is `base[i * row + j * column]`.
struct MatrixView {
  var base: UnsafePointer<Scalar>
  var row: Int
  var column: Int

  /// The same memory with the strides swapped.
  var transposed: MatrixView { MatrixView(base: base, row: column, column: row) }

  /// The same matrix without its first `i` rows and `j` columns.
  @inline(__always) func from(_ i: Int, _ j: Int) -> MatrixView {
    MatrixView(base: base + (i * row + j * column), row: row, column: column)
  }
}

/// C = A·B or C += A·B, where A is m × k, B is k × n, and C is m × n.
///
/// The longer side of C is shared among the threads. Every element of C is the sum of the same
/// products in the same order whoever computes it.
struct MatrixProduct {
  var m: Int
  var n: Int
  var k: Int
  var a: MatrixView
  var b: MatrixView
  /// C, row by row.
  var c: UnsafeMutablePointer<Scalar>
  /// From one row of C to the next.
  var rowOfC: Int
  var accumulating = false

  /// How many multiplications are worth a thread's while.
  static let grain = 200_000

  /// Whether a product of so many multiplications runs on several threads.
  static func isWorthSharing(_ multiplications: Int) -> Bool {
    multiplications >= 2 * grain
  }

  /// Computes C, on several threads if it is large.
  func run() {
    let parts = min(crew.size, m * n * k / Self.grain)
    if parts < 2 { return runAlone() }
    if n >= m {
      let step = max(16, (n / parts + 15) / 16 * 16)
      parallel((n + step - 1) / step) { columns($0 * step..<min(n, ($0 + 1) * step)).runAlone() }
    } else {
      let step = max(6, (m / parts + 5) / 6 * 6)
      parallel((m + step - 1) / step) { rows($0 * step..<min(m, ($0 + 1) * step)).runAlone() }
    }
  }

  /// The part of the product that makes some columns of C.
  private func columns(_ range: Range<Int>) -> MatrixProduct {
    var part = self
    part.n = range.count
    part.b = b.from(0, range.lowerBound)
    part.c += range.lowerBound
    return part
  }

  /// The part of the product that makes some rows of C.
  private func rows(_ range: Range<Int>) -> MatrixProduct {
    var part = self
    part.m = range.count
    part.a = a.from(range.lowerBound, 0)
    part.c += range.lowerBound * rowOfC
    return part
  }

  /// Computes C on one thread.
  func runAlone() {
    let blockDepth = 256
    let blockColumns = 2048
    let blockRows = 96
    if k == 0 && !accumulating {
      for i in 0..<m { (c + i * rowOfC).update(repeating: 0, count: n) }
    }
    let packed = UnsafeMutablePointer<Scalar>.allocate(
      capacity: min(k, blockDepth) * min((n + 15) / 16 * 16, blockColumns))
    defer { packed.deallocate() }
    for j0 in stride(from: 0, to: n, by: blockColumns) {
      let columns = min(blockColumns, n - j0)
      for p0 in stride(from: 0, to: k, by: blockDepth) {
        let depth = min(blockDepth, k - p0)
        let adding = accumulating || p0 > 0
        pack(b.from(p0, j0), depth: depth, columns: columns, into: packed)
        for i0 in stride(from: 0, to: m, by: blockRows) {
          for j in stride(from: 0, to: columns, by: 16) {
            for i in stride(from: i0, to: min(i0 + blockRows, m), by: 6) {
              let offsets = InlineArray<6, Int> { min(i &+ $0, m &- 1) &* a.row }
              let sums = tile(
                a.base + p0 * a.column, offsets, a.column, packed + j * depth, depth)
              for r in 0..<min(6, m - i) {
                let out = c + ((i + r) * rowOfC + j0 + j)
                let width = min(16, columns - j)
                if width == 16 {
                  (adding ? Vector(at: out) + sums[r] : sums[r]).store(to: out)
                } else {
                  (adding ? Vector(at: out, count: width) + sums[r] : sums[r])
                    .store(to: out, count: width)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// 6 rows × 16 columns of sums stay in registers: 6 of AVX-512, 12 of AVX2, 24 of NEON.
@inline(__always)
private func tile(
  _ a: UnsafePointer<Scalar>, _ rows: InlineArray<6, Int>, _ step: Int,
  _ b: UnsafePointer<Scalar>, _ depth: Int
) -> InlineArray<6, Vector> {
  var sums = InlineArray<6, Vector>(repeating: Vector())
  for p in 0..<depth {
    let y = Vector(at: b + p &* 16)
    for r in 0..<6 {
      sums[r] = sums[r].adding(Vector(repeating: a[rows[r] &+ p &* step]), times: y)
    }
  }
  return sums
}

/// Copies depth × columns of B into panels of 16 columns, zeros beyond the edge.
@inline(__always)
private func pack(
  _ b: MatrixView, depth: Int, columns: Int, into packed: UnsafeMutablePointer<Scalar>
) {
  for j in stride(from: 0, to: columns, by: 16) {
    let panel = packed + j * depth
    let width = min(16, columns - j)
    if width == 16 && b.column == 1 {
      for p in 0..<depth { Vector(at: b.base + (p &* b.row &+ j)).store(to: panel + p &* 16) }
    } else {
      if width < 16 { panel.update(repeating: 0, count: 16 * depth) }
      for c in 0..<width {
        let column = b.base + (j + c) * b.column
        for p in 0..<depth { panel[p &* 16 &+ c] = column[p &* b.row] }
      }
    }
  }
}
