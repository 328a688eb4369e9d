extension LayeredGraph {
  /// The height each item's middle stands at: as near to its neighbors as the others allow.
  ///
  /// Layer by layer, to and fro, every item wishes itself to the mean height of its neighbors. The
  /// items of a layer must keep their order and distances. Less the distance from the first one,
  /// their heights must merely never fall, and the nearest such heights are known.
  ///
  /// - Parameters:
  ///   - heights: of the items, in pixels.
  ///   - gap: the least distance between two of a layer, in pixels.
  /// - Returns: a height for each item.
  func aligned(heights: [Double], gap: Double) -> [Double] {
    var middles = Array(repeating: 0.0, count: layerOf.count)
    for round in 0..<24 {
      for layer in round.isMultiple(of: 2) ? layers : layers.reversed() {
        let wishes = layer.map { mean((before[$0] + after[$0]).map { middles[$0] }) ?? middles[$0] }
        var offsets = [0.0]
        for (item, next) in zip(layer, layer.dropFirst()) {
          offsets.append(offsets[offsets.count - 1] + (heights[item] + heights[next]) / 2 + gap)
        }
        let fitted = nearestRising(to: zip(wishes, offsets).map { $0 - $1 })
        for (index, item) in layer.enumerated() { middles[item] = fitted[index] + offsets[index] }
      }
    }
    return middles
  }
}

/// The sequence that never falls and is nearest to the wishes in the sum of squares.
///
/// Wherever a value would lie below its predecessor, both take their mean.
///
/// - Source: Ayer et al., 1955, "pool adjacent violators".
func nearestRising(to wishes: [Double]) -> [Double] {
  var blocks: [(mean: Double, count: Int)] = []
  for wish in wishes {
    var block = (mean: wish, count: 1)
    while let last = blocks.last, last.mean > block.mean {
      let count = last.count + block.count
      let sum = last.mean * Double(last.count) + block.mean * Double(block.count)
      block = (sum / Double(count), count)
      blocks.removeLast()
    }
    blocks.append(block)
  }
  return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
}
