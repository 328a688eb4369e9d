// Two tensors, element by element, each repeated where broadcasting says so.

/// A run of pairs of elements: where to read either, and where to write what becomes of them.
///
/// A step of 1 means that the elements are neighbors, 0 that one serves the whole run.
struct PairRun {
  var left: UnsafePointer<Scalar>
  var leftStep: Int
  var right: UnsafePointer<Scalar>
  var rightStep: Int
  /// It may be the left or the right side.
  var target: UnsafeMutablePointer<Scalar>
  var count: Int

  /// Writes `f` of every pair.
  ///
  /// - Parameter f: sixteen pairs to sixteen results, lane by lane; past the end it sees zeros.
  @inline(__always)
  func each(_ f: (Vector, Vector) -> Vector) {
    if leftStep == rightStep {
      for i in Vector.starts(in: count) {
        f(Vector(at: left + i), Vector(at: right + i)).store(to: target + i)
      }
    } else if leftStep == 1 {
      let same = Vector(repeating: right[0])
      for i in Vector.starts(in: count) { f(Vector(at: left + i), same).store(to: target + i) }
    } else {
      let same = Vector(repeating: left[0])
      for i in Vector.starts(in: count) { f(same, Vector(at: right + i)).store(to: target + i) }
    }
    if count % Vector.lanes > 0 { finish(f) }
  }

  /// The last pairs, fewer than sixteen.
  @inline(never)
  private func finish(_ f: (Vector, Vector) -> Vector) {
    let lanes = count % Vector.lanes
    let i = count - lanes
    let x = leftStep == 1 ? Vector(at: left + i, count: lanes) : Vector(repeating: left[0])
    let y = rightStep == 1 ? Vector(at: right + i, count: lanes) : Vector(repeating: right[0])
    f(x, y).store(to: target + i, count: lanes)
  }

  /// The pairs of a range.
  @inline(__always)
  func part(_ range: Range<Int>) -> PairRun {
    let i = range.lowerBound
    return PairRun(
      left: left + i &* leftStep, leftStep: leftStep, right: right + i &* rightStep,
      rightStep: rightStep, target: target + i, count: range.count)
  }
}

/// A tensor made of pairs of elements, run by run, on several threads if it is large.
///
///     pairwise(a, b, "hypotenuse") { $0.each { ($0 * $0 + $1 * $1).squareRoot() } }
///
/// As in ``mapped(_:grain:_:)``, the function stands inside the closure.
///
/// - Parameters:
///   - a: one tensor.
///   - b: the other, of a shape that broadcasts with the first.
///   - operation: whose name to put before a refusal.
///   - work: fills a run.
/// - Returns: the shape in which the two meet.
@inline(__always)
func pairwise(_ a: Tensor, _ b: Tensor, _ operation: String, _ work: (PairRun) -> Void) -> Tensor {
  let shape = broadcastShape(a.shape, b.shape, for: operation)
  let runs = PairRuns(shape, a, b)
  return Tensor(shape: shape) { target in
    a.read { x in b.read { y in runs.forEach(x, y, target, work) } }
  }
}

extension Tensor {
  /// Replaces each element by what becomes of it and its partner, which repeats as needed.
  @inline(__always)
  mutating func update(with other: Tensor, _ operation: String, _ work: (PairRun) -> Void) {
    require(
      broadcastShape(shape, other.shape, for: operation) == shape,
      "\(operation): a shape that repeats to \(shape) expected; got \(other.shape)")
    let runs = PairRuns(shape, self, other)
    elements.withUnsafeMutableBufferPointer { buffer in
      guard let x = buffer.baseAddress, !buffer.isEmpty else { return }
      other.read { y in runs.forEach(x, y, x, work) }
    }
  }
}

/// How two operands are walked together: a run, and the axes along which it is repeated.
struct PairRuns {
  /// An extent, and the step of either operand along it.
  private struct Axis {
    var extent: Int
    var left: Int
    var right: Int
  }

  private var run = Axis(extent: 1, left: 1, right: 1)
  private var outer: [Axis] = []

  /// Finds the runs of two operands that meet in `shape`.
  ///
  /// Equal shapes, and a number with a tensor, are a single run. To list no axes for them matters
  /// where there are but a few elements: making the list would take most of the time.
  init(_ shape: [Int], _ a: Tensor, _ b: Tensor) {
    if a.shape == b.shape {
      run = Axis(extent: a.count, left: 1, right: 1)
    } else if b.count == 1 && a.shape == shape {
      run = Axis(extent: a.count, left: 1, right: 0)
    } else if a.count == 1 && b.shape == shape {
      run = Axis(extent: b.count, left: 0, right: 1)
    } else {
      lineUp(a, b, with: shape)
    }
  }

  /// Lines both operands up with `shape` and merges neighboring axes that one loop can cover.
  ///
  /// After merging, a run of either operand is contiguous or one number repeated.
  private mutating func lineUp(_ a: Tensor, _ b: Tensor, with shape: [Int]) {
    let (aStrides, bStrides) = (a.strides(broadcastTo: shape), b.strides(broadcastTo: shape))
    for axis in shape.indices where shape[axis] != 1 {
      var inner = Axis(extent: shape[axis], left: aStrides[axis], right: bStrides[axis])
      if let last = outer.last, last.left == inner.left * inner.extent,
        last.right == inner.right * inner.extent
      {
        inner.extent *= last.extent
        outer.removeLast()
      }
      outer.append(inner)
    }
    run = outer.popLast() ?? run
  }

  /// Calls `work` with every run, on several threads if all are alike and make up a large matrix.
  @inline(__always)
  func forEach(
    _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
    _ target: UnsafeMutablePointer<Scalar>, _ work: (PairRun) -> Void
  ) {
    func at(_ i: Int, _ xStart: Int, _ yStart: Int) -> PairRun {
      PairRun(
        left: x + xStart, leftStep: run.left, right: y + yStart, rightStep: run.right,
        target: target + i * run.extent, count: run.extent)
    }
    if outer.isEmpty {
      let whole = at(0, 0, 0)
      parallel(over: run.extent, grain: grainOfMaps) { work(whole.part($0)) }
    } else if outer.count == 1 {
      let axis = outer[0]
      let grain = grainOfMaps / max(1, run.extent) + 1
      parallel(over: axis.extent, grain: grain, multiple: 1) { rows in
        for i in rows { work(at(i, i * axis.left, i * axis.right)) }
      }
    } else {
      var i = 0
      let (left, right) = (outer.map { $0.left }, outer.map { $0.right })
      forEachIndex(in: outer.map { $0.extent }[...], strides: left[...], and: right[...]) {
        work(at(i, $0, $1))
        i += 1
      }
    }
  }
}
