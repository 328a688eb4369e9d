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
  let elements = x.elements.withUnsafeBufferPointer { x in
    filled(x.count, grain: grain) { y, range in
      guard let x = x.baseAddress else { return }
      forEachVector(in: range) { i in
        f(Vector(at: x + i)).store(to: y + i)
      } rest: { i, count in
        f(Vector(at: x + i, count: count)).store(to: y + i, count: count)
      }
    }
  }
  return Tensor(shape: x.shape, elements: elements)
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
  let elements = a.elements.withUnsafeBufferPointer { a in
    b.elements.withUnsafeBufferPointer { b in
      filled(a.count, grain: grainOfMaps) { y, range in
        guard let a = a.baseAddress, let b = b.baseAddress else { return }
        forEachVector(in: range) { i in
          f(Vector(at: a + i), Vector(at: b + i)).store(to: y + i)
        } rest: { i, count in
          f(Vector(at: a + i, count: count), Vector(at: b + i, count: count))
            .store(to: y + i, count: count)
        }
      }
    }
  }
  return Tensor(shape: a.shape, elements: elements)
}

/// Replaces every element of `a` by `f` of it and its partner in `b`, without new memory.
@inline(__always)
func update(_ a: inout Tensor, with b: Tensor, _ f: (Vector, Vector) -> Vector) {
  require(a.shape == b.shape, "update: equal shapes expected; got \(a.shape) and \(b.shape)")
  let count = a.count
  b.elements.withUnsafeBufferPointer { b in
    a.elements.withUnsafeMutableBufferPointer { a in
      guard let a = a.baseAddress, let b = b.baseAddress else { return }
      parallel(over: count, grain: grainOfMaps) { range in
        forEachVector(in: range) { i in
          f(Vector(at: a + i), Vector(at: b + i)).store(to: a + i)
        } rest: { i, count in
          f(Vector(at: a + i, count: count), Vector(at: b + i, count: count))
            .store(to: a + i, count: count)
        }
      }
    }
  }
}

/// An array whose elements `fill` writes, range by range, on several threads if it is long.
///
/// - Parameters:
///   - count: how many elements.
///   - grain: how many elements are worth a thread's while.
///   - fill: gets the start of the array, and the range it must fill completely.
/// - Returns: the filled array.
@inline(__always)
func filled(
  _ count: Int, grain: Int, _ fill: (UnsafeMutablePointer<Scalar>, Range<Int>) -> Void
) -> [Scalar] {
  [Scalar](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    initializedCount = count
    guard let start = buffer.baseAddress else { return }
    parallel(over: count, grain: grain) { fill(start, $0) }
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
