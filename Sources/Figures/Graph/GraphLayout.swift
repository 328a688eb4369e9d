/// Places for the nodes of a graph without cycles: in layers from left to right, every arrow
/// pointing to the right, with few crossings.
///
/// An arrow that skips layers passes each of them through a slot of its own, so that it never runs
/// behind a node.
///
/// - Source: Sugiyama, Tagawa & Toda, 1981, "Methods for Visual Understanding of Hierarchical
///   System Structures".
struct GraphLayout {
  /// The middle of each node.
  let centers: [Point]
  /// For each arrow the places where it leaves a layer and enters the next, in turn.
  let paths: [[Point]]
  /// What everything fits into.
  let size: Size

  /// Lays out nodes of given sizes.
  ///
  /// - Parameters:
  ///   - sizes: of the nodes, in pixels.
  ///   - edges: pairs of nodes.
  ///   - gap: the distance between layers, in pixels.
  init(sizes: [Size], edges: [(Int, Int)], gap: Double) {
    let graph = LayeredGraph(count: sizes.count, edges: edges)
    let widths = graph.layers.map { $0.map { $0 < sizes.count ? sizes[$0].width : 0 }.max() ?? 0 }
    let lefts = widths.indices.map { widths[..<$0].reduce(0) { $0 + $1 + gap } }
    // A slot is as wide as its layer, a node as wide as its text.
    let extents = graph.layerOf.enumerated().map { item, layer in
      item < sizes.count ? sizes[item] : Size(widths[layer], 4)
    }
    let middles = graph.aligned(heights: extents.map(\.height), gap: 22)
    let top = zip(middles, extents).map { $0 - $1.height / 2 }.min() ?? 0
    let bottom = zip(middles, extents).map { $0 + $1.height / 2 }.max() ?? 0
    let places = zip(graph.layerOf, middles).map { layer, middle in
      Point(lefts[layer] + widths[layer] / 2, middle - top)
    }
    centers = Array(places[..<sizes.count])
    paths = graph.chains.enumerated().map { edge, chain in
      let ways = zip(chain, chain.dropFirst()).flatMap { from, to in
        [
          Point(places[from].x + extents[from].width / 2, places[from].y),
          Point(places[to].x - extents[to].width / 2, places[to].y),
        ]
      }
      let arrival = ways[ways.count - 1]
      let port = GraphLayout.port(of: edge, in: graph.chains, places: places, extents: extents)
      return ways.dropLast() + [Point(arrival.x, arrival.y + port)]
    }
    size = Size(max(0, widths.reduce(-gap) { $0 + $1 + gap }), bottom - top)
  }

  /// How far from a node's middle an arrow enters it, so that its arrows arrive side by side.
  private static func port(
    of edge: Int, in chains: [[Int]], places: [Point], extents: [Size]
  ) -> Double {
    let target = chains[edge][chains[edge].count - 1]
    let arriving = chains.indices.filter { chains[$0].last == target }
    let origins = arriving.map { places[chains[$0][chains[$0].count - 2]].y }
    let order = arriving.indices.sorted { (origins[$0], $0) < (origins[$1], $1) }.map {
      arriving[$0]
    }
    let rank = Double(order.firstIndex(of: edge) ?? 0) - Double(order.count - 1) / 2
    return rank * min(14, (extents[target].height - 10) / Double(order.count))
  }
}
