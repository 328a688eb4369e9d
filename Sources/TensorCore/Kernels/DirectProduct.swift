// Matrix products that copy nothing, for factors that lie in memory as the tiles want to read them.
//
// The rows of the matrix in a convolution are pieces of one image and overlap. Written out, that
// matrix is as many times larger than the image as the kernel has numbers; listed by where its rows
// start, it costs one integer a row.

/// Rows that start anywhere and may overlap: element (i, j) is `base[starts[i] + j]`.
package struct ListedRows: Factor {
  var base: UnsafePointer<Scalar>
  var starts: UnsafePointer<Int32>
  var column: Int { 1 }

  package init(base: UnsafePointer<Scalar>, starts: UnsafePointer<Int32>) {
    (self.base, self.starts) = (base, starts)
  }

  @inline(__always) func start(ofRow i: Int) -> Int { Int(starts[i]) }

  @inline(__always) func from(_ i: Int, _ j: Int) -> ListedRows {
    ListedRows(base: base + j, starts: starts + i)
  }
}

/// A matrix of which a tile can take a part: from row i and column j on.
protocol Factor: RowSource {
  func from(_ i: Int, _ j: Int) -> Self
}

extension MatrixView: Factor {}

/// A matrix in panels of sixteen columns, each row by row; parts begin at whole panels.
struct Panels: Factor {
  var base: UnsafePointer<Scalar>
  /// From the start of a panel to the start of the next.
  var distance: Int
  var column: Int { 1 }

  @inline(__always) func start(ofRow i: Int) -> Int { i &* Vector.lanes }

  @inline(__always) func from(_ i: Int, _ j: Int) -> Panels {
    Panels(base: base + (j / Vector.lanes &* distance &+ i &* Vector.lanes), distance: distance)
  }
}

/// C = A·B or C += A·B, where A is m × k, B is k × n, and C is m × n.
///
/// B's rows may be read up to fifteen numbers beyond column n.
struct DirectProduct<Left: Factor, Right: Factor> {
  var m: Int
  var n: Int
  var k: Int
  var a: Left
  var b: Right
  /// C, row by row.
  var c: UnsafeMutablePointer<Scalar>
  /// From one row of C to the next.
  var rowOfC: Int
  /// Whether the product is added to C or replaces it.
  var accumulating: Bool

  /// Computes C, each thread some of its columns, or some of its rows if those are more.
  func run() {
    let parts = min(2 * crew.size, m * n * k / MatrixProduct.grain)
    if parts < 2 || crew.size == 1 { return multiply(rows: 0..<m, columns: 0..<n) }
    if n >= m {
      parallel(over: n, parts: parts, multiple: Vector.lanes) { multiply(rows: 0..<m, columns: $0) }
    } else {
      parallel(over: m, parts: parts, multiple: 6) { multiply(rows: $0, columns: 0..<n) }
    }
  }

  /// The extent of the sums computed at a time: sixteen listed rows pull in more cache lines than
  /// they use, so that half of what the copying product takes fills the first cache.
  private static var depth: Int { Workspace.depth / 2 }

  /// Computes a part of C: blocks of A stay in the second cache, a panel of B in the first.
  private func multiply(rows: Range<Int>, columns: Range<Int>) {
    for p in stride(from: 0, to: k, by: Self.depth) {
      let depth = min(Self.depth, k - p)
      for top in stride(from: rows.lowerBound, to: rows.upperBound, by: Workspace.rows) {
        let block = top..<min(top + Workspace.rows, rows.upperBound)
        for j in stride(from: columns.lowerBound, to: columns.upperBound, by: Vector.lanes) {
          let panel = b.from(p, j)
          for i in stride(from: block.lowerBound, to: block.upperBound, by: 6) {
            let place = TilePlace(
              start: c + (i &* rowOfC &+ j), row: rowOfC,
              width: min(Vector.lanes, columns.upperBound - j), adding: accumulating || p > 0)
            multiplyTile(block.upperBound - i, a.from(i, p), panel, depth, into: place)
          }
        }
      }
    }
  }
}

/// C = A·B, where the rows of B are listed.
///
/// - Parameters:
///   - a: A, m × k.
///   - b: B, k × n; its rows are readable up to fifteen numbers beyond column n.
///   - m: rows of A and C.
///   - n: columns of B and C.
///   - k: columns of A and rows of B.
///   - c: room for C.
///   - rowOfC: from one row of C to the next, n or more.
package func multiply(
  _ a: MatrixView, _ b: ListedRows, m: Int, n: Int, k: Int, into c: UnsafeMutablePointer<Scalar>,
  rowOfC: Int
) {
  DirectProduct(m: m, n: n, k: k, a: a, b: b, c: c, rowOfC: rowOfC, accumulating: false).run()
}

/// C += A·B, where the rows of A are listed and B is copied into panels first.
///
/// - Parameters:
///   - a: A, m × k.
///   - b: B, k × n.
///   - m: rows of A and C.
///   - n: columns of B and C.
///   - k: columns of A and rows of B.
///   - c: C, which is added to, m × n row by row.
///   - panels: room for the panels, k times n rounded up to a multiple of 16.
package func addProduct(
  _ a: ListedRows, _ b: MatrixView, m: Int, n: Int, k: Int, to c: UnsafeMutablePointer<Scalar>,
  panels: UnsafeMutablePointer<Scalar>
) {
  let packed = b.packColumns(n, depth: k, into: panels)
  DirectProduct(
    m: m, n: n, k: k, a: a, b: Panels(base: packed.first.base, distance: packed.distance), c: c,
    rowOfC: n, accumulating: true
  ).run()
}
