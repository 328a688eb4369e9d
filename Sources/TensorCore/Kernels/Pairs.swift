// Two tensors, element by element, each repeated where broadcasting says so.

/// Axes over which two operands are walked together: an extent and the step of either operand.
private struct Axes {
  var extents: [Int] = []
  var left: [Int] = []
  var right: [Int] = []

  /// Lines both operands up with `shape` and merges neighboring axes that one loop can cover.
  init(_ shape: [Int], _ a: Tensor, _ b: Tensor) {
    let (aStrides, bStrides) = (a.strides(broadcastTo: shape), b.strides(broadcastTo: shape))
    for axis in shape.indices where shape[axis] != 1 {
      let (n, x, y) = (shape[axis], aStrides[axis], bStrides[axis])
      if let last = extents.indices.last, left[last] == x * n, right[last] == y * n {
        (extents[last], left[last], right[last]) = (extents[last] * n, x, y)
      } else {
        extents.append(n)
        left.append(x)
        right.append(y)
      }
    }
    if extents.isEmpty { (extents, left, right) = ([1], [1], [1]) }
  }
}

/// `f(a, b)` for each pair of elements.
///
/// After merging, a row of either operand is contiguous or one number repeated, so that the inner
/// loop runs sixteen lanes at a time in every case.
@inline(__always)
func pairwise(
  _ a: Tensor, _ b: Tensor, _ operation: String, _ f: (Vector, Vector) -> Vector
) -> Tensor {
  if a.shape == b.shape { return mapped(a, b, f) }
  let shape = broadcastShape(a.shape, b.shape, for: operation)
  return Tensor(shape: shape) { target in
    a.read { x in
      b.read { y in pairRows(Axes(shape, a, b), x, y, target, f) }
    }
  }
}

extension Tensor {
  /// Replaces each element by `f(element, other)`, `other` repeated as needed.
  @inline(__always)
  mutating func update(
    with other: Tensor, _ operation: String, _ f: (Vector, Vector) -> Vector
  ) {
    if shape == other.shape { return TensorCore.update(&self, with: other, f) }
    require(
      broadcastShape(shape, other.shape, for: operation) == shape,
      "\(operation): a shape that repeats to \(shape) expected; got \(other.shape)")
    let axes = Axes(shape, self, other)
    elements.withUnsafeMutableBufferPointer { buffer in
      guard let x = buffer.baseAddress, !buffer.isEmpty else { return }
      other.read { y in pairRows(axes, x, y, x, f) }
    }
  }
}

@inline(__always)
private func pairRows(
  _ axes: Axes, _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
  _ target: UnsafeMutablePointer<Scalar>, _ f: (Vector, Vector) -> Vector
) {
  let last = axes.extents.count - 1
  let (run, xStep, yStep) = (axes.extents[last], axes.left[last], axes.right[last])
  var target = target
  forEachRow(of: axes.extents, strides: axes.left, and: axes.right) { xStart, yStart in
    pairRow(x + xStart, xStep, y + yStart, yStep, target, run, f)
    target += run
  }
}

/// One row: `step` 1 means the operand runs along, 0 that one number serves the whole row.
@inline(__always)
private func pairRow(
  _ x: UnsafePointer<Scalar>, _ xStep: Int, _ y: UnsafePointer<Scalar>, _ yStep: Int,
  _ target: UnsafeMutablePointer<Scalar>, _ count: Int, _ f: (Vector, Vector) -> Vector
) {
  let whole = count & ~(Vector.lanes - 1)
  if xStep == 1 && yStep == 1 {
    for i in stride(from: 0, to: whole, by: Vector.lanes) {
      f(Vector(at: x + i), Vector(at: y + i)).store(to: target + i)
    }
  } else if xStep == 1 {
    let right = Vector(repeating: y[0])
    for i in stride(from: 0, to: whole, by: Vector.lanes) {
      f(Vector(at: x + i), right).store(to: target + i)
    }
  } else {
    let left = Vector(repeating: x[0])
    for i in stride(from: 0, to: whole, by: Vector.lanes) {
      f(left, Vector(at: y + i * yStep)).store(to: target + i)
    }
  }
  if whole < count {
    var (left, right) = (Vector(), Vector())
    for i in whole..<count { (left[i - whole], right[i - whole]) = (x[i * xStep], y[i * yStep]) }
    let rest = f(left, right)
    for i in whole..<count { target[i] = rest[i - whole] }
  }
}
