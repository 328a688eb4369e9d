import Foundation
import TensorCore

/// Reads tensors by name: the weights of a model.
///
/// The file is the size of a header (eight bytes, least significant first), the header in JSON,
/// and the numbers of all tensors without gaps:
///
///     {"weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}, …}
///
/// Every type of 8 to 64 bits is understood and becomes `Scalar`, rounded where that is too narrow.
///
/// Refused: a header that is not such JSON, offsets that overlap, leave gaps or do not fit to the
/// shape, a file that is longer or shorter than announced, NaN.
///
/// - Parameter path: the file.
/// - Returns: the tensors by name.
/// - Throws: the refusals above, with the byte where they happened.
/// - Source: https://github.com/huggingface/safetensors, "Format".
public func readSafetensors(_ path: String) throws(DataError) -> [String: Tensor] {
  try readSafetensors(Bytes(try rawContents(of: path), of: path))
}

/// Reads tensors by name from bytes.
///
/// - Parameters:
///   - bytes: what the file would hold.
///   - file: what to call it in errors.
/// - Returns: the tensors by name.
/// - Throws: the refusals of `readSafetensors(_:)`.
public func readSafetensors(
  _ bytes: [UInt8], named file: String
) throws(DataError) -> [String: Tensor] {
  try readSafetensors(Bytes(bytes, of: file))
}

private func readSafetensors(_ bytes: Bytes) throws(DataError) -> [String: Tensor] {
  var bytes = bytes
  let header = try readHeader(&bytes)
  let start = bytes.position
  var tensors: [String: Tensor] = [:]
  for (name, entry) in header.entries {
    guard entry.offsets.first == bytes.position - start, entry.offsets.count == 2 else {
      throw bytes.error(
        expected: "'\(name)' to begin at \(bytes.position - start), where the one before it ends",
        found: "data_offsets \(entry.offsets)")
    }
    guard let format = formats[entry.type] else {
      throw bytes.error(
        at: 8, expected: "a type among \(formats.keys.sorted()) for '\(name)'", found: entry.type)
    }
    tensors[name] = try bytes.tensor(entry.shape, of: format, named: "'\(name)'")
    guard entry.offsets[1] == bytes.position - start else {
      throw bytes.error(
        at: 8, expected: "'\(name)' of shape \(entry.shape) to end at \(bytes.position - start)",
        found: "data_offsets \(entry.offsets)")
    }
  }
  try bytes.end(after: "the last tensor")
  return tensors
}

private let formats: [String: NumberFormat] = [
  "F64": .float64, "F32": .float32, "F16": .float16, "BF16": .bfloat16, "BOOL": .bool,
  "I64": .int64, "I32": .int32, "I16": .int16, "I8": .int8,
  "U64": .uint64, "U32": .uint32, "U16": .uint16, "U8": .uint8,
]

// MARK: - The header

private func readHeader(_ bytes: inout Bytes) throws(DataError) -> Header {
  let size = try bytes.littleEndian(8, "the size of the header")
  guard size <= bytes.remaining else {
    throw bytes.error(
      at: 0, expected: "a header of at most the \(bytes.remaining) bytes that follow",
      found: "\(size)")
  }
  let json = try bytes.take(Int(size), "the header")
  do {
    return try JSONDecoder().decode(Header.self, from: Data(json))
  } catch {
    throw bytes.error(
      at: 8, expected: "\(size) bytes of JSON with dtype, shape and data_offsets for each tensor",
      found: "others")
  }
}

/// The description of each tensor, in the order of their numbers in the file.
private struct Header: Decodable {
  var entries: [(name: String, entry: Entry)]

  struct Entry: Decodable {
    var type: String
    var shape: [Int]
    var offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case type = "dtype"
      case shape
      case offsets = "data_offsets"
    }
  }

  struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Name.self)
    entries = try names.allKeys.filter { $0.stringValue != metadataName }
      .map { (name: $0.stringValue, entry: try names.decode(Entry.self, forKey: $0)) }
      // Tensors without numbers share an offset with the next one, and come before it.
      .sorted { a, b in
        a.entry.offsets.lexicographicallyPrecedes(b.entry.offsets)
          || a.entry.offsets == b.entry.offsets && a.name < b.name
      }
  }
}

/// Where a file may say how it was made: text of no importance for the numbers.
let metadataName = "__metadata__"
