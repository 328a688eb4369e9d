import Datasets
import Foundation
import TensorCore
import Testing

@Suite struct `images in PGM and PPM` {
  @Test func `a gray one, row by row from the top`() throws {
    let image = try readPNM(file("P5\n3 2\n255\n", [0, 51, 102, 153, 204, 255]), named: "x")
    #expect(image.isClose(to: [[[0, 0.2, 0.4], [0.6, 0.8, 1]]], within: 1e-6))
  }

  @Test func `a colored one becomes three planes`() throws {
    let image = try readPNM(file("P6 2 1 255\n", [255, 0, 0, 0, 255, 51]), named: "x")
    #expect(image.isClose(to: [[[1, 0]], [[0, 1]], [[0, 0.2]]], within: 1e-6))
  }

  @Test func `in digits, and with comments wherever a space may be`() throws {
    let text = "P2 # gray\n# made by hand\n2 #wide\n2\n4# white\n0 1\n2#two\n4\n"
    #expect(try readPNM(Array(text.utf8), named: "x") == [[[0, 0.25], [0.5, 1]]])
    #expect(try readPNM(Array("P3 1 1 1 1 0 1".utf8), named: "x") == [[[1]], [[0]], [[1]]])
  }

  @Test func `the pixels begin behind one white space, even if they look like more`() throws {
    let spaces = Array("  ".utf8)
    let expected: Tensor = [[[32, 32]]] / 255
    #expect(try readPNM(file("P5 2 1 255\n", spaces), named: "x") == expected)
    #expect(try readPNM(file("P5 2 1 255#white\n", spaces), named: "x") == expected)
  }

  @Test func `two bytes a pixel where white is above 255, most significant first`() throws {
    let image = try readPNM(file("P5 2 1 1024 ", [1, 0, 4, 0]), named: "x")
    #expect(image == [[[0.25, 1]]])
  }

  @Test(arguments: [[1, 1, 1], [1, 5, 3], [3, 4, 7]])
  func `what is written is read back to half a level`(shape: [Int]) throws {
    var generator = SeededGenerator(seed: 1)
    let image = Tensor.uniform(shape, using: &generator)
    let back = try readPNM(pnmBytes(image), named: "x")
    #expect(back.isClose(to: image, within: 0.5 / 255 + 1e-6))
    #expect(pnmBytes(back) == pnmBytes(image), "and then nothing changes any more")
  }

  @Test func `levels are clamped, and what is no number is black`() {
    let image: Tensor = [[-1, 0.5, 2], [Tensor(.nan), Tensor(.infinity), Tensor(-.infinity)]]
    #expect(pnmBytes(image) == file("P5\n3 2\n255\n", [0, 128, 255, 0, 255, 0]))
  }

  @Test func `a file, packed or not`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try writePNM([[0, 1], [1, 0]], to: path)
    #expect(try readPNM(path) == [[[0, 1], [1, 0]]])
    #expect(refusal { try writePNM([[0]], to: "/dev/null/x.pgm") }.hasPrefix("/dev/null/x.pgm"))
    #expect(refusal { _ = try readPNM(path + "?") }.contains("found nothing of this name"))
  }

  @Test(
    arguments: [
      ("", [], "x, byte 0: P2, P3, P5 or P6 (2 bytes) expected; found the end of the file"),
      ("\u{89}PNG", [], "x, byte 0: P2, P3, P5 or P6 expected; found '\u{89}'"),
      ("P4 8 1\n", [0], "x, byte 0: P2, P3, P5 or P6 expected; found 'P4'"),
      (
        "P5", [], "x, byte 2: the width in 1...2147483647 expected; found the end of the file"
      ),
      ("P5 0 1 255\n", [], "x, byte 3: the width in 1...2147483647 expected; found '0'"),
      ("P5 2 -1 255\n", [], "x, byte 5: the height in 1...2147483647 expected; found '-1'"),
      (
        "P5 99999999999999999999 1 255\n", [],
        "x, byte 3: the width in 1...2147483647 expected; found '99999999999999999999'"
      ),
      ("P5 2 1 65536\n", [], "x, byte 7: the level of white in 1...65535 expected; found '65536'"),
      ("P5 2 1 9x", [1, 2], "x, byte 8: a white space expected; found 'x\u{1}\u{2}'"),
      ("P5 2 1 9", [], "x, byte 8: a white space (1 bytes) expected; found the end of the file"),
      (
        "P5 2 1 9\n", [1],
        "x, byte 9: the pixels of shape [1, 2, 1] (2 bytes) expected; found 1 bytes"
      ),
      ("P5 2 1 9\n", [1, 10], "x, byte 10: a pixel of at most 9 expected; found 10"),
      (
        "P5 2 1 9\n", [1, 2, 3],
        "x, byte 11: the end of the file after the pixels of shape [1, 2, 1] expected; "
          + "found 1 bytes more"
      ),
      ("P2 2 1 9 1 10", [], "x, byte 11: a pixel in 0...9 expected; found '10'"),
      ("P2 2 1 9 1  ", [], "x, byte 12: a pixel in 0...9 expected; found the end of the file"),
      (
        "P2 2 1 9 1 2 3", [],
        "x, byte 13: the end of the file after the pixels of shape [1, 2, 1] expected; "
          + "found 1 bytes more"
      ),
    ] as [(String, [UInt8], String)])
  func `a damaged file is refused in one sentence`(
    header: String, pixels: [UInt8], sentence: String
  ) {
    let bytes = header.unicodeScalars.map { UInt8($0.value) } + pixels
    #expect(
      refusal { _ = try readPNM(bytes, named: "x") }
        == sentence.replacing("'\u{89}'", with: "'\u{FFFD}P'"))
  }

  @Test func `a header that announces more than all memory allocates nothing`() {
    for magic in ["P2", "P3", "P5", "P6"] {
      let text = "\(magic) 2147483647 2147483647 65535\n1 2 3"
      #expect(refusal { _ = try readPNM(Array(text.utf8), named: "x") }.contains("the pixels of"))
    }
  }

  @Test func `two channels are no image`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = pnmBytes(.zeros([2, 4, 4]))
    }
  }
}

private func file(_ header: String, _ pixels: [UInt8]) -> [UInt8] { Array(header.utf8) + pixels }
