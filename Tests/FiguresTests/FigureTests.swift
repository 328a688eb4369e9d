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

  @Test func `says its texts as they are`() {
    let reader = TextReader()
    let parser = XMLParser(data: Data(LineChart(title: hostile, series: []).svg.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    let readable = hostile.replacing("\u{0}", with: "\u{FFFD}")
    #expect(reader.texts.contains { $0.contains(readable) }, "\(reader.texts)")
  }

  @Test func `draws no coordinate that is no number`() {
    for figure in everyFigure {
      let drawing = figure.svg.replacing(">NaN<", with: "><").lowercased()
      #expect(!drawing.contains("nan") && !drawing.contains("inf"))
    }
  }

  @Test func `gives the same bytes every time`() {
    for figure in everyFigure { #expect(figure.svg == figure.svg) }
  }

  @Test func `loads nothing from elsewhere, so that strict pages show it`() {
    for figure in everyFigure {
      let links = figure.svg.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      #expect(!links.contains("http") && !links.contains("href") && !links.contains("data:"))
    }
  }

  @Test func `is written into a folder that is made for it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chart = LineChart(title: "a", series: [Series("b", [1, 2])])
    let path = try chart.write(to: folder.appending(path: "deep").path, named: "loss")
    #expect(path == folder.path + "/deep/loss.svg")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == chart.svg)
  }

  @Test func `says in one sentence why it cannot be written`() {
    let chart = LineChart(title: "a", series: [])
    let error = #expect(throws: FigureError.self) {
      try chart.write(to: "/dev/null/folder", named: "loss")
    }
    let sentence = error?.description ?? ""
    #expect(sentence.hasPrefix("cannot write /dev/null/folder/loss.svg: "), "\(sentence)")
    #expect(!sentence.contains("\n"))
  }
}

/// Collects the text of every element.
private final class TextReader: NSObject, XMLParserDelegate {
  var texts: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    texts.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[texts.count - 1] += text
  }
}
