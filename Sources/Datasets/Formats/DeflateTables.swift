// The tables that whoever packs and whoever unpacks must share (RFC 1951, section 3.2).

/// The code of literal bytes, the end and lengths in a block that does not bring its own.
let fixedLiterals = fixedCode(
  [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
    + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))

/// The code of distances in such a block.
let fixedDistances = fixedCode([Int](repeating: 5, count: 32))

private func fixedCode(_ lengths: [Int]) -> PrefixCode {
  guard let code = PrefixCode(lengths: lengths) else { fatalError("inflate: no such fixed code") }
  return code
}

/// The order in which the lengths of the code for code lengths come.
let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/// The shortest copy of each length symbol from 257 on, and the bits that add to it.
let lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
let lengthExtras = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
/// The longest copy there is a symbol for.
let longestCopy = 258

/// The smallest distance of each distance symbol, and the bits that add to it.
let distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]
let distanceExtras = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
