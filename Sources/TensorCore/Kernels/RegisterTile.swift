// The innermost loop of the matrix product.

/// `height` rows × 16 columns of C, whose sums stay in registers until they are complete.
///
/// Every step of the loop reads 16 numbers of B once and multiplies them with `height` numbers of
/// A. With six rows the sums fill 6 registers of AVX-512, 12 of the 16 of AVX2, or 24 of the 32 of
/// NEON, and there are enough of them that no addition waits for the one before.
struct RegisterTile<let height: Int> {
  /// C = A·B or C += A·B for one tile.
  ///
  /// - Parameters:
  ///   - a: `height` rows.
  ///   - b: sixteen neighboring columns.
  ///   - depth: the columns of A and rows of B.
  ///   - place: where in C the tile goes.
  @inline(__always)
  static func multiply(
    _ a: some RowSource, _ b: some RowSource, _ depth: Int, into place: TilePlace
  ) {
    var sums = InlineArray<height, Vector>(repeating: Vector())
    let rows = InlineArray<height, Int> { a.start(ofRow: $0) }
    for p in 0..<depth {
      let right = Vector(at: b.base + b.start(ofRow: p))
      for i in 0..<height {
        let left = a.base[rows[i] &+ p &* a.column]
        sums[i] = sums[i].adding(right, times: left)
      }
    }
    for i in 0..<height { place.put(sums[i], inRow: i) }
  }
}

/// C = A·B or C += A·B for a tile of `height` rows, from one to six.
@inline(__always)
func multiplyTile(
  _ height: Int, _ a: some RowSource, _ b: some RowSource, _ depth: Int, into place: TilePlace
) {
  switch height {
  case 1: RegisterTile<1>.multiply(a, b, depth, into: place)
  case 2: RegisterTile<2>.multiply(a, b, depth, into: place)
  case 3: RegisterTile<3>.multiply(a, b, depth, into: place)
  case 4: RegisterTile<4>.multiply(a, b, depth, into: place)
  case 5: RegisterTile<5>.multiply(a, b, depth, into: place)
  default: RegisterTile<6>.multiply(a, b, depth, into: place)
  }
}

/// Where a tile goes: up to sixteen columns of a larger matrix.
struct TilePlace {
  var start: UnsafeMutablePointer<Scalar>
  var row: Int
  var width: Int
  /// Whether the tile is added to what is there, or replaces it.
  var adding: Bool

  @inline(__always)
  func put(_ sums: Vector, inRow i: Int) {
    let target = start + i &* row
    (adding ? Vector(at: target, count: width) + sums : sums).store(to: target, count: width)
  }
}
