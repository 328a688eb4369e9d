import Figures
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `every figure` {
  @Test func `is valid XML, whatever its texts and values`() {
    for figure in everyFigure {
      let parser = XMLParser(data: Data(figure.svg.utf8))
      #expect(parser.parse(), "line \(parser.lineNumber) of\n\(figure.svg)")
    }
  }

  @Test func `holds no value that is no number`() {
    for figure in everyFigure {
      let drawing = figure.svg.replacing(">NaN<", with: "><").lowercased()
      #expect(!drawing.contains("nan") && !drawing.contains("inf"))
    }
  }

  @Test func `gives the same bytes every time`() {
    for figure in everyFigure { #expect(figure.svg == figure.svg) }
  }
}
