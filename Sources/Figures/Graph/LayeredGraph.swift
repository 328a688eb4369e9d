/// A graph in layers, in which every edge leads from one layer to the next.
///
/// Items 0, 1, … are the nodes; behind them come the slots of edges that skip layers.
struct LayeredGraph {
  /// The layer of each item.
  private(set) var layerOf: [Int]
  /// The items of each layer, from the top.
  private(set) var layers: [[Int]] = []
  /// For each edge, the items it leads through.
  private(set) var chains: [[Int]] = []
  /// For each item, its neighbors one layer earlier and one later.
  private(set) var before: [[Int]] = []
  private(set) var after: [[Int]] = []

  /// Finds layers and an order within them.
  init(count: Int, edges: [(Int, Int)]) {
    layerOf = LayeredGraph.depths(count: count, edges: edges)
    for (start, end) in edges {
      var chain = [start]
      for layer in stride(from: layerOf[start] + 1, to: layerOf[end], by: 1) {
        chain.append(layerOf.count)
        layerOf.append(layer)
      }
      chains.append(chain + [end])
    }
    (before, after) = (layerOf.map { _ in [] }, layerOf.map { _ in [] })
    for chain in chains {
      for (from, to) in zip(chain, chain.dropFirst()) {
        after[from].append(to)
        before[to].append(from)
      }
    }
    layers = Array(repeating: [], count: (layerOf.max() ?? -1) + 1)
    for (item, layer) in layerOf.enumerated() { layers[layer].append(item) }
    reduceCrossings()
  }

  /// The longest path to each node; then nodes without predecessors move up to their first use.
  private static func depths(count: Int, edges: [(Int, Int)]) -> [Int] {
    var depth = Array(repeating: 0, count: count)
    // A path visits a node at most once, so depths settle within `count` rounds.
    for round in 0...count {
      var isSettled = true
      for (start, end) in edges where depth[end] <= depth[start] {
        depth[end] = depth[start] + 1
        isSettled = false
      }
      if isSettled { break }
      require(round < count, "GraphDiagram: a graph without cycles expected; got \(edges)")
    }
    let hasPredecessor = Set(edges.map(\.1))
    for node in 0..<count where !hasPredecessor.contains(node) {
      let uses = edges.filter { $0.0 == node }.map { depth[$0.1] }
      depth[node] = (uses.min() ?? 1) - 1
    }
    return depth
  }

  /// Sorts each layer by the mean place of its neighbors, to and fro, and keeps the best order.
  private mutating func reduceCrossings() {
    var best = (crossings: crossings, layers: layers)
    for round in 0..<12 where best.crossings > 0 {
      let isForward = round.isMultiple(of: 2)
      let order = isForward ? Array(layers.indices) : layers.indices.reversed()
      for layer in order.dropFirst() {
        let places = self.places
        let middles = layers[layer].enumerated().map { place, item in
          let neighbors = isForward ? before[item] : after[item]
          return mean(neighbors.map { Double(places[$0]) }) ?? Double(place)
        }
        let ranks = middles.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
        layers[layer] = ranks.map { layers[layer][$0] }
      }
      if crossings < best.crossings { best = (crossings, layers) }
    }
    layers = best.layers
  }

  /// The place of each item in its layer.
  private var places: [Int] {
    var places = layerOf
    for layer in layers {
      for (place, item) in layer.enumerated() { places[item] = place }
    }
    return places
  }

  /// How many pairs of edges cross.
  private var crossings: Int {
    let places = self.places
    return layers.reduce(0) { total, layer in
      let edges = layer.flatMap { item in after[item].map { (places[item], places[$0]) } }
      return total
        + edges.indices.reduce(0) { count, i in
          count + edges[..<i].count { $0.0 < edges[i].0 && $0.1 > edges[i].1 }
        }
    }
  }
}

/// The mean, if there are values.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
