import Datasets
import TensorCore
import Testing

@Suite struct `arrays in npy` {
  @Test(arguments: [[], [0], [3], [2, 3], [2, 0, 4], [2, 3, 4]])
  func `what is written is read back bit for bit`(shape: [Int]) throws {
    var generator = SeededGenerator(seed: 1)
    let array = Tensor.normal(shape, using: &generator)
    #expect(try readNPY(npyBytes(array), named: "x") == array)
  }

  @Test func `the bytes are those of NumPy`() {
    let bytes = npyBytes([[1, 2, 3], [4, 5, 6]])
    #expect(bytes.prefix(10) == [0x93, 78, 85, 77, 80, 89, 1, 0, 118, 0])
    let type = "<f\(MemoryLayout<Scalar>.size)"
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (2, 3), }"
    #expect(String(decoding: bytes[10..<128], as: UTF8.self).trimmingSpaces == header)
    #expect(bytes.count == 128 + 6 * MemoryLayout<Scalar>.size)
  }

  @Test(
    arguments: [
      ("<i8", [254, 255, 255, 255, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0], [-2, 1]),
      (">i4", [0, 0, 1, 0, 255, 255, 255, 255], [256, -1]),
      ("|u1", [7, 255], [7, 255]),
      ("|b1", [1, 0], [1, 0]),
      ("<u2", [1, 1, 0, 128], [257, 32768]),
      ("<f2", [0, 0x3C, 0, 0xBC], [1, -1]),
      ("<f4", [0, 0, 128, 63, 0, 0, 32, 64], [1, 2.5]),
      (">f8", [0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0xC0, 0x04, 0, 0, 0, 0, 0, 0], [1, -2.5]),
    ] as [(String, [UInt8], Tensor)])
  func `every type in both byte orders`(type: String, numbers: [UInt8], array: Tensor) throws {
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (2,), }"
    #expect(try readNPY(file(header, numbers), named: "x") == array)
  }

  @Test(arguments: 1...3) func `all three versions`(version: UInt8) throws {
    let header = "{'shape': (1, 2), 'descr': '|u1', 'fortran_order': False}"
    #expect(try readNPY(file(header, [3, 4], version: version), named: "x") == [[3, 4]])
  }

  @Test func `an array stored column by column is turned`() throws {
    let header = "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }"
    let bytes = file(header, [1, 4, 2, 5, 3, 6])
    #expect(try readNPY(bytes, named: "x") == [[1, 2, 3], [4, 5, 6]])
  }

  @Test(arguments: [
    (
      "{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }",
      "the numbers of shape [3] (3 bytes) expected; found 2 bytes"
    ),
    (
      "{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }",
      "the end of the file after the numbers of shape [1]"
    ),
    ("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", "numbers of a type among"),
    ("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "numbers of a type among"),
    ("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", "a header with descr"),
    ("{'descr': '|u1', 'shape': (1,), }", "a header with descr, fortran_order and shape"),
    (
      "{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999999999999,), }",
      "extents below 2⁶³"
    ),
    (
      "{'descr': '<f8', 'fortran_order': False, 'shape': (9223372036854775807, 9), }",
      "a possible size"
    ),
  ])
  func `a header that contradicts itself or the file is refused`(header: String, part: String) {
    let message = refusal { _ = try readNPY(file(header, [1, 2]), named: "x") }
    #expect(message.hasPrefix("x, byte "))
    #expect(message.contains(part))
  }

  @Test func `another beginning, version or huge header is refused`() {
    #expect(refusal { _ = try readNPY([], named: "x") }.contains("found the end of the file"))
    #expect(
      refusal { _ = try readNPY(Array("PK\u{3}\u{4}1234".utf8), named: "x") }
        == "x, byte 0: the beginning of an npy file, [147, 78, 85, 77, 80, 89] expected; "
        + "found [80, 75, 3, 4, 49, 50]")
    #expect(
      refusal { _ = try readNPY(file("", [], version: 4), named: "x") }
        == "x, byte 6: version 1.0, 2.0 or 3.0 expected; found 4.0")
    let huge: [UInt8] = [0x93, 78, 85, 77, 80, 89, 2, 0, 255, 255, 255, 255]
    #expect(
      refusal { _ = try readNPY(huge, named: "x") }
        == "x, byte 12: a header of at most 10000 bytes expected; found 4294967295")
  }

  @Test func `NaN is refused`() {
    let bytes = npyBytes([0, Tensor(.nan)])
    #expect(
      refusal { _ = try readNPY(bytes, named: "x") }
        == "x, byte \(128 + MemoryLayout<Scalar>.size): no NaN in the numbers expected; found one")
  }
}

private func file(_ header: String, _ numbers: [UInt8], version: UInt8 = 1) -> [UInt8] {
  let size = UInt8(header.utf8.count)
  let beginning: [UInt8] = [0x93, 78, 85, 77, 80, 89, version, 0, size, 0]
  return beginning + (version == 1 ? [] : [0, 0]) + Array(header.utf8) + numbers
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
