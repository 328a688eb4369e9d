import Datasets
import TensorCore
import Testing

@Suite struct `weights in safetensors` {
  @Test func `what is written is read back bit for bit`() throws {
    var generator = SeededGenerator(seed: 1)
    let tensors: [String: Tensor] = [
      "0.weight": .normal([3, 5], using: &generator), "0.bias": .normal([5], using: &generator),
      "scalar": 2.5, "none": .zeros([0, 4]),
      "odd": Tensor([-0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity]),
      "a \"quoted\" \\ name\n": [1],
    ]
    let read = try readSafetensors(safetensorsBytes(tensors), named: "x")
    #expect(Set(read.keys) == Set(tensors.keys))
    for (name, tensor) in tensors {
      #expect(read[name]?.shape == tensor.shape)
      #expect(read[name]?.elements.map(\.bitPattern) == tensor.elements.map(\.bitPattern))
    }
  }

  @Test func `the bytes are those of the reference implementation`() {
    // safetensors 0.8.0: save({"b": [1, 2], "a": [[3]]}), in float32 and float64.
    #if Double
      let header = """
        {"a":{"dtype":"F64","shape":[1,1],"data_offsets":[0,8]},\
        "b":{"dtype":"F64","shape":[2],"data_offsets":[8,24]}}
        """
      let numbers: [UInt8] = [
        0, 0, 0, 0, 0, 0, 8, 64, 0, 0, 0, 0, 0, 0, 240, 63, 0, 0, 0, 0, 0, 0, 0, 64,
      ]
    #else
      let header = """
        {"a":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},\
        "b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}
        """
      let numbers: [UInt8] = [0, 0, 64, 64, 0, 0, 128, 63, 0, 0, 0, 64]
    #endif
    let padded = header + String(repeating: " ", count: -header.utf8.count & 7)
    let size = [UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0]
    #expect(safetensorsBytes(["b": [1, 2], "a": [[3]]]) == size + Array(padded.utf8) + numbers)
  }

  @Test func `narrow and whole numbers are read too`() throws {
    let tensors = try readSafetensors(
      file(
        """
        {"__metadata__":{"format":"pt"},
        "half":{"dtype":"F16","shape":[5],"data_offsets":[0,10]},
        "brain":{"dtype":"BF16","shape":[2],"data_offsets":[10,14]},
        "long":{"dtype":"I64","shape":[1,1],"data_offsets":[14,22]},
        "bool":{"dtype":"BOOL","shape":[2],"data_offsets":[22,24]}}
        """,
        [0, 0x3C, 0, 0xC0, 1, 0, 0xFF, 0x7B, 0, 0x7C]  // 1, −2, the smallest, the largest, ∞
          + [0xC0, 0x3F, 0x00, 0xC1]  // 1.5, −8
          + [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] + [0, 1]), named: "x")
    #expect(tensors["half"] == [1, -2, 0x1p-24, 65504, Tensor(.infinity)])
    #expect(tensors["brain"] == [1.5, -8])
    #expect(tensors["long"] == [[-2]])
    #expect(tensors["bool"] == [0, 1])
    #expect(tensors.count == 4, "the metadata is not a tensor")
  }

  @Test(arguments: [
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, "where the one before it ends"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, "'a' of shape [1] to end at 4"),
    (#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#, "'a' of shape [3] (12 bytes)"),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
      "the end of the file after the last"
    ),
    (#"{"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}"#, "a type among"),
    (#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#, "a possible size"),
    (
      #"{"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,8]}}"#,
      "a possible size"
    ),
    (#"{"a":{"dtype":"F32","shape":[2]}}"#, "bytes of JSON"),
    (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#, "where the one before it ends"),
    (#"{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}"#, "bytes of JSON"),
    ("not JSON", "bytes of JSON"),
    (
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
      "where the one before it ends"
    ),
  ])
  func `a header that contradicts itself or the file is refused`(header: String, part: String) {
    let bytes = file(header, [0, 0, 0, 0, 0, 0, 0, 0])
    let message = refusal { _ = try readSafetensors(bytes, named: "x") }
    #expect(message.hasPrefix("x, byte "))
    #expect(message.contains(part))
  }

  @Test func `NaN is refused with the name of its tensor`() {
    let nan = safetensorsBytes(["w": [1, Tensor(.nan)]])
    #expect(
      refusal { _ = try readSafetensors(nan, named: "x") }
        == "x, byte \(nan.count - MemoryLayout<Scalar>.size): no NaN in 'w' expected; found one")
  }

  @Test func `a header beyond the file is refused and not allocated`() {
    let bytes = [UInt8](repeating: 255, count: 9)
    #expect(
      refusal { _ = try readSafetensors(bytes, named: "x") }
        == "x, byte 0: a header of at most the 1 bytes that follow expected; "
        + "found 18446744073709551615")
    #expect(
      refusal { _ = try readSafetensors([], named: "x") }
        == "x, byte 0: the size of the header (8 bytes) expected; found the end of the file")
  }
}

private func file(_ header: String, _ numbers: [UInt8]) -> [UInt8] {
  let size = header.utf8.count
  return [UInt8(size & 255), UInt8(size >> 8), 0, 0, 0, 0, 0, 0] + Array(header.utf8) + numbers
}
