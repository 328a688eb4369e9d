// Shapes that differ can still meet: the smaller one repeats.
//
// Line two shapes up at their last axes. Two extents agree if they are equal or one of them is 1;
// a missing axis counts as 1. An extent of 1 repeats along its axis:
//
//     [4, 3]        [2, 1]        [5, 1, 3]
//        [3]        [1, 6]           [4, 1]
//     ------        ------        ---------
//     [4, 3]        [2, 6]        [5, 4, 3]

/// The shape in which two tensors meet.
///
/// - Parameters:
///   - a: one shape.
///   - b: the other.
///   - operation: whose name to put before the refusal of shapes that do not agree.
/// - Returns: the larger extent of each pair.
public func broadcastShape(_ a: [Int], _ b: [Int], for operation: String) -> [Int] {
  if a == b || b.isEmpty { return a }
  if a.isEmpty { return b }
  let rank = max(a.count, b.count)
  return (0..<rank).map { axis in
    let (i, j) = (axis - rank + a.count, axis - rank + b.count)
    let (x, y) = (i < 0 ? 1 : a[i], j < 0 ? 1 : b[j])
    require(
      x == y || x == 1 || y == 1,
      "\(operation): equal or broadcastable shapes expected; got \(a) and \(b)")
    return x == 1 ? y : x
  }
}

extension Tensor {
  /// Repeats this tensor along new axes and along axes of extent 1 until it has the given shape.
  public func broadcast(to target: [Int]) -> Tensor {
    if shape == target { return self }
    require(
      broadcastShape(shape, target, for: "broadcast") == target,
      "broadcast: \(shape) does not repeat to \(target)")
    return strided(target, strides: strides(broadcastTo: target))
  }

  /// Adds up what broadcasting repeated, until the shape is `target` again.
  ///
  /// This is broadcasting backwards. If `y = x.broadcast(to: big)`, each element of x is read many
  /// times in y, so its derivative is the sum over all those places: `dx = dy.summed(to: x.shape)`.
  public func summed(to target: [Int]) -> Tensor {
    if shape == target { return self }
    require(
      broadcastShape(shape, target, for: "summed") == shape,
      "summed: \(target) does not repeat to \(shape)")
    var result = self
    for _ in target.count..<shape.count { result = result.sum(axis: 0) }
    for axis in target.indices where target[axis] == 1 && result.shape[axis] != 1 {
      result = result.sum(axis: axis, keepingAxis: true)
    }
    return result
  }

  /// The strides that read this tensor as if it had the larger shape: 0 where it repeats.
  func strides(broadcastTo target: [Int]) -> [Int] {
    let own = shape.rowMajorStrides
    let added = target.count - rank
    return target.indices.map { axis in
      axis < added || shape[axis - added] == 1 ? 0 : own[axis - added]
    }
  }
}
