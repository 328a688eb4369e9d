/// An n-dimensional array of numbers, stored row by row.
///
///     let x: Tensor = [[1, 2, 3],
///                      [4, 5, 6]]      // x.shape == [2, 3], x.rank == 2
///
/// A tensor is a value: assigning it copies it (lazily), and nobody else's change shows through.
public struct Tensor: Equatable, Sendable {
  /// The extent of each axis, outermost first; a single number has the shape `[]`.
  public internal(set) var shape: [Int]

  /// The entries in row-major order: the last index runs fastest.
  ///
  /// Loops take `elements.span` once, before they start; a loop that writes is a function with an
  /// `inout [Scalar]`, called with `&x.elements`, and takes its `mutableSpan`. The number of
  /// entries belongs to the shape and cannot be changed here.
  public var elements: [Scalar] {
    get { storage }
    // Lends the array itself. With `didSet`, other modules would work on a copy and put it back.
    _modify {
      yield &storage
      require(
        storage.count == shape.product,
        "elements: shape \(shape) holds \(shape.product) elements; got \(storage.count)")
    }
  }

  private var storage: [Scalar]

  /// Arranges `elements`, row by row, in the given shape.
  ///
  /// - Parameters:
  ///   - shape: the extents; their product is the number of elements.
  ///   - elements: the entries in row-major order.
  public init(shape: [Int], elements: [Scalar]) {
    checkExtents(shape)
    require(
      shape.product == elements.count,
      "Tensor: shape \(shape) holds \(shape.product) elements; got \(elements.count)")
    self.shape = shape
    storage = elements
  }

  /// A tensor that begins uninitialized and of which `fill` writes every element.
  @inline(__always)
  public init(shape: [Int], fill: (UnsafeMutablePointer<Scalar>) -> Void) {
    checkExtents(shape)
    let count = shape.product
    self.shape = shape
    storage = [Scalar](unsafeUninitializedCapacity: count) { buffer, initialized in
      if count > 0, let target = buffer.baseAddress { fill(target) }
      initialized = count
    }
  }

  /// A tensor with the same number everywhere.
  public init(repeating value: Scalar, shape: [Int]) {
    checkExtents(shape)
    self.init(shape: shape, elements: [Scalar](repeating: value, count: shape.product))
  }

  /// The number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix.
  public var rank: Int { shape.count }

  /// The number of elements: the product of the shape.
  public var count: Int { elements.count }

  /// The only element of a one-element tensor, whatever its rank.
  public var scalar: Scalar {
    require(count == 1, "scalar: one element expected; got shape \(shape)")
    return elements[0]
  }
}

extension Tensor {
  /// Zeros everywhere.
  public static func zeros(_ shape: [Int]) -> Tensor { Tensor(repeating: 0, shape: shape) }

  /// Ones everywhere.
  public static func ones(_ shape: [Int]) -> Tensor { Tensor(repeating: 1, shape: shape) }
}

/// Refuses a negative extent; 0 is fine, for a tensor without elements.
func checkExtents(_ shape: [Int]) {
  require(shape.allSatisfy { $0 >= 0 }, "Tensor: extents of 0 or more expected; got shape \(shape)")
}

extension [Int] {
  /// The number of elements a tensor of this shape holds.
  public var product: Int { reduce(1, *) }
}

// MARK: - Literals

extension Tensor: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  /// A scalar.
  public init(floatLiteral value: Scalar) { self.init(shape: [], elements: [value]) }

  /// A scalar.
  public init(integerLiteral value: Int) { self.init(shape: [], elements: [Scalar(value)]) }

  /// Equal-shaped tensors along a new first axis, so that nested literals read as matrices.
  public init(arrayLiteral rows: Tensor...) { self = .stacked(rows) }

  /// A scalar holding `value`.
  public init(_ value: Scalar) { self.init(shape: [], elements: [value]) }

  /// A vector holding `values`.
  public init(_ values: [Scalar]) { self.init(shape: [values.count], elements: values) }
}
