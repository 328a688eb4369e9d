// Which matrices of two tensors are multiplied with which.

/// What a product of two shapes comes to: the result's shape, and the matrix products it takes.
struct ProductPlan {
  /// The result's shape.
  var shape: [Int]

  private var m: Int
  private var n: Int
  private var k: Int
  private var transposingLeft: Bool
  private var transposingRight: Bool

  /// For every matrix of the result, which of `a`'s and which of `b`'s it is the product of.
  private var pairs: [(left: Int, right: Int)]

  /// Plans the product of tensors of the shapes `a` and `b`, or refuses.
  init(_ a: [Int], _ b: [Int], transposingLeft: Bool = false, transposingRight: Bool = false) {
    let left = Self.matrix(a.count == 1 ? [1] + a : a, transposing: transposingLeft && a.count > 1)
    let right = Self.matrix(
      b.count == 1 ? b + [1] : b, transposing: transposingRight && b.count > 1)
    require(
      left.count == 2 && right.count == 2 && left[1] == right[0],
      "matmul: [m, k]·[k, n] expected; got \(a)\(transposingLeft ? "ᵀ" : "")·"
        + "\(b)\(transposingRight ? "ᵀ" : "")")
    (m, k, n) = (left[0], left[1], right[1])
    self.transposingLeft = transposingLeft && a.count > 1
    self.transposingRight = transposingRight && b.count > 1

    let (batchA, batchB) = (Array(a.dropLast(2)), Array(b.dropLast(2)))
    let batch = broadcastShape(batchA, batchB, for: "matmul")
    shape = batch + (a.count > 1 ? [m] : []) + (b.count > 1 ? [n] : [])
    if batchB.product == 1 && !self.transposingLeft {
      // One right side for all: [batch, m, k]·[k, n] is the single product [batch·m, k]·[k, n].
      m *= batch.product
      pairs = [(0, 0)]
    } else {
      pairs = zip(
        Self.matrixIndices(of: batchA, in: batch), Self.matrixIndices(of: batchB, in: batch)
      ).map { ($0, $1) }
    }
  }

  /// Computes the planned products of `a` and `b`.
  ///
  /// - Parameters:
  ///   - a: of the shape planned for.
  ///   - b: likewise.
  ///   - c: room for the result, row by row.
  ///   - accumulating: whether the product is added to what is in `c`, or replaces it.
  func run(
    _ a: Tensor, _ b: Tensor, into c: UnsafeMutablePointer<Scalar>, accumulating: Bool
  ) {
    if k == 0 && !accumulating { c.update(repeating: 0, count: shape.product) }
    a.read { a in
      b.read { b in
        forEachPair { i in
          MatrixProduct(
            m: m, n: n, k: k, a: left(a + pairs[i].left * m * k),
            b: right(b + pairs[i].right * k * n), c: c + i * m * n, rowOfC: n,
            accumulating: accumulating
          ).run()
        }
      }
    }
  }

  /// Many small products are shared out whole; a few large ones follow one another, each shared.
  private func forEachPair(_ product: (Int) -> Void) {
    let cost = m * n * k
    if pairs.count < crew.size || MatrixProduct.isWorthSharing(cost) {
      for i in pairs.indices { product(i) }
    } else {
      let grain = MatrixProduct.grain / cost + 1
      parallel(over: pairs.count, grain: grain, multiple: 1) { for i in $0 { product(i) } }
    }
  }

  private func left(_ base: UnsafePointer<Scalar>) -> MatrixView {
    transposingLeft
      ? MatrixView(base: base, row: 1, column: m) : MatrixView(base: base, row: k, column: 1)
  }

  private func right(_ base: UnsafePointer<Scalar>) -> MatrixView {
    transposingRight
      ? MatrixView(base: base, row: 1, column: k) : MatrixView(base: base, row: n, column: 1)
  }

  /// The last two extents, swapped if asked for.
  private static func matrix(_ shape: [Int], transposing: Bool) -> [Int] {
    transposing ? shape.suffix(2).reversed() : Array(shape.suffix(2))
  }

  /// Which matrix of a tensor with leading axes `axes` each matrix of the result `batch` reads.
  private static func matrixIndices(of axes: [Int], in batch: [Int]) -> [Int] {
    var indices = [0]
    for (i, extent) in batch.enumerated() {
      let axis = i - (batch.count - axes.count)
      let own = axis < 0 ? 1 : axes[axis]
      indices = indices.flatMap { index in
        (0..<extent).map { own == 1 ? index : index * own + $0 }
      }
    }
    return indices
  }
}
