import Figures
import Regularization
import TensorCore

/// Which numbers of a batch of images share a mean, for each normalization.
///
/// Rows are images, columns are channels, and a cell holds all places of one channel of one image.
/// The cells of one color are normalized together. They are not drawn by hand: the chapter's own
/// function is asked where the numbers go.
struct NormalizationDiagram: Figure {
  let title = "Which numbers share a mean"
  let size = Size(760, 250)

  private let kinds: [(name: String, kind: NormalizationKind)] = [
    ("batch", .batch), ("layer (one group)", .group(count: 1)), ("group, 2", .group(count: 2)),
    ("instance", .instance),
  ]

  func draw(on canvas: inout Canvas) {
    canvas.text(title, at: Point(20, 28), size: 15.5)
    for (place, (name, kind)) in kinds.enumerated() {
      canvas.moved(by: Point(30 + 182 * Double(place), 50)) { canvas in
        draw(name, kind, on: &canvas)
      }
    }
    canvas.text(
      "rows: images; columns: channels; a cell: all pixels of one channel of one image",
      at: Point(20, 238), size: 12.5, ink: .faint)
  }

  private func draw(_ name: String, _ kind: NormalizationKind, on canvas: inout Canvas) {
    let (images, channels) = (4, 6)
    let numbers = Tensor(
      shape: [images, channels, 1, 1], elements: (0..<images * channels).map { Scalar($0) })
    canvas.text(name, at: Point(72, 12), anchor: .middle, size: 14)
    for (set, row) in kind.rows(of: numbers).rows.enumerated() {
      for number in row.elements.map({ Int($0) }) {
        let (x, y) = (24 * Double(number % channels), 24 + 34 * Double(number / channels))
        // Eight colors, and two strengths where there are more sets than that.
        canvas.rectangle(
          Box(x: x, y: y, width: 22, height: 32), fill: .series(set % 8),
          opacity: set / 8 % 2 == 0 ? 0.6 : 0.3)
        canvas.text("\(set + 1)", at: Point(x + 11, y + 21), anchor: .middle, ink: .text)
      }
    }
  }
}
