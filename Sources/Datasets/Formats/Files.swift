import Foundation

/// All bytes of a file; those of a gzip file (known by its first two bytes) unpacked.
func contents(of path: String) throws(DataError) -> Bytes {
  let raw = try rawContents(of: path)
  guard raw.starts(with: [0x1F, 0x8B]) else { return Bytes(raw, of: path) }
  return Bytes(try gunzip(raw, named: path), of: "\(path) (unpacked)")
}

/// All bytes of a file as they are.
func rawContents(of path: String) throws(DataError) -> [UInt8] {
  do {
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
  } catch {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    throw DataError(
      file: path, place: .byte(0), expected: "a file that can be read",
      found: !exists ? "nothing of this name" : isFolder.boolValue ? "a folder" : "no way in")
  }
}

/// Writes the bytes to a new file, or in place of an old one: whole or not at all.
func write(_ bytes: [UInt8], to path: String) throws(DataError) {
  do {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw DataError(
      file: path, place: .byte(0), expected: "a place that can be written",
      found: error.localizedDescription)
  }
}
