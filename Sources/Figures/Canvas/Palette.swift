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
/// The hues begin with those of Okabe & Ito. Lightness and strength were then searched for each
/// page so that every color stands out from it by a contrast of 3 : 1 or more, and every two colors
/// stay apart, by 0.09 in OKLab, for full color vision and without red, green or blue cones.
///
/// - Source: Okabe & Ito, 2008, "Color Universal Design"; Machado, Oliveira & Fernandes, 2009, "A
///   Physiologically-based Model for Simulation of Color Vision Deficiency".
enum Palette {
  /// Blue, vermilion, green, wine, amber, teal, violet, gray.
  static let light = [
    "#0c4eaa", "#b8380c", "#2ca58c", "#6d0c40", "#bd8001", "#1b7da7", "#967af3", "#696162",
  ]
  /// The same hues for a dark page.
  static let dark = [
    "#4a9bfb", "#f76a1c", "#4efed8", "#a8557f", "#fdcd30", "#73cbfc", "#7059d6", "#9b9b9b",
  ]
  static let count = light.count
}
