/// The width of a text in pixels, by the widths of Helvetica's letters, a little on the wide side.
///
/// An SVG is laid out before any font is at hand, so labels are measured with a table of widths, in
/// shares of the font size.
func textWidth(_ text: String, size: Double) -> Double {
  size * text.unicodeScalars.reduce(0) { $0 + letterWidth($1) } * 1.04
}

private func letterWidth(_ letter: Unicode.Scalar) -> Double {
  switch letter {
  case "i", "j", "l", "'", "|": 0.222
  case " ", ".", ",", ":", ";", "!", "/", "\\", "I", "f", "t", "[", "]": 0.278
  case "(", ")", "r", "-", "`", "\"", "*": 0.345
  case "c", "k", "s", "v", "x", "y", "z", "J", "{", "}", "^": 0.5
  case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 0.667
  case "C", "D", "H", "N", "R", "U", "w": 0.722
  case "G", "O", "Q": 0.778
  case "m", "M", "%": 0.861
  case "W", "@": 0.98
  case "+", "<", ">", "=", "~", "−", "×", "±": 0.584
  case "\u{2070}"..."\u{209F}", "¹", "²", "³": 0.333
  case "\u{2190}"..."\u{21FF}", "—", "…": 1
  case "\u{1100}"...: 1
  default: 0.556
  }
}

/// A text cut with an ellipsis where it is wider than its room.
func shortened(_ text: String, to width: Double, size: Double) -> String {
  guard textWidth(text, size: size) > width else { return text }
  var kept = text
  while !kept.isEmpty && textWidth(kept + "…", size: size) > width { kept.removeLast() }
  return kept + "…"
}
