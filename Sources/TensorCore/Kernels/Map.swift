// A function applied to every element of a tensor, sixteen at a time.

/// How many elements a cheap function must have to be worth a second thread.
let grainOfMaps = 1 << 14

/// A run of neighboring elements: where to read, and where to write what becomes of them.
struct Run {
  var source: UnsafePointer<Scalar>
  /// It may be the source itself.
  var target: UnsafeMutablePointer<Scalar>
  var count: Int

  /// Writes `f` of every element.
  ///
  /// - Parameter f: sixteen elements to sixteen results, lane by lane; past the end it sees zeros.
  @inline(__always)
  func each(_ f: (Vector) -> Vector) {
    for i in Vector.starts(in: count) { f(Vector(at: source + i)).store(to: target + i) }
    if count % Vector.lanes > 0 { finish(f) }
  }

  /// The last elements, fewer than sixteen; out of line, as code for rare cases slows down loops.
  @inline(never)
  private func finish(_ f: (Vector) -> Vector) {
    let lanes = count % Vector.lanes
    let i = count - lanes
    f(Vector(at: source + i, count: lanes)).store(to: target + i, count: lanes)
  }
}

/// A tensor of the shape of `x`, made run by run, on several threads if it is large.
///
///     mapped(x) { $0.each { 1 / $0 } }
///
/// The function stands inside the closure, not in its place, for the sake of speed: so the compiler
/// builds one loop with the function in it, where otherwise the loop would call it.
///
/// - Parameters:
///   - x: any shape.
///   - grain: how many elements are worth a thread's while.
///   - work: fills a run.
/// - Returns: the shape of `x`.
@inline(__always)
func mapped(_ x: Tensor, grain: Int = grainOfMaps, _ work: (Run) -> Void) -> Tensor {
  let count = x.count
  return Tensor(shape: x.shape) { y in
    x.read { x in
      parallel(over: count, grain: grain) {
        work(Run(source: x + $0.lowerBound, target: y + $0.lowerBound, count: $0.count))
      }
    }
  }
}
