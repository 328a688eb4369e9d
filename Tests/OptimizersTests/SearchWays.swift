import Optimizers
import TensorCore

/// A way to search, by its name: what must hold for all of them is tested on each.
struct Way: Sendable {
  var name: String
  var run: @Sendable (inout Search, inout SeededGenerator) -> Void

  /// All ways that draw their settings at random.
  static let all: [Way] = [
    Way(name: "random") { $0.runRandom(using: &$1) },
    Way(name: "random, pruned") { $0.runRandom(pruning: MedianPruning(), using: &$1) },
    Way(name: "halving") { $0.runHalving(trials: 9, using: &$1) },
    Way(name: "Hyperband") { $0.runHyperband(using: &$1) },
    Way(name: "Bayesian") { $0.runBayesian(using: &$1) },
    Way(name: "evolution") { $0.runEvolution(population: 5, using: &$1) },
  ]

  /// What it finds on Branin's function, which takes `unitsPerTrial` units to come down to.
  func searched(budget: Int, unitsPerTrial: Int, seed: UInt64) -> Search {
    var generator = SeededGenerator(seed: seed)
    let space: SearchSpace = ["x": .linear(-5...10), "y": .linear(0...15)]
    var search = Search(over: space, budget: budget, unitsPerTrial: unitsPerTrial) { setting in
      var unit = 0
      return {
        unit += 1
        return branin(setting["x"], setting["y"]) + 5 * Double(unitsPerTrial - unit)
      }
    }
    run(&search, &generator)
    return search
  }

  /// The mean over seeds of the lowest loss on Branin's function.
  func meanLoss(budget: Int, seeds: ClosedRange<UInt64>) -> Double {
    let losses = seeds.map { seed in
      searched(budget: budget, unitsPerTrial: 1, seed: seed).best?.loss ?? .infinity
    }
    return losses.reduce(0, +) / Double(losses.count)
  }
}
