import Optimizers
import TensorCore
import Testing

@Suite struct `4.15 halvingRounds` {
  @Test func `27 trials become 9, 3 and 1, of 1, 3, 9 and 27 units`() {
    let rounds = halvingRounds(trials: 27, selections: 3, factor: 3, unitsPerTrial: 27)
    #expect(rounds.map(\.trials) == [27, 9, 3, 1])
    #expect(rounds.map(\.units) == [1, 3, 9, 27], "what is left behind pays for longer trials")
  }

  @Test func `what does not divide evenly is rounded down`() {
    let rounds = halvingRounds(trials: 10, selections: 2, factor: 2, unitsPerTrial: 7)
    #expect(rounds.map(\.trials) == [10, 5, 2])
    #expect(rounds.map(\.units) == [1, 3, 7], "7/4, 7/2 and 7: the last round is always whole")
  }

  @Test func `fewer selections begin with longer trials, and none is plain`() {
    let two = halvingRounds(trials: 8, selections: 1, factor: 4, unitsPerTrial: 64)
    #expect(two.map(\.trials) == [8, 2])
    #expect(two.map(\.units) == [16, 64])
    let plain = halvingRounds(trials: 5, selections: 0, factor: 3, unitsPerTrial: 81)
    #expect(plain.map(\.trials) == [5])
    #expect(plain.map(\.units) == [81])
  }
}

@Suite struct `successive halving and Hyperband` {
  /// The table of n and r in Li et al., 2018, for R = 81 and η = 3, as algorithm 1 computes it.
  @Test func `Hyperband's brackets for 81 units`() {
    let brackets = hyperbandBrackets(factor: 3, unitsPerTrial: 81)
    #expect(
      brackets.map { $0.map(\.trials) } == [
        [81, 27, 9, 3, 1], [34, 11, 3, 1], [15, 5, 1], [8, 2], [5],
      ])
    #expect(
      brackets.map { $0.map(\.units) } == [
        [1, 3, 9, 27, 81], [3, 9, 27, 81], [9, 27, 81], [27, 81], [81],
      ])
  }

  @Test func `a bracket of nine trials costs 21 units, as trainings go on and do not start again`()
  {
    // 9 trials of 1 unit, 3 of them 2 more, 1 of these 6 more.
    let search = halved(budget: 21)
    #expect(search.trials.map(\.losses.count).sorted() == [1, 1, 1, 1, 1, 1, 3, 3, 9])
    let second = halved(budget: 42)
    #expect(second.trials.count == 18)
    #expect(second.trials.count { $0.losses.count == 9 } == 2)
  }

  @Test func `those that go on are the best of their round`() {
    let trials = halved(budget: 21).trials
    let afterOne = trials.sorted { $0.losses[0] < $1.losses[0] }
    #expect(afterOne.prefix(3).allSatisfy { $0.losses.count >= 3 })
    let afterThree = trials.filter { $0.losses.count >= 3 }.sorted { $0.losses[2] < $1.losses[2] }
    #expect(afterThree.map(\.losses.count) == [9, 3, 3])
  }

  @Test func `a trial that is slow to show what it is worth is left behind`() {
    // The good half begins worse: whoever judges after one unit keeps the wrong ones.
    let space: SearchSpace = ["x": .linear(0...1)]
    func search() -> Search {
      Search(over: space, budget: 81, unitsPerTrial: 9) { setting in
        var unit = 0.0
        let isGood = setting["x"] < 0.5
        return {
          unit += 1
          return isGood ? 9 - unit : 5 - unit / 9
        }
      }
    }
    var (one, two) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    var (halving, random) = (search(), search())
    halving.runHalving(trials: 9, using: &one)
    random.runRandom(using: &two)
    #expect(halving.best?.loss == 4)
    #expect(random.best?.loss == 0)
  }

  @Test func `too few trials or units for the selections are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = halvingRounds(trials: 8, selections: 2, factor: 3, unitsPerTrial: 9)
    }
    #expect(said(result).contains("3^2 trials and units or more expected; got 8 and 9"))
  }
}

/// A search by halving whose trials are ranked alike after each unit.
private func halved(budget: Int) -> Search {
  var generator = SeededGenerator(seed: 1)
  let space: SearchSpace = ["x": .linear(0...1)]
  var search = Search(over: space, budget: budget, unitsPerTrial: 9) { setting in { setting["x"] } }
  search.runHalving(trials: 9, using: &generator)
  return search
}
