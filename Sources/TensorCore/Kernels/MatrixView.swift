// Matrices in somebody else's memory, and how blocks of them are copied for the fast loops.

/// A matrix that a tile can read: element (i, j) is `base[start(ofRow: i) + j * column]`.
protocol RowSource {
  var base: UnsafePointer<Scalar> { get }
  var column: Int { get }
  func start(ofRow i: Int) -> Int
}

/// Somebody else's memory seen as a matrix: element (i, j) is `base[i * row + j * column]`.
///
/// Swapping the two strides transposes it.
package struct MatrixView: RowSource {
  var base: UnsafePointer<Scalar>
  var row: Int
  var column: Int

  package init(base: UnsafePointer<Scalar>, row: Int, column: Int) {
    (self.base, self.row, self.column) = (base, row, column)
  }

  @inline(__always) func start(ofRow i: Int) -> Int { i &* row }

  /// The same matrix without its first `i` rows and `j` columns.
  @inline(__always) func from(_ i: Int, _ j: Int) -> MatrixView {
    MatrixView(base: base + (i &* row &+ j &* column), row: row, column: column)
  }

  /// Element (i, j).
  @inline(__always) subscript(i: Int, j: Int) -> Scalar { base[i &* row &+ j &* column] }
}

/// A block of a matrix in slices of equal size: strips of six rows, or panels of sixteen columns.
struct Slices {
  var first: MatrixView
  /// From the start of a slice to the start of the next.
  var distance: Int

  @inline(__always) subscript(i: Int) -> MatrixView {
    MatrixView(base: first.base + i &* distance, row: first.row, column: first.column)
  }
}

// MARK: - Packing

extension MatrixView {
  /// Copies a block into panels of 16 columns, each row by row, with zeros beyond the edge.
  func packColumns(
    _ columns: Int, depth: Int, into memory: UnsafeMutablePointer<Scalar>
  ) -> Slices {
    let lanes = Vector.lanes
    for j in stride(from: 0, to: columns, by: lanes) {
      let (source, panel) = (from(0, j), memory + j &* depth)
      if columns - j < lanes {
        source.copy(columns: columns - j, depth: depth, into: panel)
      } else if column == 1 {
        for p in 0..<depth { Vector(at: source.base + p &* row).store(to: panel + p &* lanes) }
      } else {
        source.transpose(depth: depth, into: panel)
      }
    }
    return Slices(
      first: MatrixView(base: memory, row: lanes, column: 1), distance: lanes * depth)
  }

  /// Copies a block into strips of 6 rows, each column by column.
  func packRows(_ rows: Int, depth: Int, into memory: UnsafeMutablePointer<Scalar>) -> Slices {
    for i in stride(from: 0, to: rows, by: 6) {
      let (source, strip) = (from(i, 0), memory + i &* depth)
      if rows - i >= 6 && row == 1 {
        for p in 0..<depth { (strip + p &* 6).update(from: source.base + p &* column, count: 6) }
      } else {
        for p in 0..<depth {
          for r in 0..<min(6, rows - i) { strip[p &* 6 &+ r] = source[r, p] }
        }
      }
    }
    return Slices(first: MatrixView(base: memory, row: 1, column: 6), distance: 6 * depth)
  }

  /// Copies a panel of fewer than 16 columns, filled up with zeros.
  private func copy(columns: Int, depth: Int, into panel: UnsafeMutablePointer<Scalar>) {
    panel.update(repeating: 0, count: Vector.lanes * depth)
    for p in 0..<depth {
      for c in 0..<columns { panel[p &* Vector.lanes &+ c] = self[p, c] }
    }
  }

  /// Copies a panel whose columns, not rows, are contiguous, four by four.
  private func transpose(depth: Int, into panel: UnsafeMutablePointer<Scalar>) {
    for p in stride(from: 0, to: depth & ~3, by: 4) {
      for c in stride(from: 0, to: Vector.lanes, by: 4) {
        from(p, c).transpose4(into: panel + (p &* Vector.lanes &+ c))
      }
    }
    for p in depth & ~3..<depth {
      for c in 0..<Vector.lanes { panel[p &* Vector.lanes &+ c] = self[p, c] }
    }
  }

  /// Four columns of four become four rows.
  @inline(__always)
  private func transpose4(into target: UnsafeMutablePointer<Scalar>) {
    typealias Four = SIMD4<Scalar>
    func load(_ j: Int) -> Four {
      UnsafeRawPointer(base + j &* column).loadUnaligned(as: Four.self)
    }
    let (a, b, c, d) = (load(0), load(1), load(2), load(3))
    for i in 0..<4 {
      UnsafeMutableRawPointer(target + i &* Vector.lanes)
        .storeBytes(of: Four(a[i], b[i], c[i], d[i]), as: Four.self)
    }
  }
}
