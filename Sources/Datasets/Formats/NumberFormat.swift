import TensorCore

/// How a number lies in a file.
enum NumberFormat {
  case bool, int8, int16, int32, int64, uint8, uint16, uint32, uint64
  case float16, bfloat16, float32, float64

  /// Bytes a number takes.
  var width: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64: 8
    }
  }

  /// Reads `count` numbers from the bytes.
  func numbers(_ count: Int, in raw: UnsafeRawBufferPointer, bigEndian: Bool) -> [Scalar] {
    /// Each number by itself, from its bits.
    func each<Bits: FixedWidthInteger & BitwiseCopyable>(_ number: (Bits) -> Scalar) -> [Scalar] {
      [Scalar](unsafeUninitializedCapacity: count) { target, filled in
        for index in 0..<count {
          let offset = index * MemoryLayout<Bits>.size
          let bits = raw.loadUnaligned(fromByteOffset: offset, as: Bits.self)
          target[index] = number(bigEndian ? bits.bigEndian : bits.littleEndian)
        }
        filled = count
      }
    }
    return switch self {
    case .bool: each { (bits: UInt8) in bits == 0 ? 0 : 1 }
    case .int8: each { (bits: Int8) in Scalar(bits) }
    case .int16: each { (bits: Int16) in Scalar(bits) }
    case .int32: each { (bits: Int32) in Scalar(bits) }
    case .int64: each { (bits: Int64) in Scalar(bits) }
    case .uint8: each { (bits: UInt8) in Scalar(bits) }
    case .uint16: each { (bits: UInt16) in Scalar(bits) }
    case .uint32: each { (bits: UInt32) in Scalar(bits) }
    case .uint64: each { (bits: UInt64) in Scalar(bits) }
    case .float16: each { (bits: UInt16) in Scalar(Float(half: bits)) }
    case .bfloat16: each { (bits: UInt16) in Scalar(Float(bitPattern: UInt32(bits) << 16)) }
    case .float32: each { (bits: UInt32) in Scalar(Float(bitPattern: bits)) }
    case .float64: each { (bits: UInt64) in Scalar(Double(bitPattern: bits)) }
    }
  }
}

extension Float {
  /// A half-precision number: sign, 5 bits of exponent, 10 of fraction (IEEE 754, binary16).
  ///
  /// `Float16` would do it, but does not exist on every machine.
  init(half bits: UInt16) {
    let sign: Float = bits & 0x8000 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Float(bits & 0x3FF)
    self =
      switch exponent {
      case 0: sign * fraction * 0x1p-24
      case 31: fraction == 0 ? sign * .infinity : .nan
      default:
        Float(sign: .plus, exponent: exponent - 15, significand: sign * (1 + fraction * 0x1p-10))
      }
  }
}

extension Bytes {
  /// The next numbers, as many as the shape holds; refused if one is not a number.
  mutating func tensor(
    _ shape: [Int], of format: NumberFormat, bigEndian: Bool = false, named what: String
  ) throws(DataError) -> Tensor {
    guard let count = elementCount(shape), let size = elementCount([count, format.width]) else {
      throw error(expected: "\(what) of a possible size", found: "shape \(shape)")
    }
    let start = position
    let raw = try take(size, "\(what) of shape \(shape)")
    let elements = raw.withUnsafeBytes { format.numbers(count, in: $0, bigEndian: bigEndian) }
    if let bad = elements.firstIndex(where: { $0.isNaN }) {
      throw error(at: start + bad * format.width, expected: "no NaN in \(what)", found: "one")
    }
    return Tensor(shape: shape, elements: elements)
  }
}

/// The product of the extents, unless one is negative or the product is beyond all memory.
func elementCount(_ shape: [Int]) -> Int? {
  var product = 1
  for extent in shape {
    let (next, overflow) = product.multipliedReportingOverflow(by: extent)
    guard extent >= 0, !overflow else { return nil }
    product = next
  }
  return product
}

/// The bytes of each number, least significant first.
func littleEndianBytes(_ numbers: [Scalar]) -> [UInt8] {
  numbers.map { $0.bitPattern.littleEndian }.withUnsafeBytes { Array($0) }
}

/// The bytes of a number, least significant first.
func littleEndianBytes(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
