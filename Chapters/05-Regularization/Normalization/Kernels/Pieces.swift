import TensorCore

/// A way to cut a tensor into pieces, each of which is summed up on its own.
///
/// Of images `[N, C, H, W]`, a piece is one channel of one image: a run of H·W neighbors. Of rows
/// `[N, C]`, a piece is a column. A number for each piece makes a small table, and what becomes of
/// the tables is said with tensors, and no matter of speed. Only the four functions here walk
/// through all the numbers.
protocol Pieces {
  /// How many numbers a piece has.
  var length: Int { get }

  /// The shape of a table with one entry for each piece.
  var table: [Int] { get }

  /// The mean of each piece, and the mean squared distance from it: two tables.
  func moments(of x: Tensor) -> (means: Tensor, variances: Tensor)

  /// `Σ g` and `Σ g·(x − center)` over each piece: two tables.
  func products(
    of gradient: Tensor, with x: Tensor, from centers: Tensor
  ) -> (sums: Tensor, products: Tensor)

  /// `(x − center)·scale + offset`, with a center, a scale and an offset for each piece.
  func moved(_ x: Tensor, from centers: Tensor, scales: Tensor, offsets: Tensor) -> Tensor

  /// `g·scale + (x − center)·slope + offset`, with four numbers for each piece.
  func combined(
    _ gradient: Tensor, scales: Tensor, with x: Tensor, from centers: Tensor, slopes: Tensor,
    offsets: Tensor
  ) -> Tensor
}

/// The pieces of `[batch, channels]` or `[batch, channels, …]`: each belongs to one channel.
func piecesPerChannel(of shape: [Int]) -> any Pieces {
  shape.count == 2
    ? Columns(length: shape[0], count: shape[1])
    : Runs(length: shape[2...].reduce(1, *), table: [shape[0], shape[1]])
}

extension Pieces {
  /// Two tables that `body` adds to.
  func pair(
    _ body: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  ) -> (Tensor, Tensor) {
    var (first, second) = (Tensor.zeros(table), Tensor.zeros(table))
    lend(&first.elements, &second.elements, to: body)
    return (first, second)
  }

  private func lend(
    _ first: UnsafeMutablePointer<Scalar>, _ second: UnsafeMutablePointer<Scalar>,
    to body: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  ) {
    body(first, second)
  }
}
