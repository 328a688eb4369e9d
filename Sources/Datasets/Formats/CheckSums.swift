// Numbers that tell whether bytes arrived as they were sent.

/// The check sum of gzip and PNG: the remainder of the bytes, read as one long polynomial, divided by
/// the polynomial 0xEDB88320.
///
/// - Source: RFC 1952, section 8.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var remainder: UInt32 = 0xFFFF_FFFF
  let (table, span) = (byteRemainders.span, bytes.span)
  for index in span.indices {
    remainder = table[Int((remainder ^ UInt32(span[index])) & 255)] ^ remainder >> 8
  }
  return ~remainder
}

/// The remainder of each single byte.
private let byteRemainders: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 0 ? 0 : 0xEDB8_8320) }
}

/// The check sum of zlib: 1 + the sum of the bytes, and the sum of all the sums on the way.
///
/// Both are taken modulo 65521, the largest prime below 2¹⁶.
///
/// - Source: RFC 1950, section 8.2.
func adler32(_ bytes: [UInt8]) -> UInt32 {
  var (sum, sumOfSums): (UInt32, UInt32) = (1, 0)
  for byte in bytes {
    sum = (sum + UInt32(byte)) % 65521
    sumOfSums = (sumOfSums + sum) % 65521
  }
  return sumOfSums << 16 | sum
}
