import TensorCore

/// Reads an array in the format of MNIST, plain or gzip-packed.
///
/// The file is two zero bytes, a code for the type of the numbers, the number of axes, an extent for
/// each axis (four bytes, most significant first), and the numbers, row by row. A file of 6,000
/// images of 28 × 28 pixels begins 00 00 08 03 · 00 00 17 70 · 00 00 00 1C · 00 00 00 1C.
///
/// Refused: another beginning, an unknown type, more or fewer numbers than announced, NaN.
///
/// - Parameter path: the file.
/// - Returns: the numbers in the announced shape; whole numbers beyond 2²⁴ are rounded.
/// - Throws: the refusals above, with the byte where they happened.
/// - Source: LeCun, Cortes & Burges, 1998, "The MNIST database of handwritten digits".
public func readIDX(_ path: String) throws(DataError) -> Tensor {
  try readIDX(try contents(of: path))
}

/// Reads bytes in the format of MNIST.
///
/// - Parameters:
///   - bytes: what the file would hold, not packed.
///   - file: what to call it in errors.
/// - Returns: the numbers in the announced shape.
/// - Throws: the refusals of `readIDX(_:)`.
public func readIDX(_ bytes: [UInt8], named file: String) throws(DataError) -> Tensor {
  try readIDX(Bytes(bytes, of: file))
}

private func readIDX(_ bytes: Bytes) throws(DataError) -> Tensor {
  var bytes = bytes
  let magic = try bytes.bigEndian(2, "the two zeros that begin an IDX file")
  guard magic == 0 else {
    throw bytes.error(
      at: 0, expected: "the two zeros that begin an IDX file",
      found: "\(bytes.content[0]) and \(bytes.content[1])")
  }
  let code = try bytes.bigEndian(1, "the type of the numbers")
  guard let format = idxFormats[code] else {
    throw bytes.error(
      at: 2, expected: "a type code of 8, 9 or 11 to 14", found: "\(code)")
  }
  let rank = try bytes.bigEndian(1, "the number of axes")
  var shape: [Int] = []
  for axis in 0..<rank {
    shape.append(Int(try bytes.bigEndian(4, "the extent of axis \(axis)")))
  }
  let numbers = try bytes.tensor(shape, of: format, bigEndian: true, named: "the numbers")
  try bytes.end(after: "the numbers of shape \(shape)")
  return numbers
}

private let idxFormats: [UInt64: NumberFormat] = [
  8: .uint8, 9: .int8, 11: .int16, 12: .int32, 13: .float32, 14: .float64,
]
