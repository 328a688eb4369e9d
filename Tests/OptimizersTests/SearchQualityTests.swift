import Foundation
import Optimizers
import TensorCore
import Testing

@Suite struct `what searches find` {
  @Test func `Branin's three valleys are equally deep`() {
    let valleys: [(Double, Double)] = [(-.pi, 12.275), (.pi, 2.275), (3 * .pi, 2.475)]
    for (x, y) in valleys {
      #expect(abs(branin(x, y) - 0.397887) < 1e-6)
      #expect(branin(x + 0.01, y) > branin(x, y) && branin(x - 0.01, y) > branin(x, y))
      #expect(branin(x, y + 0.01) > branin(x, y) && branin(x, y - 0.01) > branin(x, y))
    }
    #expect(abs(branin(-5, 0) - 308.1291) < 1e-4)
  }

  @Test func `a Gaussian process finds Branin's lowest value in forty tries, chance does not`() {
    let (chance, model) = (Way.all[0], Way.all[4])
    let random = chance.meanLoss(budget: 40, seeds: 1...5)
    let bayesian = model.meanLoss(budget: 40, seeds: 1...5)
    #expect(bayesian - 0.397887 < 0.05, "mean of five seeds above the lowest value")
    #expect(random - 0.397887 > 0.5)
  }

  @Test func `on a line it needs fewer tries than chance`() {
    // The lowest value, at x = 0.757249, is −6.020740 (Forrester et al., 2008).
    let space: SearchSpace = ["x": .linear(0...1)]
    func tries(seed: UInt64, _ run: (inout Search, inout SeededGenerator) -> Void) -> Int {
      var generator = SeededGenerator(seed: seed)
      var search = Search(over: space, budget: 50) { setting in
        let x = setting["x"]
        return { pow(6 * x - 2, 2) * sin(12 * x - 4) }
      }
      run(&search, &generator)
      return search.bestLosses.prefix { $0 > -6.0 }.count
    }
    var (bayesian, random) = (0, 0)
    for seed in 1...5 as ClosedRange<UInt64> {
      bayesian += tries(seed: seed) { $0.runBayesian(randomTrials: 4, using: &$1) }
      random += tries(seed: seed) { $0.runRandom(using: &$1) }
    }
    #expect(bayesian < random)
  }

  @Test func `a population gets better from generation to generation`() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let search = Way.all[5].searched(budget: 100, unitsPerTrial: 1, seed: seed)
      let losses: [Double] = search.trials.map(\.loss)
      let first: Double = losses[..<20].reduce(0, +)
      let last: Double = losses[80...].reduce(0, +)
      #expect(last < 0.7 * first, "twenty children against the first twenty, seed \(seed)")
    }
  }

  @Test func `a choice without order is learned as well as a number`() {
    let space: SearchSpace = ["x": .linear(0...1), "kind": .choice(["a", "b", "c"])]
    for way in Way.all where way.name == "Bayesian" || way.name == "evolution" {
      var generator = SeededGenerator(seed: 1)
      var search = Search(over: space, budget: 60) { setting in
        let penalty = setting.option("kind") == "b" ? 0 : 1.0
        return { penalty + abs(setting["x"] - 0.3) }
      }
      way.run(&search, &generator)
      #expect(search.best?.setting.option("kind") == "b", "\(way.name)")
      let late = search.trials.suffix(30).count { $0.setting.option("kind") == "b" }
      // By chance 10 of 30, with a deviation of 2.6.
      #expect(late >= 18, "\(way.name) has this choice in \(late) of the last 30 trials")
    }
  }
}
