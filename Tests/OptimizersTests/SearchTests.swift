import Optimizers
import TensorCore
import Testing

@Suite struct `4.13 crossValidation` {
  @Test func `the loss is the mean over the folds so far`() {
    let losses = [0: 3.0, 1: 1, 2: 2, 3: 6]
    let trial = crossValidation { _, fold in losses[fold] ?? 100 }(point(0))
    #expect((0..<4).map { _ in trial() } == [3, 2, 2, 3], "3/1, 4/2, 6/3, 12/4")
  }

  @Test func `each trial begins with fold 0 and has its own setting`() {
    let objective = crossValidation { setting, fold in setting["x"] * 100 + Double(fold) }
    let (first, second) = (objective(point(0.25)), objective(point(0.75)))
    #expect([first(), second(), first(), second()] == [25, 75, 25.5, 75.5])
  }

  @Test func `beyond/grid-random-search: twelve settings in five folds are 60 trainings`() {
    let counter = Counter()
    var search = Search(
      over: line, budget: 1000, unitsPerTrial: 5,
      objective: crossValidation { setting, _ in
        counter.count += 1
        return table(setting)
      })
    search.run(line.grid(["x": 12]))
    #expect(counter.count == 60)
    #expect(search.spent == 60)
    #expect(search.trials.count == 12)
    #expect(search.best?.setting == line.grid(["x": 12])[4], "the lowest of the table, 0.125")
  }
}

@Suite struct `4.14 stops` {
  let rule = MedianPruning(warmUpTrials: 3, warmUpUnits: 1)
  let whole: [[Double]] = [[5, 4, 1], [6, 3, 2], [9, 2, 3]]

  @Test func `beyond/optuna: what is worse than the median at its step is stopped`() {
    #expect(rule.stops([6.5], among: whole), "above 6, the median of 5, 6, 9; their mean is 6.7")
    #expect(!rule.stops([5.5], among: whole))
    #expect(!rule.stops([6], among: whole), "as good as the median is good enough")
  }

  @Test func `others are compared at the same unit, not at their end`() {
    #expect(!rule.stops([6.5, 2.5], among: whole), "the median after two units is 3")
    #expect(rule.stops([6.5, 3.5], among: whole))
    #expect(!rule.stops([4], among: whole), "after one unit no other was as low")
  }

  @Test func `a trial is judged by its lowest loss, for losses go up and down`() {
    #expect(!rule.stops([2.5, 4], among: whole), "it has been at 2.5, below the median of 3")
  }

  @Test func `the median of an even number is between the middle two`() {
    let four = whole + [[8, 8, 8]]
    #expect(rule.stops([7.5], among: four), "5, 6, 8, 9: the median is 7")
    #expect(!rule.stops([6.5], among: four))
  }

  @Test func `nothing is stopped while trials or units are warming up`() {
    #expect(!rule.stops([99], among: Array(whole.prefix(2))), "two whole trials are too few")
    let patient = MedianPruning(warmUpTrials: 3, warmUpUnits: 2)
    #expect(!patient.stops([99], among: whole))
    #expect(patient.stops([99, 99], among: whole))
    #expect(!rule.stops([], among: whole), "before its first unit a trial has no loss")
  }
}

@Suite struct `a search and its budget` {
  @Test func `beyond/grid-random-search: five of twelve settings at random are 25 trainings`() {
    var generator = SeededGenerator(seed: 1)
    var search = Search(
      over: line, budget: 25, unitsPerTrial: 5,
      objective: crossValidation { setting, _ in table(setting) })
    let grid = line.grid(["x": 12])
    search.run(Tensor.permutation(12, using: &generator).map { grid[$0] })
    #expect(search.spent == 25)
    #expect(search.trials.count == 5)
    #expect(search.best.map { grid.contains($0.setting) } == true, "it found a cell of the table")
  }

  @Test func `every unit is counted, and none is spent beyond the budget`() {
    for budget in [9, 10, 50, 100] {
      for way in Way.all {
        let counter = Counter()
        var generator = SeededGenerator(seed: 1)
        var search = Search(over: plane, budget: budget, unitsPerTrial: 9) { setting in
          var loss = branin(setting["x"], setting["y"])
          return {
            counter.count += 1
            loss -= 0.1
            return loss
          }
        }
        way.run(&search, &generator)
        #expect(counter.count == budget, "\(way.name) spends all of \(budget)")
        #expect(search.spent == budget)
        #expect(search.trials.reduce(0) { $0 + $1.losses.count } == budget)
        #expect(search.bestLosses.count == budget)
        #expect(search.trials.allSatisfy { $0.losses.count <= 9 })
      }
    }
  }

  @Test func `the best loss never rises, and is that of the best whole trial`() {
    for way in Way.all {
      let search = way.searched(budget: 90, unitsPerTrial: 9, seed: 3)
      for (earlier, later) in zip(search.bestLosses, search.bestLosses.dropFirst()) {
        #expect(later <= earlier)
      }
      #expect(search.best?.losses.count == 9)
      #expect(search.best?.loss == search.bestLosses.last)
    }
  }

  @Test func `a seed repeats a search, another one does not`() {
    for way in Way.all {
      let search = way.searched(budget: 60, unitsPerTrial: 3, seed: 1)
      #expect(search.trials == way.searched(budget: 60, unitsPerTrial: 3, seed: 1).trials)
      #expect(search.trials != way.searched(budget: 60, unitsPerTrial: 3, seed: 2).trials)
    }
  }

  @Test func `a training that diverges is worse than all others and disturbs nobody`() {
    for way in Way.all {
      var generator = SeededGenerator(seed: 1)
      var search = Search(over: plane, budget: 120, unitsPerTrial: 3) { setting in
        let isDiverging = setting["x"] > 4
        return { isDiverging ? .nan : branin(setting["x"], setting["y"]) }
      }
      way.run(&search, &generator)
      #expect(search.trials.contains { $0.loss == .infinity }, "\(way.name) met one")
      #expect(search.best.map { $0.setting["x"] <= 4 } == true)
    }
    var hopeless = Search(over: line, budget: 3) { _ in { .nan } }
    hopeless.run(line.grid(["x": 3]))
    #expect(hopeless.best == nil)
  }

  @Test func `a trial that the budget cuts short is never the best`() {
    var search = Search(over: line, budget: 5, unitsPerTrial: 3) { setting in { setting["x"] } }
    search.run([point(0.5), point(0.1)])
    #expect(search.trials.map(\.losses.count) == [3, 2])
    #expect(search.best?.setting == point(0.5))
    #expect(search.bestLosses == [.infinity, .infinity, 0.5, 0.5, 0.5])
  }

  @Test func `a budget too small for one trial is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Search(over: line, budget: 4, unitsPerTrial: 5) { _ in { 0 } }
    }
    #expect(said(result).contains("a budget for at least one trial of 5 units expected; got 4"))
  }
}

/// Counts calls from inside a closure.
private final class Counter {
  var count = 0
}

private let line: SearchSpace = ["x": .linear(0...1)]
private let plane: SearchSpace = ["x": .linear(-5...10), "y": .linear(0...15)]

private func point(_ x: Double) -> Setting { line.setting(at: [x]) }

/// A table of twelve losses, the lowest for the fifth setting.
private func table(_ setting: Setting) -> Double {
  let losses = [7, 3, 5, 2, 0.125, 4, 6, 1, 8, 9, 0.5, 10]
  return losses[Int((setting["x"] * 11).rounded())]
}
