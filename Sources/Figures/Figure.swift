import Foundation

/// A picture: something with a size that can be drawn.
///
/// Every chart of this module is one. A diagram of your own needs the three members below:
///
///     struct Gate: Figure {
///       let title = "A gate"
///       let size = Size(120, 60)
///       func draw(on canvas: inout Canvas) {
///         canvas.rectangle(Box(x: 20, y: 10, width: 80, height: 40), outline: .axis, radius: 6)
///         canvas.text("σ", at: Point(60, 35), anchor: .middle)
///       }
///     }
public protocol Figure: Sendable {
  /// What the picture shows; its accessible name.
  var title: String { get }
  /// Its width and height, in pixels.
  var size: Size { get }
  /// Draws it, with its top left corner at (0, 0).
  func draw(on canvas: inout Canvas)
}

extension Figure {
  /// The picture as a complete SVG document, readable on light and on dark pages.
  public var svg: String {
    var canvas = Canvas()
    draw(on: &canvas)
    let (width, height) = (pixels(size.width), pixels(size.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="figure" role="img" width="\(width)" \
      height="\(height)" viewBox="0 0 \(width) \(height)" \
      font-family="Helvetica, Arial, sans-serif" font-size="12">
      <title>\(escaped(title))</title>
      <style>
      \(StyleSheet.text)
      </style>
      <rect class="f paper" width="\(width)" height="\(height)" rx="6"/>
      \(canvas.elements)</svg>

      """
  }

  /// Writes the picture as `directory/name.svg`, making the directory if need be.
  ///
  /// - Parameters:
  ///   - directory: a folder; missing folders on the way are made.
  ///   - name: the file's name without `.svg`.
  /// - Returns: the path of the file.
  /// - Throws: `FigureError`, naming the file and the reason.
  @discardableResult
  public func write(to directory: String, named name: String) throws(FigureError) -> String {
    let path = directory.hasSuffix("/") ? "\(directory)\(name).svg" : "\(directory)/\(name).svg"
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
      try svg.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw FigureError(path: path, reason: error.localizedDescription)
    }
    return path
  }
}

/// A figure that could not be written.
public struct FigureError: Error, Equatable, CustomStringConvertible {
  /// The file that was to be written.
  public let path: String
  /// What the system said.
  public let reason: String

  /// One sentence for a person.
  public var description: String { "cannot write \(path): \(reason)" }
}
