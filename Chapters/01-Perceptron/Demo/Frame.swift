import Figures
import Foundation
import Perceptron
import TensorCore

/// Points and the two sides of a line as letters, drawn again and again in the same place.
///
/// On the positive side of the line the plane is dotted. Where no person watches, in a file or a
/// pipe, only the last frame is written.
struct Frame {
  private let inputs: Tensor
  private let labels: Tensor
  private let grid: Grid
  private let cells: Tensor
  private let terminal: Terminal
  private var height = 0

  /// A plane with room for all points.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, 2]`
  ///   - labels: 0 or 1 for each row, `[rows]`.
  ///   - terminal: where to draw.
  init(inputs: Tensor, labels: Tensor, on terminal: Terminal = .standard) {
    (self.inputs, self.labels, self.terminal) = (inputs, labels, terminal)
    grid = Grid(around: inputs.points, columns: min(64, terminal.columns - 3), rows: 20)
    cells = Tensor(grid.points)
  }

  /// Shows the line of a neuron.
  ///
  /// - Parameters:
  ///   - neuron: of two inputs.
  ///   - note: a line of text below.
  ///   - isLast: whether this is how it ends.
  mutating func show(_ neuron: Neuron, note: String, isLast: Bool) {
    guard terminal.isInteractive || isLast else { return }
    let lines = rows(of: letters(for: neuron)) + [note]
    let rise = height > 0 ? "\u{1B}[\(height)A" : ""
    let end = terminal.isInteractive ? "\u{1B}[K\n" : "\n"
    terminal.write(rise + lines.map { "  \($0)\(end)" }.joined())
    height = lines.count
    if terminal.isInteractive { Thread.sleep(forTimeInterval: 0.04) }
  }

  /// Circles for the points, filled for label 1, crosses where the neuron is wrong.
  private func letters(for neuron: Neuron) -> [Character] {
    var letters = step(neuron.score(cells)).elements.map { $0 == 1 ? "·" : " " as Character }
    let answers = step(neuron.score(inputs)).elements
    for (row, point) in inputs.points.enumerated() {
      let label = labels[at: row]
      letters[cell(of: point)] = answers[row] != label ? "✗" : label == 1 ? "●" : "○"
    }
    return letters
  }

  private func rows(of letters: [Character]) -> [String] {
    stride(from: 0, to: letters.count, by: grid.columns).map {
      String(letters[$0..<$0 + grid.columns])
    }
  }

  private func cell(of point: Point) -> Int {
    let across = (point.x - grid.x.lowerBound) / (grid.x.upperBound - grid.x.lowerBound)
    let down = (grid.y.upperBound - point.y) / (grid.y.upperBound - grid.y.lowerBound)
    return Int(down * Double(grid.rows)) * grid.columns + Int(across * Double(grid.columns))
  }
}
