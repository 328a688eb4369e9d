import Datasets
import Foundation
import Testing

// The packed bytes come from Python 3.11's zlib, with the strategy named.

private let sentence = "the quick brown fox jumps over the lazy dog. "

@Suite struct `packed with gzip` {
  @Test func `a stored block`() throws {
    // Level 0.
    let packed = """
      H4sIAAAAAAAEAwGHAHj/dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZy4gdGhlIHF1aWNr\
      IGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZy4gdGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRo\
      ZSBsYXp5IGRvZy4gJ1cm+4cAAAA=
      """
    #expect(try unpacked(packed) == sentence + sentence + sentence)
  }

  @Test func `a block in the fixed codes`() throws {
    // Strategy Z_FIXED.
    let packed = """
      H4sIAAAAAAACAyvJSFUoLM1MzlZIKsovz1NIy69QyCrNLShWyC9LLVIoAUrnJFZVKqTkp+uBebRRDAAnVyb7hwAAAA==
      """
    #expect(try unpacked(packed) == sentence + sentence + sentence)
  }

  @Test func `a block in codes of its own, with a copy that reaches into itself`() throws {
    // Level 9.
    let packed = """
      H4sIAAAAAAACA53LxxWEMBRD0VZUAT3hnL+zDdUPZzoAba9eNxJlWO7BKq0ERRtuxNxAU1b0h8N5XxCkD5yMC6m0sc6H\
      mCiX2vqYa1/3J3kxHJoEniZAmo4qJ6HlOBw2KaRFlcFzO8qf35x/TRe8LgEBAAA=
      """
    let alphabet = "abcdefghijklmnopqrstuvwxyz"
    let backwards = String(sentence.reversed())
    #expect(
      try unpacked(packed) == sentence + alphabet + alphabet + alphabet
        + String(repeating: "a", count: 44) + backwards + backwards)
  }

  @Test func `a block without copies has no code for distances`() throws {
    // Strategy Z_HUFFMAN_ONLY.
    let packed = """
      H4sIAAAAAAACAwXBiQGAIAwAsVVuAnYSrKCChQp+05v0JLSxhh1veh8s+rCNUk/0EqMnIU/fy6zR0ZPQxhp2vOl9sOjD\
      Nko90UuMnoQ8fS+zRscPKdta3loAAAA=
      """
    #expect(try unpacked(packed) == sentence + sentence)
  }

  @Test func `members follow each other, and an empty one is nothing`() throws {
    let bytes = small + empty + small
    #expect(try gunzip(bytes, named: "x") == [97, 98, 97, 98])
  }

  @Test func `the optional parts of the header are skipped`() throws {
    let name = Array("a.txt\0".utf8)
    let extra: [UInt8] = [3, 0, 1, 2, 3]
    let header: [UInt8] =
      [31, 139, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3] + extra + name + name + [7, 7]
    #expect(try gunzip(header + small.dropFirst(10), named: "x") == [97, 98])
  }

  @Test(arguments: 0..<22) func `a file cut short is refused`(length: Int) {
    let message = refusal { _ = try gunzip(Array(small.prefix(length)), named: "x.gz") }
    #expect(message.hasPrefix("x.gz, byte "), "nothing was refused, or not by name: \(message)")
    #expect(message.contains("expected; found"))
  }

  @Test func `a damaged file is refused where it is noticed`() {
    func refusal(changing place: Int, to value: UInt8) -> String {
      var bytes = small
      bytes[place] = value
      return DatasetsTests.refusal { _ = try gunzip(bytes, named: "x.gz") }
    }
    #expect(
      refusal(changing: 0, to: 80)
        == "x.gz, byte 0: the bytes 31 and 139, which begin gzip data expected; found 80 and 139")
    #expect(
      refusal(changing: 2, to: 9)
        == "x.gz, byte 2: the compression method 8 expected; found 9")
    #expect(
      refusal(changing: 10, to: 0x07)
        == "x.gz, byte 10: a block of type 0, 1 or 2 expected; found type 3")
    #expect(refusal(changing: 14, to: 0).contains("byte 14: the check sum of what was unpacked"))
    #expect(
      refusal(changing: 18, to: 9)
        == "x.gz, byte 18: the unpacked size, 2 bytes expected; found 9")
  }

  @Test func `what follows the last member is refused`() {
    #expect(
      refusal { _ = try gunzip(small + [1, 2, 3], named: "x.gz") }
        == "x.gz, byte 22: the bytes 31 and 139, which begin gzip data expected; found 1 and 2")
  }

  @Test func `a copy from before the beginning is refused`() {
    // Fixed codes: the length 3 (0000001), then the distance 1 (00000), with nothing to copy yet.
    let header: [UInt8] = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3]
    let message = refusal { _ = try gunzip(header + [0x03, 0x02, 0, 0, 0], named: "x.gz") }
    #expect(message.contains("a distance of at most 0 expected; found 1"))
  }

  @Test func `more output than allowed is refused`() throws {
    #expect(try gunzip(small, named: "x", limit: 2) == [97, 98])
    #expect(
      refusal { _ = try gunzip(small, named: "x", limit: 1) }
        .contains("at most 1 bytes unpacked expected; found more"))
  }
}

/// The two bytes "ab", packed in the fixed codes.
private let small: [UInt8] = [
  31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76, 2, 0, 109, 72, 131, 158, 2, 0, 0, 0,
]

/// No bytes, packed in the fixed codes.
private let empty: [UInt8] = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]

private func unpacked(_ packed: String) throws -> String {
  let bytes = try #require(Data(base64Encoded: packed))
  return String(decoding: try gunzip(Array(bytes), named: "x"), as: UTF8.self)
}
