import Autograd
import Figures
import Foundation
import Optimizers
import TensorCore

/// How a racer went down a surface.
struct Run {
  let name: String
  let rate: Scalar
  /// Where it was: at the start, and after each step.
  let path: [(x: Scalar, y: Scalar)]
  /// How high that was.
  let heights: [Scalar]

  /// The height below which a racer has arrived.
  static let finish: Scalar = 0.01

  /// How high it was at last; infinite if it left the picture.
  var end: Scalar { heights[heights.count - 1] }

  /// After how many steps it was below the finish for good; nil if it never was.
  var arrival: Int? {
    let late = heights.lastIndex { $0 >= Run.finish } ?? -1
    return late + 1 < heights.count ? late + 1 : nil
  }

  /// Whether it came earlier than another, or, if neither came, lower.
  func beats(_ other: Run) -> Bool {
    if let arrival, let theirs = other.arrival { return arrival < theirs }
    if arrival != nil || other.arrival != nil { return arrival != nil }
    return end < other.end
  }
}

extension Racer {
  /// Goes down a surface with one learning rate; whoever leaves the picture is out.
  func run(down surface: Surface, rate: Scalar, steps: Int) -> Run {
    let (x, y) = (Variable(Tensor(surface.start.x)), Variable(Tensor(surface.start.y)))
    var optimizer = optimizer(rate)
    var (path, heights): ([(x: Scalar, y: Scalar)], [Scalar]) = ([], [])
    for _ in 0...steps {
      let (place, height) = ((x.value.scalar, y.value.scalar), surface(x, y))
      path.append(place)
      let isInside = surface.x.contains(place.0) && surface.y.contains(place.1)
      heights.append(isInside ? height.value.scalar : .infinity)
      if !isInside { break }
      optimizer.update([x, y], along: height.gradients())
    }
    return Run(name: name, rate: rate, path: path, heights: heights)
  }

  /// The best of its runs with several learning rates.
  func bestRun(down surface: Surface, rates: [Scalar], steps: Int) -> Run {
    let runs = rates.map { run(down: surface, rate: $0, steps: steps) }
    return runs.dropFirst().reduce(runs[0]) { best, next in next.beats(best) ? next : best }
  }
}

/// Lets everyone race down the four surfaces, each with the learning rate that suits it best.
func raceDownSurfaces(_ options: DemoOptions) {
  let steps = 500
  let rates = learningRates(from: 1e-4, to: 1, perDecade: options.quick ? 2 : 4)
  var progress = ProgressBar(
    "racing", total: Surface.all.count * Racer.all.count * rates.count * steps, unit: "steps")
  let races = Surface.all.map { surface in
    Racer.all.map { racer in
      let run = racer.bestRun(down: surface, rates: rates, steps: steps)
      progress.advance(by: rates.count * steps, note: "\(racer.name), \(surface.name)")
      return run
    }
  }
  progress.finish()
  printResults(races, steps: steps)
  for (surface, runs) in zip(Surface.all, races) { animate(runs, on: surface) }
  for (surface, runs) in zip(Surface.all, races) {
    let name = surface.name.split(separator: " ").joined(separator: "-")
    options.write(picture(of: runs, on: surface), named: "race-\(name)")
  }
  // In the egg box it depends on luck, and no optimizer is to blame.
  let fair = zip(Surface.all, races).filter { $0.0.name != Surface.eggBox.name }.flatMap(\.1)
  report(
    "arrivals below \(Run.finish), without the egg box",
    Double(fair.count { $0.arrival != nil }) / Double(fair.count), target: 0.75)
}

/// A row for each racer: when it arrived, or how high it still was, and with which rate.
private func printResults(_ races: [[Run]], steps: Int) {
  print("steps to a height below \(Run.finish) (best rate), of \(steps):")
  print(padded("", width: 10) + Surface.all.map { padded($0.name, width: -22) }.joined())
  for (index, racer) in Racer.all.enumerated() {
    let cells = races.map { runs in
      let run = runs[index]
      let result =
        run.arrival.map { "\($0)" } ?? "at \(fixed(run.end, decimals: 2))"
      return padded("\(result) (\(short(run.rate)))", width: -22)
    }
    print(padded(racer.name, width: 10) + cells.joined())
  }
}

/// A number with two digits that count.
func short(_ number: Scalar) -> String { String(format: "%.2g", Double(number)) }

/// A text with spaces after it, or before it if the width is negative, up to a width.
func padded(_ text: String, width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? spaces + text : text + spaces
}
