/// Where a figure is drawn: shapes and texts, written as SVG in the order they come.
///
/// Coordinates are pixels from the top left corner. Numbers are rounded to a tenth of a pixel and
/// written without regard to the locale, so the same drawing always gives the same bytes.
public struct Canvas {
  var elements = ""

  /// How a text stands to its point.
  public enum Anchor: String, Sendable {
    case start, middle, end
  }

  init() {}

  /// Draws a straight line.
  public mutating func line(
    from start: Point, to end: Point, ink: Ink = .axis, width: Double = 1, dashed: Bool = false
  ) {
    stroke("M\(pair(start))L\(pair(end))", ink: ink, width: width, dashed: dashed)
  }

  /// Draws straight lines from point to point.
  public mutating func polyline(
    _ points: [Point], ink: Ink = .axis, width: Double = 1, dashed: Bool = false
  ) {
    guard points.count > 1 else { return }
    let rest = points.dropFirst().map(pair).joined(separator: " ")
    stroke("M\(pair(points[0]))L\(rest)", ink: ink, width: width, dashed: dashed)
  }

  /// Draws a smooth curve with two control points.
  public mutating func curve(
    from start: Point, _ firstControl: Point, _ secondControl: Point, to end: Point,
    ink: Ink = .axis, width: Double = 1, dashed: Bool = false
  ) {
    let path = "M\(pair(start))C\(pair(firstControl)) \(pair(secondControl)) \(pair(end))"
    stroke(path, ink: ink, width: width, dashed: dashed)
  }

  /// Fills the area inside a closed line.
  public mutating func polygon(_ points: [Point], fill: Ink, opacity: Double = 1) {
    guard points.count > 2 else { return }
    let corners = points.map(pair).joined(separator: " ")
    elements += "<path class=\"f \(fill.name)\"\(opacityText(opacity)) d=\"M\(corners)z\"/>\n"
  }

  /// Draws a rectangle: filled, outlined, or both.
  public mutating func rectangle(
    _ box: Box, fill: Ink? = nil, opacity: Double = 1, outline: Ink? = nil, radius: Double = 0
  ) {
    let corner = radius > 0 ? " rx=\"\(pixels(radius))\"" : ""
    let place = "\(place(of: box))\(corner)/>\n"
    if let fill { elements += "<rect class=\"f \(fill.name)\"\(opacityText(opacity)) \(place)" }
    if let outline { elements += "<rect class=\"s \(outline.name)\" \(place)" }
  }

  /// Draws a filled circle.
  public mutating func circle(
    center: Point, radius: Double, fill: Ink, opacity: Double = 1
  ) {
    elements +=
      "<circle class=\"f \(fill.name)\"\(opacityText(opacity)) cx=\"\(pixels(center.x))\" "
      + "cy=\"\(pixels(center.y))\" r=\"\(pixels(radius))\"/>\n"
  }

  /// Writes a text on the line through a point.
  ///
  /// - Parameters:
  ///   - text: any text; it is escaped.
  ///   - point: where its baseline starts, ends, or has its middle.
  ///   - anchor: which of the three.
  ///   - size: the height of the letters, in pixels.
  ///   - ink: its color.
  ///   - bold: whether it stands out.
  ///   - turned: degrees clockwise around the point.
  public mutating func text(
    _ text: String, at point: Point, anchor: Anchor = .start, size: Double = 12, ink: Ink = .text,
    bold: Bool = false, turned: Double = 0
  ) {
    var attributes = "class=\"f \(ink.name)\" x=\"\(pixels(point.x))\" y=\"\(pixels(point.y))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if size != 12 { attributes += " font-size=\"\(pixels(size))\"" }
    if bold { attributes += " font-weight=\"600\"" }
    if turned != 0 { attributes += " transform=\"rotate(\(pixels(turned)) \(pair(point)))\"" }
    elements += "<text \(attributes)>\(escaped(text))</text>\n"
  }

  /// Draws what follows moved by an offset.
  public mutating func moved(by offset: Point, _ draw: (inout Canvas) -> Void) {
    elements += "<g transform=\"translate(\(pair(offset)))\">\n"
    draw(&self)
    elements += "</g>\n"
  }

  /// Draws what follows, and cuts off whatever leaves the box.
  public mutating func clipped(to box: Box, _ draw: (inout Canvas) -> Void) {
    // A nested <svg> clips by itself, and needs no id that could clash with another figure's.
    let sides = [box.x, box.y, box.width, box.height].map(pixels).joined(separator: " ")
    elements += "<svg \(place(of: box)) viewBox=\"\(sides)\">\n"
    draw(&self)
    elements += "</svg>\n"
  }

  private mutating func stroke(_ path: String, ink: Ink, width: Double, dashed: Bool) {
    let thickness = width == 1 ? "" : " stroke-width=\"\(pixels(width))\""
    let dashes = dashed ? " stroke-dasharray=\"5 4\"" : ""
    elements += "<path class=\"s \(ink.name)\"\(thickness)\(dashes) d=\"\(path)\"/>\n"
  }
}

private func opacityText(_ opacity: Double) -> String {
  opacity >= 1 ? "" : " fill-opacity=\"\(thousandths(opacity))\""
}
