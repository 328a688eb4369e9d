import Foundation

// Random tensors. Every draw comes from the generator handed in: the same seed, the same numbers.

extension Tensor {
  /// Numbers spread evenly over a range.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - range: from the lower bound up to, not including, the upper.
  ///   - generator: where the randomness comes from.
  /// - Returns: a tensor of independent draws.
  public static func uniform(
    _ shape: [Int], in range: Range<Scalar> = 0..<1,
    using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    checkExtents(shape)
    let width = range.upperBound - range.lowerBound
    return Tensor(
      shape: shape,
      elements: (0..<shape.product).map { _ in
        let value = range.lowerBound + width * Scalar(unit(using: &generator))
        return value < range.upperBound ? value : range.lowerBound
      })
  }

  /// Numbers from a normal distribution.
  ///
  /// Two uniform numbers u and v give two independent normal ones by Box and Muller's formula:
  ///
  ///     √(−2 ln u) · cos(2πv)      √(−2 ln u) · sin(2πv)
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - mean: the center, μ.
  ///   - deviation: the standard deviation, σ (not the variance).
  ///   - generator: where the randomness comes from.
  /// - Returns: a tensor of independent draws.
  /// - Source: Box & Muller, 1958, "A Note on the Generation of Random Normal Deviates".
  public static func normal(
    _ shape: [Int], mean: Scalar = 0, deviation: Scalar = 1,
    using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    checkExtents(shape)
    let count = shape.product
    var elements: [Scalar] = []
    elements.reserveCapacity(count + 1)
    while elements.count < count {
      let radius = (-2 * Foundation.log(1 - unit(using: &generator))).squareRoot()
      let angle = 2 * Double.pi * unit(using: &generator)
      elements.append(mean + deviation * Scalar(radius * Foundation.cos(angle)))
      elements.append(mean + deviation * Scalar(radius * Foundation.sin(angle)))
    }
    return Tensor(shape: shape, elements: Array(elements.prefix(count)))
  }

  /// Draws a class for each row of probabilities.
  ///
  /// A uniform number u falls into the first class whose cumulative probability exceeds u.
  ///
  /// - Parameters:
  ///   - probabilities: `[n, classes]`, each row not negative, with a positive sum (rows need not
  ///     add up to 1).
  ///   - generator: where the randomness comes from.
  /// - Returns: n classes.
  public static func categorical(
    probabilities: Tensor, using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    require(
      probabilities.rank == 2, "categorical: [n, classes] expected; got \(probabilities.shape)")
    return probabilities.rows.map { row in
      let total = row.elements.reduce(0) { $0 + Double($1) }
      require(
        row.elements.allSatisfy { $0 >= 0 } && total > 0 && total.isFinite,
        "categorical: probabilities ≥ 0 with a positive sum expected; got \(row.elements)")
      var left = total * unit(using: &generator)
      let hit = row.elements.firstIndex { probability in
        left -= Double(probability)
        return left < 0
      }
      // Rounding can leave a crumb behind the last class that has any probability at all.
      return hit ?? row.elements.lastIndex { $0 > 0 } ?? 0
    }
  }

  /// The numbers 0 ..< count in random order, each order equally likely.
  ///
  /// Fisher and Yates' shuffle: the last place gets any of the numbers, the one before it any of
  /// those left, and so on. The standard library's `shuffled(using:)` may change its order with the
  /// next release of Swift, and every seeded training run with it.
  ///
  /// - Source: Durstenfeld, 1964, "Algorithm 235: Random permutation".
  public static func permutation(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    require(count >= 0, "permutation: a count of 0 or more expected; got \(count)")
    var numbers = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      // (last + 1) · a random fraction of 64 bits, rounded down: a bias of less than last / 2⁶⁴.
      let place = generator.next().multipliedFullWidth(by: UInt64(last + 1)).high
      numbers.swapAt(last, Int(place))
    }
    return numbers
  }

  /// A number in 0 ..< 1 made of the 53 highest of 64 random bits.
  private static func unit(using generator: inout some RandomNumberGenerator) -> Double {
    Double(generator.next() >> 11) * 0x1p-53
  }
}
