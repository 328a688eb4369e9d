import TensorCore

/// Reads an array that NumPy saved.
///
/// The file is the bytes 93 N U M P Y, a version (1.0, 2.0 or 3.0), the size of a header, the header
/// as a Python dictionary, and the numbers, row by row:
///
///     {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }
///
/// Whole numbers, truth values and floating-point numbers of 8 to 64 bits in either byte order become
/// `Scalar`, rounded where that is too narrow. An array stored column by column is turned.
///
/// Refused: another beginning, version or type, more or fewer numbers than announced, NaN.
///
/// - Parameter path: the file.
/// - Returns: the array.
/// - Throws: the refusals above, with the byte where they happened.
/// - Source: Kern, 2007, "A simple file format for NumPy arrays" (NumPy's enhancement proposal 1).
public func readNPY(_ path: String) throws(DataError) -> Tensor {
  try readNPY(try contents(of: path))
}

/// Reads an array from the bytes that NumPy would save.
///
/// - Parameters:
///   - bytes: what the file would hold.
///   - file: what to call it in errors.
/// - Returns: the array.
/// - Throws: the refusals of `readNPY(_:)`.
public func readNPY(_ bytes: [UInt8], named file: String) throws(DataError) -> Tensor {
  try readNPY(Bytes(bytes, of: file))
}

private func readNPY(_ bytes: Bytes) throws(DataError) -> Tensor {
  var bytes = bytes
  let magic = try bytes.take(6, "the beginning of an npy file")
  guard Array(magic) == npyMagic else {
    throw bytes.error(
      at: 0, expected: "the beginning of an npy file, \(npyMagic)", found: "\(Array(magic))")
  }
  let header = try readHeader(&bytes)
  // The other order of the elements is the other order of the axes.
  let shape = header.isColumnByColumn ? header.shape.reversed() : header.shape
  let array = try bytes.tensor(
    shape, of: header.format, bigEndian: header.isBigEndian, named: "the numbers")
  try bytes.end(after: "the numbers of shape \(header.shape)")
  return header.isColumnByColumn ? array.permuted(shape.indices.reversed()) : array
}

private struct Header {
  var format: NumberFormat
  var isBigEndian: Bool
  var isColumnByColumn: Bool
  var shape: [Int]
}

private func readHeader(_ bytes: inout Bytes) throws(DataError) -> Header {
  let version = try bytes.littleEndian(2, "the version")
  guard (1...3).contains(version) else {
    throw bytes.error(
      at: 6, expected: "version 1.0, 2.0 or 3.0", found: "\(version & 255).\(version >> 8)")
  }
  let size = try bytes.littleEndian(version == 1 ? 2 : 4, "the size of the header")
  guard size <= largestHeader else {
    throw bytes.error(expected: "a header of at most \(largestHeader) bytes", found: "\(size)")
  }
  let start = bytes.position
  let text = String(decoding: try bytes.take(Int(size), "the header"), as: UTF8.self)
  guard let type = text.firstMatch(of: /'descr': *'([<>|=])(\w+)'/),
    let order = text.firstMatch(of: /'fortran_order': *(True|False)/),
    let extents = text.firstMatch(of: /'shape': *\(([0-9, ]*)\)/)
  else {
    throw bytes.error(
      at: start, expected: "a header with descr, fortran_order and shape",
      found: "'\(text.prefix(100))'")
  }
  guard let format = npyFormats[String(type.2)] else {
    throw bytes.error(
      at: start, expected: "numbers of a type among \(npyFormats.keys.sorted())",
      found: "\(type.2)")
  }
  var shape: [Int] = []
  for extent in extents.1.split(whereSeparator: { $0 == "," || $0 == " " }) {
    guard let extent = Int(extent) else {
      throw bytes.error(at: start, expected: "extents below 2⁶³", found: "\(extent)")
    }
    shape.append(extent)
  }
  return Header(
    format: format, isBigEndian: type.1 == ">", isColumnByColumn: order.1 == "True", shape: shape)
}

/// Far more than any shape needs; NumPy draws the same line.
private let largestHeader = 10_000

private let npyMagic = [0x93] + Array("NUMPY".utf8)

private let npyFormats: [String: NumberFormat] = [
  "b1": .bool, "i1": .int8, "i2": .int16, "i4": .int32, "i8": .int64,
  "u1": .uint8, "u2": .uint16, "u4": .uint32, "u8": .uint64,
  "f2": .float16, "f4": .float32, "f8": .float64,
]

// MARK: - Writing

/// Writes an array, whole or not at all, for `readNPY(_:)` and Python's `numpy.load`.
///
/// The numbers keep every bit: 32 of them, or 64 under the trait `Double`.
///
/// - Parameters:
///   - array: any shape.
///   - path: the file; one that is there already is replaced.
/// - Throws: if the file cannot be written.
public func writeNPY(_ array: Tensor, to path: String) throws(DataError) {
  try write(npyBytes(array), to: path)
}

/// The bytes of a file with this array, in version 1.0 of the format.
public func npyBytes(_ array: Tensor) -> [UInt8] {
  let type = "<f\(MemoryLayout<Scalar>.size)"
  // A tuple of one needs its comma: (3,).
  let extents = array.shape.map(String.init).joined(separator: ", ") + (array.rank == 1 ? "," : "")
  var header = Array("{'descr': '\(type)', 'fortran_order': False, 'shape': (\(extents)), }".utf8)
  // Spaces and a line feed up to a multiple of 64, so that the numbers can be read in place.
  let before = npyMagic.count + 4
  header += [UInt8](repeating: UInt8(ascii: " "), count: -(before + header.count + 1) & 63)
  header.append(UInt8(ascii: "\n"))
  return npyMagic + [1, 0] + littleEndianBytes(UInt16(header.count)) + header
    + littleEndianBytes(array.elements)
}
