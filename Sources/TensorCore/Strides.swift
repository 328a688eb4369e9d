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
  /// An uninitialized tensor that `fill` writes, every element of it.
  @inline(__always)
  init(shape: [Int], fill: (UnsafeMutablePointer<Scalar>) -> Void) {
    let count = shape.product
    self.init(
      shape: shape,
      elements: [Scalar](unsafeUninitializedCapacity: count) { buffer, initialized in
        if count > 0, let target = buffer.baseAddress { fill(target) }
        initialized = count
      })
  }

  /// Hands the elements' memory to `body`, for reading, unless there are none.
  @inline(__always)
  func read(_ body: (UnsafePointer<Scalar>) -> Void) {
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
    Tensor(shape: shape) { target in
      read { source in
        var target = target
        let (run, step) = (shape.last ?? 1, strides.last ?? 1)
        forEachRow(of: shape, strides: strides) { start in
          let row = source + (offset + start)
          if step == 1 {
            target.update(from: row, count: run)
          } else {
            for i in 0..<run { target[i] = row[i &* step] }
          }
          target += run
        }
      }
    }
  }
}

/// Visits the rows (runs along the last axis) of a shape in row-major order.
///
/// - Parameters:
///   - shape: the extents.
///   - strides: for each axis, the distance between neighbors.
///   - body: gets the distance of the row's first element from the tensor's first.
@inline(__always)
func forEachRow(of shape: [Int], strides: [Int], _ body: (Int) -> Void) {
  forEachRow(of: shape, strides: strides, and: strides) { start, _ in body(start) }
}

/// Visits the rows of two tensors side by side.
@inline(__always)
func forEachRow(
  of shape: [Int], strides left: [Int], and right: [Int], _ body: (Int, Int) -> Void
) {
  let outer = shape.dropLast()
  var index = [Int](repeating: 0, count: outer.count)
  var (x, y) = (0, 0)
  for _ in 0..<outer.reduce(1, *) {
    body(x, y)
    // Count up like an odometer: the last wheel first, carrying where one is full.
    var axis = outer.count - 1
    while axis >= 0 {
      index[axis] += 1
      x += left[axis]
      y += right[axis]
      if index[axis] < outer[axis] { break }
      x -= index[axis] * left[axis]
      y -= index[axis] * right[axis]
      index[axis] = 0
      axis -= 1
    }
  }
}
