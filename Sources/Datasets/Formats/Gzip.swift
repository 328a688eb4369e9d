/// Unpacks a gzip file: one or more members, each a header, packed data, and two checks.
///
/// - Source: RFC 1952, 1996.
func gunzip(_ packed: Bytes, limit: Int = 1 << 31) throws(DataError) -> Bytes {
  var packed = packed
  var output: [UInt8] = []
  repeat {
    try skipHeader(&packed)
    let member = try inflate(&packed, limit: limit - output.count)
    let end = packed.position
    let checksum = UInt32(try packed.littleEndian(4, "the check sum"))
    guard checksum == crc32(member) else {
      throw packed.error(
        at: end, expected: "the check sum of the unpacked data",
        found: "another: the data is damaged")
    }
    let size = UInt32(try packed.littleEndian(4, "the unpacked size"))
    guard size == UInt32(truncatingIfNeeded: member.count) else {
      throw packed.error(
        at: end + 4, expected: "the unpacked size, \(member.count)", found: "\(size)")
    }
    output = output.isEmpty ? member : output + member
  } while packed.remaining > 0
  return Bytes(output, of: "\(packed.file) (unpacked)")
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

/// The remainder of the bits, read as a polynomial, divided by the polynomial 0xEDB88320.
///
/// - Source: RFC 1952, section 8.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var remainder: UInt32 = 0xFFFF_FFFF
  let table = crcTable.span
  let span = bytes.span
  for index in span.indices {
    remainder = table[Int((remainder ^ UInt32(span[index])) & 255)] ^ remainder >> 8
  }
  return ~remainder
}

/// The remainder of each single byte.
private let crcTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { rest, _ in
    rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xEDB8_8320
  }
}
