/// Fills a text up with spaces; a negative width puts them before it.
func column(_ text: String, width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? spaces + text : text + spaces
}
