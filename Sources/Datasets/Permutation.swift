/// The numbers from 0 to `count` − 1 in a random order, each order equally likely.
///
/// Fisher and Yates' shuffle: the last place gets any of the numbers, the one before it any of those
/// left, and so on. The standard library's `shuffled(using:)` may change its algorithm with a new
/// release, and every seeded run with it.
///
/// - Source: Durstenfeld, 1964, "Algorithm 235: Random permutation".
public func permutation(
  of count: Int, using generator: inout some RandomNumberGenerator
) -> [Int] {
  var numbers = Array(0..<count)
  for last in stride(from: count - 1, to: 0, by: -1) {
    // The high half of a 64-bit random fraction times (last + 1); its bias is below 2⁻⁴⁰ here.
    let (place, _) = generator.next().multipliedFullWidth(by: UInt64(last + 1))
    numbers.swapAt(last, Int(place))
  }
  return numbers
}
