import Foundation
import TensorCore

/// Writes tensors by name, whole or not at all, for `readSafetensors(_:)` and Python's `safetensors`.
///
/// The numbers keep every bit: F32, or F64 under the trait `Double`. The same tensors give the same
/// bytes: they stand in the order of their names.
///
/// - Parameters:
///   - tensors: the tensors by name.
///   - path: the file; one that is there already is replaced.
/// - Throws: if the file cannot be written.
public func writeSafetensors(_ tensors: [String: Tensor], to path: String) throws(DataError) {
  try write(safetensorsBytes(tensors), to: path)
}

/// The bytes of a file with these tensors.
public func safetensorsBytes(_ tensors: [String: Tensor]) -> [UInt8] {
  require(tensors[metadataName] == nil, "safetensors: a name other than \(metadataName) expected")
  var header: [String] = []
  var numbers: [UInt8] = []
  for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
    let start = numbers.count
    numbers += littleEndianBytes(tensor.elements)
    header.append(
      """
      \(quoted(name)):{"dtype":"F\(8 * MemoryLayout<Scalar>.size)",\
      "shape":[\(tensor.shape.map(String.init).joined(separator: ","))],\
      "data_offsets":[\(start),\(numbers.count)]}
      """)
  }
  var json = Array("{\(header.joined(separator: ","))}".utf8)
  // Spaces up to a multiple of eight, so that the numbers can be read in place.
  json += [UInt8](repeating: UInt8(ascii: " "), count: -json.count & 7)
  return littleEndianBytes(UInt64(json.count)) + json + numbers
}

/// The name as a JSON string.
private func quoted(_ name: String) -> String {
  let escaped = name.unicodeScalars.map { character in
    switch character {
    case "\"", "\\": "\\\(character)"
    case "\u{0}"..<" ":
      "\\u00" + (character.value < 16 ? "0" : "") + String(character.value, radix: 16)
    default: String(character)
    }
  }
  return "\"\(escaped.joined())\""
}
