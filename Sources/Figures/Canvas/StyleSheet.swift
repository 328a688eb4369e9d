/// A color by its role, so that one picture reads on a light page and on a dark one.
public enum Ink: Equatable, Sendable {
  /// The page: what letters on a filled shape are drawn with.
  case paper
  /// Titles and labels.
  case text
  /// Axis titles, tick labels, notes.
  case faint
  /// Axis lines, outlines, arrows.
  case axis
  /// Grid lines, and fills that should hardly be seen.
  case grid
  /// The n-th color of the palette: a line, a class, a group of bars.
  case series(Int)

  /// Its name in the style sheet.
  var name: String {
    switch self {
    case .paper: "paper"
    case .text: "text"
    case .faint: "faint"
    case .axis: "axis"
    case .grid: "grid"
    case .series(let index): "c\(index % Palette.count)"
    }
  }
}

/// The colors of a light and of a dark page, told apart by readers of every kind of color vision.
///
/// The eight hues are those of Okabe & Ito, darkened for white paper and lightened for black until
/// each stands out from its page by a contrast of at least 3 : 1.
///
/// - Source: Okabe & Ito, 2008, "Color Universal Design".
enum Palette {
  static let light = [
    "#0072b2", "#d55e00", "#00875f", "#b8508f", "#a87900", "#2f93cf", "#7a5bc7", "#5f6a75",
  ]
  static let dark = [
    "#4ea8e6", "#ff8a45", "#2fc795", "#e58fc0", "#e8b73a", "#8fd3ff", "#b79bff", "#a3adb8",
  ]
  static let count = light.count
}

/// The `<style>` of every figure: light colors, and dark ones where the reader prefers them.
enum StyleSheet {
  static let text =
    """
    svg.figure .f{fill:currentColor}
    svg.figure .s{fill:none;stroke:currentColor;stroke-linejoin:round;stroke-linecap:round}
    svg.figure .b{stroke-linecap:butt}
    \(colors(roles: ["#ffffff", "#1f2328", "#59636e", "#8c959f", "#e2e6ea"], series: Palette.light))
    @media (prefers-color-scheme:dark){
    \(colors(roles: ["#0d1117", "#e6edf3", "#a0a8b1", "#6e7681", "#262c34"], series: Palette.dark))
    }
    """

  private static func colors(roles: [String], series: [String]) -> String {
    let inks = [.paper, .text, .faint, .axis, .grid] + series.indices.map(Ink.series)
    return zip(inks, roles + series)
      .map { ink, color in "svg.figure .\(ink.name){color:\(color)}" }
      .joined(separator: "\n")
  }
}
