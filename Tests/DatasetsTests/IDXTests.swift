import Datasets
import TensorCore
import Testing

@Suite struct `arrays in IDX` {
  @Test func `two rows of three bytes`() throws {
    let bytes: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 2, 3, 4, 255]
    #expect(try readIDX(bytes, named: "x") == [[0, 1, 2], [3, 4, 255]])
  }

  @Test(
    arguments: [
      ([9, 1, 0, 0, 0, 2, 255, 127], [-1, 127]),
      ([11, 1, 0, 0, 0, 1, 0xFF, 0xFE], [-2]),
      ([12, 1, 0, 0, 0, 1, 0, 1, 0, 0], [65536]),
      ([13, 1, 0, 0, 0, 1, 0x40, 0x20, 0, 0], [2.5]),
      ([14, 1, 0, 0, 0, 1, 0xC0, 0x04, 0, 0, 0, 0, 0, 0], [-2.5]),
    ] as [([UInt8], Tensor)])
  func `every type of number, most significant byte first`(rest: [UInt8], numbers: Tensor) throws {
    #expect(try readIDX([0, 0] + rest, named: "x") == numbers)
  }

  @Test func `a vector of no numbers is one`() throws {
    #expect(try readIDX([0, 0, 8, 1, 0, 0, 0, 0], named: "x").shape == [0])
  }

  @Test(
    arguments: [
      (
        [],
        "x, byte 0: the two zeros that begin an IDX file (2 bytes) expected; found the end of the file"
      ),
      (
        [0x89, 0x50, 0, 0],
        "x, byte 0: the two zeros that begin an IDX file expected; found 137 and 80"
      ),
      ([0, 0, 10, 1], "x, byte 2: a type code of 8, 9 or 11 to 14 expected; found 10"),
      (
        [0, 0, 8, 2, 0, 0, 0, 2, 0, 0],
        "x, byte 8: the extent of axis 1 (4 bytes) expected; found 2 bytes"
      ),
      (
        [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2],
        "x, byte 12: the numbers of shape [2, 3] (6 bytes) expected; found 2 bytes"
      ),
      (
        [0, 0, 8, 1, 0, 0, 0, 1, 1, 2],
        "x, byte 9: the end of the file after the numbers of shape [1] expected; found 1 bytes more"
      ),
      (
        [0, 0, 13, 1, 0, 0, 0, 1, 0x7F, 0xC0, 0, 0],
        "x, byte 8: no NaN in the numbers expected; found one"
      ),
    ] as [([UInt8], String)])
  func `a damaged file is refused in one sentence`(bytes: [UInt8], sentence: String) {
    #expect(refusal { _ = try readIDX(bytes, named: "x") } == sentence)
  }

  @Test func `a header that announces more than all memory allocates nothing`() {
    let huge: [UInt8] = [255, 255, 255, 255]
    #expect(
      refusal { _ = try readIDX([0, 0, 14, 1] + huge, named: "x") }
        == "x, byte 8: the numbers of shape [4294967295] (34359738360 bytes) expected; "
        + "found the end of the file")
    #expect(
      refusal { _ = try readIDX([0, 0, 8, 3] + huge + huge + huge, named: "x") }
        == "x, byte 16: the numbers of a possible size expected; "
        + "found shape [4294967295, 4294967295, 4294967295]")
  }
}
