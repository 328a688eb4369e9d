// One loop behind slices, transposes and broadcasts: each reads the same numbers in another order.
//
// A stride says how far apart in memory two neighbors along an axis are. A row-major [2, 3] has the
// strides [3, 1]. Swap them and the loop below reads the transpose; set one to 0 and it reads the
// same number again and again, which is broadcasting; start further in and it reads a slice.

extension [Int] {
  /// How far apart neighbors along each axis are, in a row-major tensor of this shape.
  var rowMajorStrides: [Int] {
    var strides = self
    var step = 1
    for axis in indices.reversed() {
      strides[axis] = step
      step *= self[axis]
    }
    return strides
  }
}

extension Tensor {
  /// Hands the elements' memory to `body`, for reading, unless there are none.
  @inline(__always)
  public func read(_ body: (UnsafePointer<Scalar>) -> Void) {
    elements.withUnsafeBufferPointer { buffer in
      if let source = buffer.baseAddress, !buffer.isEmpty { body(source) }
    }
  }

  /// Reads a tensor of the given shape out of this one's memory.
  ///
  /// - Parameters:
  ///   - shape: the extents of the result.
  ///   - strides: for each axis, the distance between neighbors in this tensor's memory.
  ///   - offset: where the first element is.
  /// - Returns: a tensor of its own, row-major again.
  func strided(_ shape: [Int], strides: [Int], offset: Int = 0) -> Tensor {
    // The last two axes are a matrix; one is made up where the shape has fewer.
    let (columns, step) = (shape.last ?? 1, strides.last ?? 1)
    let (rows, rowStep) = (shape.dropLast().last ?? 1, strides.dropLast().last ?? 0)
    return Tensor(shape: shape) { target in
      read { source in
        var target = target
        forEachIndex(in: shape.dropLast(2), strides: strides.dropLast(2)) { start in
          let matrix = source + (offset + start)
          if step == 1 {
            for row in 0..<rows {
              (target + row * columns).update(from: matrix + row * rowStep, count: columns)
            }
          } else {
            copyInTiles(matrix, rowStep, step, to: target, rows: rows, columns: columns)
          }
          target += rows * columns
        }
      }
    }
  }
}

/// Copies a matrix whose neighbors in a row are far apart.
///
/// Each number read brings its neighbors in memory along, which belong to the rows below. Tiles of
/// 16 × 16 use them before they are pushed out again: a large transpose is four times faster.
private func copyInTiles(
  _ source: UnsafePointer<Scalar>, _ rowStep: Int, _ columnStep: Int,
  to target: UnsafeMutablePointer<Scalar>, rows: Int, columns: Int
) {
  let tile = 16
  for top in stride(from: 0, to: rows, by: tile) {
    for left in stride(from: 0, to: columns, by: tile) {
      for row in top..<min(top + tile, rows) {
        for column in left..<min(left + tile, columns) {
          target[row &* columns &+ column] = source[row &* rowStep &+ column &* columnStep]
        }
      }
    }
  }
}

/// Visits every index of a shape in row-major order.
///
/// - Parameters:
///   - shape: the extents.
///   - strides: for each axis, the distance between neighbors.
///   - body: gets the distance of the element from the tensor's first.
@inline(__always)
func forEachIndex(
  in shape: ArraySlice<Int>, strides: ArraySlice<Int>, _ body: (Int) -> Void
) {
  forEachIndex(in: shape, strides: strides, and: strides) { start, _ in body(start) }
}

/// Visits every index of two tensors side by side; for the empty index of no axes, once.
@inline(__always)
func forEachIndex(
  in shape: ArraySlice<Int>, strides left: ArraySlice<Int>, and right: ArraySlice<Int>,
  _ body: (Int, Int) -> Void
) {
  var index = [Int](repeating: 0, count: shape.count)
  var (x, y) = (0, 0)
  for _ in 0..<shape.reduce(1, *) {
    body(x, y)
    // Count up like an odometer: the last wheel first, carrying where one is full.
    var axis = shape.count - 1
    while axis >= 0 {
      index[axis] += 1
      x += left[axis]
      y += right[axis]
      if index[axis] < shape[axis] { break }
      x -= index[axis] * left[axis]
      y -= index[axis] * right[axis]
      index[axis] = 0
      axis -= 1
    }
  }
}
