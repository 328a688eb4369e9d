/// Boxes and arrows, laid out in layers: a computation graph, an architecture.
///
///     GraphDiagram(
///       title: "y = a × b + a",
///       nodes: [
///         .init("a", "value 2"), .init("b", "value 3"), .init("×", "value 6"),
///         .init("+", "value 8"),
///       ],
///       edges: [.init(0, 2), .init(1, 2), .init(2, 3), .init(0, 3)])
public struct GraphDiagram: Figure {
  /// A box with lines of text; the first line stands out.
  public struct Node: Sendable {
    /// What is written in it, from the top.
    public var lines: [String]
    /// The color of its outline.
    public var ink: Ink

    /// A box with lines of text.
    public init(_ lines: String..., ink: Ink = .series(0)) { (self.lines, self.ink) = (lines, ink) }
  }

  /// An arrow from a node to a node, by their places in the list of nodes.
  public struct Edge: Sendable {
    /// Where it starts.
    public var start: Int
    /// Where its head is.
    public var end: Int
    /// What stands at its middle.
    public var label: String

    /// An arrow from one node to another.
    public init(_ start: Int, _ end: Int, _ label: String = "") {
      (self.start, self.end, self.label) = (start, end, label)
    }
  }

  /// Which way the arrows point.
  public enum Flow: Sendable {
    case right, down
  }

  /// What the diagram shows.
  public var title: String
  /// Which way the arrows point.
  public let flow: Flow
  /// The boxes.
  public let nodes: [Node]
  /// The arrows.
  public let edges: [Edge]
  private let layout: GraphLayout

  /// A diagram of a graph without cycles.
  public init(title: String = "", flow: Flow = .right, nodes: [Node], edges: [Edge]) {
    for edge in edges {
      require(
        nodes.indices.contains(edge.start) && nodes.indices.contains(edge.end),
        "GraphDiagram: edges between nodes 0..<\(nodes.count) expected; "
          + "got \(edge.start) → \(edge.end)")
    }
    (self.title, self.flow, self.nodes, self.edges) = (title, flow, nodes, edges)
    let labels = edges.map { flow == .right ? textWidth($0.label, size: 11) : 12 }
    layout = GraphLayout(
      sizes: nodes.map { flow == .right ? $0.size : $0.size.turned },
      edges: edges.map { ($0.start, $0.end) }, gap: max(48, (labels.max() ?? 0) + 28))
  }

  private var drawing: Size { flow == .right ? layout.size : layout.size.turned }

  private var heading: Heading {
    Heading(title, width: max(28 + textWidth(title, size: 15.5), drawing.width + 40))
  }

  /// Its width and height, in pixels: as large as its boxes need.
  public var size: Size { Size(heading.width, heading.height + drawing.height + 20) }

  public func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    canvas.moved(by: Point((heading.width - drawing.width) / 2, heading.height)) { canvas in
      for path in layout.paths { drawArrow(along: path, on: &canvas) }
      for (node, center) in zip(nodes, layout.centers) {
        node.draw(at: turned(center), on: &canvas)
      }
      for (edge, path) in zip(edges, layout.paths) where !edge.label.isEmpty {
        // The curve between the two layers in the middle of the way.
        let start = path.count / 4 * 2
        let middle = Point(
          (path[start].x + path[start + 1].x) / 2, (path[start].y + path[start + 1].y) / 2)
        canvas.label(edge.label, at: turned(middle))
      }
    }
  }

  /// The layout runs from left to right; this turns a place to the flow of the diagram.
  private func turned(_ point: Point) -> Point {
    flow == .right ? point : Point(point.y, point.x)
  }

  /// Draws an arrow: curved from each layer to the next, and straight through the layers between.
  private func drawArrow(along path: [Point], on canvas: inout Canvas) {
    guard let tip = path.last else { return }
    for index in stride(from: 0, to: path.count - 1, by: 2) {
      let (start, end) = (path[index], path[index + 1])
      let middle = (start.x + end.x) / 2
      canvas.curve(
        from: turned(start), turned(Point(middle, start.y)), turned(Point(middle, end.y)),
        to: turned(end), width: 1.5)
      if index + 2 < path.count {
        canvas.line(from: turned(end), to: turned(path[index + 2]), width: 1.5)
      }
    }
    let head = [tip, Point(tip.x - 8, tip.y - 4), Point(tip.x - 8, tip.y + 4)]
    canvas.polygon(head.map(turned), fill: .axis)
  }
}

extension GraphDiagram.Node {
  /// As large as its lines need, in pixels.
  fileprivate var size: Size {
    let widths = lines.enumerated().map { textWidth($1, size: $0 == 0 ? 14.5 : 12) }
    return Size(max(44, (widths.max() ?? 0) + 22), Double(max(1, lines.count)) * 17 + 13)
  }

  fileprivate func draw(at center: Point, on canvas: inout Canvas) {
    let (x, y) = (center.x - size.width / 2, center.y - size.height / 2)
    let box = Box(x: x, y: y, width: size.width, height: size.height)
    canvas.rectangle(box, fill: .paper, radius: 7)
    canvas.rectangle(box, fill: ink, opacity: 0.12, outline: ink, radius: 7)
    for (index, line) in lines.enumerated() {
      let place = Point(center.x, y + 21 + Double(index) * 17)
      let isFirst = index == 0
      canvas.text(
        line, at: place, anchor: .middle, size: isFirst ? 14 : 12, ink: isFirst ? .text : .faint,
        bold: isFirst)
    }
  }
}

extension Canvas {
  /// A small text on a patch of paper, over an arrow.
  fileprivate mutating func label(_ text: String, at point: Point) {
    let width = textWidth(text, size: 11) + 6
    let patch = Box(x: point.x - width / 2, y: point.y - 8, width: width, height: 16)
    rectangle(patch, fill: .paper, opacity: 0.85, radius: 3)
    self.text(text, at: Point(point.x, point.y + 4), anchor: .middle, size: 11, ink: .faint)
  }
}

extension Size {
  fileprivate var turned: Size { Size(height, width) }
}
