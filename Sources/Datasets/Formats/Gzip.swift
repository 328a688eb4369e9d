/// Unpacks the bytes of a gzip file.
///
/// The file is one or more members, each a header, packed data, and two checks of what comes out.
///
/// Refused: anything that is not gzip, data that ends early or fails a check, and more than `limit`
/// bytes of output, because a thousand bytes can be packed into one.
///
/// - Parameters:
///   - bytes: the file.
///   - file: what to call it in errors.
///   - limit: the largest output allowed, in bytes.
/// - Returns: the unpacked bytes of all members.
/// - Throws: the refusals above, with the byte where they happened.
/// - Source: RFC 1952, 1996.
public func gunzip(
  _ bytes: [UInt8], named file: String, limit: Int = 1 << 30
) throws(DataError) -> [UInt8] {
  var packed = Bytes(bytes, of: file)
  var output: [UInt8] = []
  repeat {
    try skipHeader(&packed)
    let member = try inflate(&packed, limit: limit - output.count)
    try compare(member, with: &packed)
    output = output.isEmpty ? member : output + member
  } while packed.remaining > 0
  return output
}

/// Reads past what precedes the packed data: ten fixed bytes and up to four optional parts.
private func skipHeader(_ packed: inout Bytes) throws(DataError) {
  let start = packed.position
  let magic = try packed.bigEndian(2, "the beginning of gzip data")
  guard magic == 0x1F8B else {
    throw packed.error(
      at: start, expected: "the bytes 31 and 139, which begin gzip data",
      found: "\(magic >> 8) and \(magic & 255)")
  }
  let method = try packed.littleEndian(1, "the compression method")
  guard method == 8 else {
    throw packed.error(at: start + 2, expected: "the compression method 8", found: "\(method)")
  }
  let flags = try packed.littleEndian(1, "the flags")
  guard flags < 32 else {
    throw packed.error(at: start + 3, expected: "flags below 32", found: "\(flags)")
  }
  _ = try packed.take(6, "time, level and system")
  if flags & 4 != 0 {
    let size = try packed.littleEndian(2, "the size of the extra field")
    _ = try packed.take(Int(size), "the extra field")
  }
  for (flag, what) in [(UInt64(8), "the file name"), (16, "the comment")] where flags & flag != 0 {
    while try packed.littleEndian(1, "the end of \(what)") != 0 {}
  }
  if flags & 2 != 0 { _ = try packed.take(2, "the header's check sum") }
}

/// Reads the two checks behind the packed data, and holds the unpacked data to them.
private func compare(_ member: [UInt8], with packed: inout Bytes) throws(DataError) {
  let end = packed.position
  let checksum = try packed.littleEndian(4, "the check sum")
  guard checksum == crc32(member) else {
    throw packed.error(
      at: end, expected: "the check sum of what was unpacked, \(crc32(member))",
      found: "\(checksum)")
  }
  let size = try packed.littleEndian(4, "the unpacked size")
  guard size == UInt32(truncatingIfNeeded: member.count) else {
    throw packed.error(
      at: end + 4, expected: "the unpacked size, \(member.count) bytes", found: "\(size)")
  }
}
