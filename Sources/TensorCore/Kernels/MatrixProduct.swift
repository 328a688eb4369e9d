// The fast matrix product: blocks for the caches, tiles for the registers, columns for the threads.

/// C = A·B or C += A·B, where A is m × k, B is k × n, and C is m × n.
///
/// Every element of C is the sum of the same products in the same order whoever computes it.
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
  /// Whether the product is added to C or replaces it.
  var accumulating = false
}

// MARK: - Shared among threads

extension MatrixProduct {
  /// How many multiplications are worth a thread's while.
  static let grain = 200_000

  /// Whether a product of so many multiplications runs on several threads.
  static func isWorthSharing(_ multiplications: Int) -> Bool { multiplications >= 2 * grain }

  /// Computes C, each thread some of its columns or some of its rows.
  ///
  /// Every part that is some columns copies all of A, if A must be copied, and every part that is
  /// some rows copies all of B. So the parts are columns if A is the smaller factor, and if A must
  /// be copied there are no more of them than threads. Otherwise a large product is cut into more:
  /// who is done takes another.
  func run() {
    let multiplications = m * n * k
    let wanted = isCopyingA || multiplications < 40 * Self.grain ? crew.size : 2 * crew.size
    let parts = min(wanted, multiplications / Self.grain)
    if parts < 2 || crew.size == 1 { return runAlone() }
    if n >= m {
      parallel(over: n, parts: parts, multiple: Vector.lanes) { columns($0).runAlone() }
    } else {
      parallel(over: m, parts: parts, multiple: 1) { rows($0).runAlone() }
    }
  }

  /// Whether the elements of a row of A lie too far apart for the tiles to read.
  private var isCopyingA: Bool { a.column != 1 }

  private func columns(_ range: Range<Int>) -> MatrixProduct {
    var part = self
    part.n = range.count
    part.b = b.from(0, range.lowerBound)
    part.c += range.lowerBound
    return part
  }

  private func rows(_ range: Range<Int>) -> MatrixProduct {
    var part = self
    part.m = range.count
    part.a = a.from(range.lowerBound, 0)
    part.c += range.lowerBound * rowOfC
    return part
  }
}

// MARK: - On one thread

extension MatrixProduct {
  /// Computes C on the calling thread, block by block.
  ///
  /// All of a block of A, and the one panel of a block of B that it meets, stay in the caches while
  /// every strip of six rows meets every panel of sixteen columns.
  func runAlone() {
    workspaces.lend { workspace in
      for j in stride(from: 0, to: n, by: Workspace.columns) {
        let columns = min(Workspace.columns, n - j)
        for p in stride(from: 0, to: k, by: Workspace.depth) {
          let depth = min(Workspace.depth, k - p)
          let panels = panels(b.from(p, j), depth, columns, workspace)
          for i in stride(from: 0, to: m, by: Workspace.rows) {
            let rows = min(Workspace.rows, m - i)
            let strips = strips(a.from(i, p), depth, rows, workspace)
            multiply(
              strips, rows, panels, columns, depth, into: c + (i * rowOfC + j),
              adding: accumulating || p > 0)
          }
        }
      }
    }
  }

  /// The block of B as panels of sixteen columns, copied unless a few rows of A are all they meet.
  private func panels(
    _ block: MatrixView, _ depth: Int, _ columns: Int, _ workspace: Workspace
  ) -> Slices {
    if block.column == 1 && m <= 12 && columns % Vector.lanes == 0 {
      return Slices(first: block, distance: Vector.lanes)
    }
    return block.packColumns(columns, depth: depth, into: workspace.panels)
  }

  /// The block of A as strips of six rows, copied if need be.
  private func strips(
    _ block: MatrixView, _ depth: Int, _ rows: Int, _ workspace: Workspace
  ) -> Slices {
    isCopyingA
      ? block.packRows(rows, depth: depth, into: workspace.strips)
      : Slices(first: block, distance: 6 * block.row)
  }

  private func multiply(
    _ strips: Slices, _ rows: Int, _ panels: Slices, _ columns: Int, _ depth: Int,
    into c: UnsafeMutablePointer<Scalar>, adding: Bool
  ) {
    for j in stride(from: 0, to: columns, by: Vector.lanes) {
      let panel = panels[j / Vector.lanes]
      for i in stride(from: 0, to: rows, by: 6) {
        let place = TilePlace(
          start: c + (i * rowOfC + j), row: rowOfC, width: min(Vector.lanes, columns - j),
          adding: adding)
        multiplyTile(rows - i, strips[i / 6], panel, depth, into: place)
      }
    }
  }
}
