import Figures
import Testing

/// The outlines of the boxes in a drawing, in the order of their nodes.
private func boxes(of figure: some Figure) -> [Box] {
  figure.svg.split(separator: "\n").filter { $0.hasPrefix("<rect class=\"s c") }.map { rect in
    let sides = ["x", "y", "width", "height"].map { name in
      rect.split(separator: " \(name)=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) } ?? .nan
    }
    return Box(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
  }
}

/// A graph with diamonds and arrows that skip layers: node i feeds 2i + 1, 2i + 2 and i + 5.
private let tangled: [GraphDiagram.Edge] = (0..<14).flatMap { node in
  let fed: [Int] = [2 * node + 1, 2 * node + 2, node + 5]
  return fed.filter { $0 < 14 }.map { GraphDiagram.Edge(node, $0) }
}

/// Whether two boxes have no place in common.
private func areApart(_ a: Box, _ b: Box) -> Bool {
  if a.right < b.x || b.right < a.x { return true }
  return a.bottom < b.y || b.bottom < a.y
}

@Suite struct `a graph diagram` {
  @Test func `points every arrow to the right, or downwards`() {
    let nodes = (0..<14).map { GraphDiagram.Node("node \($0)", "value") }
    let right = boxes(of: GraphDiagram(nodes: nodes, edges: tangled))
    let down = boxes(of: GraphDiagram(flow: .down, nodes: nodes, edges: tangled))
    #expect(right.count == 14 && down.count == 14)
    for edge in tangled {
      #expect(right[edge.start].right < right[edge.end].x)
      #expect(down[edge.start].bottom < down[edge.end].y)
    }
  }

  @Test func `keeps its boxes apart and inside the picture`() {
    let diagram = GraphDiagram(
      title: "tangled", nodes: (0..<14).map { GraphDiagram.Node("a node with a long name \($0)") },
      edges: tangled)
    let all = boxes(of: diagram)
    for (index, box) in all.enumerated() {
      #expect(box.x >= 0 && box.y >= 0)
      #expect(box.right <= diagram.size.width && box.bottom <= diagram.size.height)
      for other in all[..<index] { #expect(areApart(box, other)) }
    }
  }

  @Test func `lays a chain out in a straight line`() {
    let chain = GraphDiagram(
      nodes: [.init("a"), .init("b"), .init("c")], edges: [.init(0, 1), .init(1, 2)])
    let heights = boxes(of: chain).map(\.center.y)
    #expect(Set(heights).count == 1)
  }

  @Test func `untangles arrows that need not cross`() {
    let crossed = GraphDiagram(
      nodes: [.init("a"), .init("b"), .init("c"), .init("d")], edges: [.init(0, 3), .init(1, 2)])
    let all = boxes(of: crossed)
    #expect((all[0].y < all[1].y) == (all[3].y < all[2].y))
  }

  @Test func `refuses a cycle`() async {
    await #expect(processExitsWith: .failure) {
      _ = GraphDiagram(nodes: [.init("a"), .init("b")], edges: [.init(0, 1), .init(1, 0)])
    }
  }

  @Test func `refuses an arrow to nowhere`() async {
    await #expect(processExitsWith: .failure) {
      _ = GraphDiagram(nodes: [.init("a")], edges: [.init(0, 1)])
    }
  }
}

@Suite struct `panels` {
  @Test func `are as large as their figures together`() {
    let chart = LineChart(title: "a", series: [], size: Size(300, 200))
    #expect(Panels(columns: 2, figures: [chart, chart, chart]).size == Size(600, 400))
  }
}
