import Figures
import Foundation
import Optimizers
import TensorCore

/// Draws what a Gaussian process thinks of a function as it tries one place after the other.
func drawSurrogate(_ options: DemoOptions) {
  let stages = [4, 6, 9].map { Stage(tries: $0, seed: options.seed) }
  let title = "What is known of a function after some tries, and where the next one is worth most"
  let figures = stages.map(\.guess) + stages.map(\.worth)
  options.write(Panels(title: title, columns: 3, figures: figures), named: "surrogate")
}

/// A Bayesian search along a line, after some tries.
private struct Stage {
  private let tries: [Point]
  private let process: GaussianProcess
  private let mean: Double
  private let deviation: Double

  init(tries count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let space: SearchSpace = ["x": .linear(0...1)]
    var search = Search(over: space, budget: count) { setting in { height(at: setting["x"]) } }
    search.runBayesian(randomTrials: 3, using: &generator)
    tries = search.trials.map { Point($0.setting["x"], $0.loss) }
    let mean = tries.reduce(0) { $0 + $1.y } / Double(count)
    let variance = tries.reduce(0) { $0 + ($1.y - mean) * ($1.y - mean) } / Double(count)
    (self.mean, deviation) = (mean, variance.squareRoot())
    process = GaussianProcess(
      points: tries.map { [$0.x] }, values: tries.map { ($0.y - mean) / variance.squareRoot() })
  }

  /// The function, and where it is guessed to be.
  var guess: LineChart {
    var guess = Series("guess, ± 2 deviations", over: 0...1) {
      mean + deviation * process.posterior(at: [$0]).mean
    }
    guess.band = guess.points.map { point in
      let reach = 2 * deviation * process.posterior(at: [point.x]).deviation
      return point.y - reach...point.y + reach
    }
    // A gap after each point: they are drawn as marks, without a line.
    let marks = Series("tries", tries.flatMap { [$0, Point($0.x, .nan)] })
    return LineChart(
      title: "\(tries.count) tries",
      series: [guess, Series("function", over: 0...1, dashed: true, height), marks],
      yRange: -15...20, size: Size(340, 300))
  }

  /// The expected improvement.
  var worth: LineChart {
    let lowest = tries.map { ($0.y - mean) / deviation }.reduce(.infinity, min)
    let series = Series("expected improvement", over: 0...1) { x in
      let posterior = process.posterior(at: [x])
      return deviation
        * expectedImprovement(
          over: lowest, mean: posterior.mean, deviation: posterior.deviation)
    }
    return LineChart(title: "", xTitle: "x", series: [series], size: Size(340, 200))
  }
}

/// The function of Forrester, Sóbester & Keane, 2008: lowest at x = 0.757, −6.021.
private func height(at x: Double) -> Double { pow(6 * x - 2, 2) * sin(12 * x - 4) }
