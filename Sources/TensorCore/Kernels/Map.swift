// Functions applied to every element, sixteen at a time.

/// How many elements a cheap function must have to be worth a second thread.
let grainOfMaps = 1 << 14

/// `f` of every element.
///
/// - Parameters:
///   - x: any shape.
///   - grain: how many elements are worth a thread's while.
///   - f: sixteen elements to sixteen results, lane by lane; past the end of `x` it sees zeros.
/// - Returns: the shape of `x`.
@inline(__always)
func mapped(_ x: Tensor, grain: Int = grainOfMaps, _ f: (Vector) -> Vector) -> Tensor {
  let count = x.count
  return Tensor(shape: x.shape) { y in
    x.read { x in
      parallel(over: count, grain: grain) { range in
        forEachVector(in: range) { i in
          f(Vector(at: x + i)).store(to: y + i)
        } rest: { i, count in
          f(Vector(at: x + i, count: count)).store(to: y + i, count: count)
        }
      }
    }
  }
}

/// `f` of every pair of elements of two tensors of the same shape.
///
/// - Parameters:
///   - a: any shape.
///   - b: the same shape.
///   - f: sixteen pairs to sixteen results, lane by lane; past the end it sees zeros.
/// - Returns: the same shape.
@inline(__always)
func mapped(_ a: Tensor, _ b: Tensor, _ f: (Vector, Vector) -> Vector) -> Tensor {
  require(a.shape == b.shape, "map: equal shapes expected; got \(a.shape) and \(b.shape)")
  let count = a.count
  return Tensor(shape: a.shape) { y in
    a.read { a in b.read { b in map(a, b, count: count, into: y, f) } }
  }
}

/// Replaces every element of `a` by `f` of it and its partner in `b`, without new memory.
@inline(__always)
func update(_ a: inout Tensor, with b: Tensor, _ f: (Vector, Vector) -> Vector) {
  require(a.shape == b.shape, "update: equal shapes expected; got \(a.shape) and \(b.shape)")
  let count = a.count
  a.elements.withUnsafeMutableBufferPointer { a in
    guard let a = a.baseAddress else { return }
    b.read { map(a, $0, count: count, into: a, f) }
  }
}

/// `f` of `count` pairs, on several threads if they are many; `target` may be `a` or `b`.
@inline(__always)
private func map(
  _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, count: Int,
  into target: UnsafeMutablePointer<Scalar>, _ f: (Vector, Vector) -> Vector
) {
  parallel(over: count, grain: grainOfMaps) { range in
    forEachVector(in: range) { i in
      f(Vector(at: a + i), Vector(at: b + i)).store(to: target + i)
    } rest: { i, count in
      f(Vector(at: a + i, count: count), Vector(at: b + i, count: count))
        .store(to: target + i, count: count)
    }
  }
}

/// Calls `whole` with the index of every whole vector, then `rest` with what is left, if any.
///
/// - Parameters:
///   - range: of elements.
///   - whole: gets the index of the first of sixteen elements.
///   - rest: gets the index of the first of the last elements, and how many they are: 1 to 15.
@inline(__always)
func forEachVector(
  in range: Range<Int>, _ whole: (Int) -> Void, rest: (_ index: Int, _ count: Int) -> Void
) {
  var i = range.lowerBound
  while i + Vector.lanes <= range.upperBound {
    whole(i)
    i += Vector.lanes
  }
  if i < range.upperBound { rest(i, range.upperBound - i) }
}
