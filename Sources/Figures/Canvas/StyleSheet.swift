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
