import Datasets
import Foundation
import TensorCore
import Testing

// No bytes whatever may stop the program: a reader gives numbers or refuses.

@Suite struct `damaged files` {
  @Test(arguments: Format.all.filter(\.knowsItsEnd))
  func `cut anywhere, they are refused`(format: Format) {
    for length in 0..<format.valid.count {
      #expect(
        refusal { try format.read(Array(format.valid.prefix(length))) }.hasPrefix("x"),
        "\(format.name) cut after \(length) bytes was read")
    }
  }

  @Test(arguments: Format.all) func `changed at random, they are read or refused`(format: Format) {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      var bytes = format.valid
      for _ in 0...Int(generator.next() % 4) {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(generator.next() >> 56)
      }
      do {
        try format.read(bytes)
      } catch {
        #expect(error.file.hasPrefix("x"))
      }
    }
  }

  @Test(arguments: Format.all) func `noise is refused`(format: Format) {
    var generator = SeededGenerator(seed: 1)
    for length in 0..<500 {
      let noise = (0..<length).map { _ in UInt8(generator.next() >> 56) }
      #expect(refusal { try format.read(noise) }.hasPrefix("x"))
    }
  }
}

struct Format: CustomTestStringConvertible {
  var name: String
  var valid: [UInt8]
  var read: @Sendable ([UInt8]) throws(DataError) -> Void
  /// Whether the file itself tells where it ends; a text ends anywhere.
  var knowsItsEnd = true

  var testDescription: String { name }

  static let all: [Format] = [
    Format(name: "gzip", valid: packed) { bytes throws(DataError) in
      _ = try gunzip(bytes, named: "x")
    },
    Format(name: "IDX", valid: [0, 0, 13, 2, 0, 0, 0, 2, 0, 0, 0, 1, 63, 128, 0, 0, 0, 0, 0, 0]) {
      bytes throws(DataError) in _ = try readIDX(bytes, named: "x")
    },
    Format(name: "safetensors", valid: safetensorsBytes(["a": [1, 2], "b": [[3]]])) {
      bytes throws(DataError) in _ = try readSafetensors(bytes, named: "x")
    },
    Format(
      name: "CSV", valid: Array("a,b\n1,\"2\"\n-3.5,é\r\n".utf8),
      read: { bytes throws(DataError) in
        _ = try CSV(bytes, named: "x").numbers(in: ["a"])
      }, knowsItsEnd: false),
    Format(name: "PGM", valid: pnmBytes([[0, 0.5], [1, 0.25]])) { bytes throws(DataError) in
      _ = try readPNM(bytes, named: "x")
    },
    Format(name: "npy", valid: npyBytes([[1, 2], [3, 4]])) { bytes throws(DataError) in
      _ = try readNPY(bytes, named: "x")
    },
  ]

  /// A block in codes of its own; Python 3.11's zlib, level 9.
  private static let packed = Array(
    Data(
      base64Encoded: """
        H4sIAAAAAAACA53LxxWEMBRD0VZUAT3hnL+zDdUPZzoAba9eNxJlWO7BKq0ERRtuxNxAU1b0h8N5XxCkD5yMC6m0sc\
        6HmCiX2vqYa1/3J3kxHJoEniZAmo4qJ6HlOBw2KaRFlcFzO8qf35x/TRe8LgEBAAA=
        """) ?? Data())
}
