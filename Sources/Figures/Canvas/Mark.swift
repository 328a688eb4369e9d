/// The shape of a data point; classes differ in shape as well as in color.
public enum Mark: Int, CaseIterable, Sendable {
  case circle, triangle, square, diamond, cross, wedge, plus

  /// The shape of the n-th class.
  public static func forClass(_ index: Int) -> Mark { allCases[index % allCases.count] }

  /// Its outline around a point just moved to, for a circle of the same area and radius `r`.
  fileprivate func outline(_ r: Double) -> String {
    switch self {
    case .circle: "h0"
    case .triangle: path([(0, -1.3), (1.3, 2.2), (-2.6, 0)], r)
    case .wedge: path([(0, 1.3), (1.3, -2.2), (-2.6, 0)], r)
    case .square: path([(-0.9, -0.9), (1.8, 0), (0, 1.8), (-1.8, 0)], r)
    case .diamond: path([(0, -1.25), (1.25, 1.25), (-1.25, 1.25), (-1.25, -1.25)], r)
    case .cross:
      path([(-1, -1), (2, 2)], r, closed: false) + path([(0, -2), (-2, 2)], r, closed: false)
    case .plus:
      path([(-1.2, 0), (2.4, 0)], r, closed: false)
        + path([(-1.2, -1.2), (0, 2.4)], r, closed: false)
    }
  }

  private func path(_ steps: [(Double, Double)], _ r: Double, closed: Bool = true) -> String {
    let pairs = steps.map { "\(pixels($0.0 * r)) \(pixels($0.1 * r))" }
    return "m\(pairs[0])l\(pairs.dropFirst().joined(separator: " "))\(closed ? "z" : "")"
  }
}

extension Canvas {
  /// Draws the same mark at many points, as one shape.
  ///
  /// - Parameters:
  ///   - mark: the shape.
  ///   - points: its middles.
  ///   - size: its diameter, in pixels.
  ///   - ink: its color.
  ///   - opacity: below 1, what lies beneath shines through.
  public mutating func marks(
    _ mark: Mark, at points: [Point], size: Double = 7, ink: Ink, opacity: Double = 1
  ) {
    guard !points.isEmpty else { return }
    let path = points.map { "M\(pair($0))\(mark.outline(size / 2))" }.joined()
    let shine = opacity < 1 ? " opacity=\"\(thousandths(opacity))\"" : ""
    switch mark {
    case .circle:  // a line of no length with round ends: eight bytes a point
      elements +=
        "<path class=\"s \(ink.name)\" stroke-width=\"\(pixels(size))\"\(shine) d=\"\(path)\"/>\n"
    case .cross, .plus:
      elements += "<path class=\"s \(ink.name)\" stroke-width=\"2\"\(shine) d=\"\(path)\"/>\n"
    default:
      elements += "<path class=\"f \(ink.name)\"\(shine) d=\"\(path)\"/>\n"
    }
  }
}
