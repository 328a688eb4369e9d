import Autograd
import Figures
import Optimizers
import TensorCore

/// The paths of two heats over the same surface, side by side.
func picture(of runs: [Run], on surface: Surface) -> Panels {
  let charts = Racer.heats.map { heat in
    chart(of: runs.filter { run in heat.contains { $0.name == run.name } }, on: surface)
  }
  return Panels(title: "The \(surface.name): \(surface.formula)", columns: 2, figures: charts)
}

/// Paths over a surface whose shade tells its height.
private func chart(of runs: [Run], on surface: Surface) -> ScatterChart {
  let grid = Grid(
    x: Double(surface.x.lowerBound)...Double(surface.x.upperBound),
    y: Double(surface.y.lowerBound)...Double(surface.y.upperBound), columns: 110, rows: 80)
  let shades = shades(of: surface, at: grid.points)
  return ScatterChart(
    title: "", points: [Point(surface.start)] + surface.minima.map { Point($0) },
    classes: [0] + surface.minima.map { _ in 1 },
    lines: runs.map { run in
      Series(
        "\(run.name), \(short(run.rate))",
        run.path.prefix((run.arrival ?? 100) + 1).map { Point($0) })
    },
    regions: Regions(
      grid, classes: shades.map { _ in 7 }, confidences: shades.map { Double($0) / 8 }),
    size: Size(450, 400))
}

/// For each point, in which of eight bands of equal area its height lies: 0 is the lowest.
private func shades(of surface: Surface, at points: [Point]) -> [Int] {
  let heights = withoutGradients {
    surface(
      Variable(constant: Tensor(points.map { Scalar($0.x) })),
      Variable(constant: Tensor(points.map { Scalar($0.y) }))
    ).value.elements
  }
  let sorted = heights.sorted()
  let borders = (1..<8).map { sorted[$0 * sorted.count / 8] }
  return heights.map { height in borders.count { height >= $0 } }
}

extension Point {
  /// The same place, as charts have it.
  fileprivate init(_ place: (x: Scalar, y: Scalar)) {
    self.init(Double(place.x), Double(place.y))
  }
}

/// Shows the racers on their way, if somebody watches; otherwise where they are at the end.
func animate(_ runs: [Run], on surface: Surface) {
  var frames = TerminalFrames()
  let last = min(150, runs.map { $0.path.count - 1 }.max() ?? 0)
  for step in stride(from: 0, through: last, by: 3) {
    frames.show(RaceFrame(surface: surface, runs: runs, step: step), rows: 20, seconds: 0.03)
  }
  frames.finish()
}

/// A surface in letters, the denser the higher, and a letter for each racer.
private struct RaceFrame: TerminalFigure {
  let surface: Surface
  let runs: [Run]
  let step: Int

  func text(columns: Int, rows: Int, color: Bool) -> String {
    let grid = Grid(
      x: Double(surface.x.lowerBound)...Double(surface.x.upperBound),
      y: Double(surface.y.lowerBound)...Double(surface.y.upperBound), columns: columns, rows: rows)
    let inks = Array(" .:-=+*#")
    var letters = shades(of: surface, at: grid.points).map { String(inks[$0]) }
    for (index, run) in runs.enumerated().reversed() {
      let place = run.path[min(step, run.path.count - 1)]
      guard surface.x.contains(place.x), surface.y.contains(place.y) else { continue }
      let across = (Double(place.x) - grid.x.lowerBound) / (grid.x.upperBound - grid.x.lowerBound)
      let down = (grid.y.upperBound - Double(place.y)) / (grid.y.upperBound - grid.y.lowerBound)
      let cell =
        min(rows - 1, Int(down * Double(rows))) * columns
        + min(columns - 1, Int(across * Double(columns)))
      letters[cell] = color ? "\u{1B}[1;7m\(letter(index))\u{1B}[0m" : letter(index)
    }
    let lines = stride(from: 0, to: letters.count, by: columns).map {
      letters[$0..<$0 + columns].joined()
    }
    let names = runs.enumerated().map { "\(letter($0)) \($1.name)" }.joined(separator: "  ")
    return (["\(surface.name): \(surface.formula), step \(step)", names] + lines)
      .joined(separator: "\n")
  }

  private func letter(_ index: Int) -> String { String(Array("ABCDEFGHIJK")[index]) }
}
