import Datasets
import Figures
import Optimizers
import TensorCore

/// Lets all ways to search for hyper-parameters spend the same budget, on two problems.
func compareSearches(_ options: DemoOptions) {
  do {
    let branin = searchBranin(options)
    let digits = try searchDigits(options)
    let title =
      "The best so far: the mean of all seeds, and from the luckiest to the unluckiest one"
    options.write(Panels(title: title, columns: 3, figures: [branin] + digits), named: "search")
    drawSurrogate(options)
    try crossValidateGrid(options)
  } catch {
    options.stop("\(error)")
  }
}

/// How near each way comes to a lowest value that is known.
private func searchBranin(_ options: DemoOptions) -> LineChart {
  let budget = options.quick ? 20 : 60
  let seeds = seeds(options.quick ? 2 : 10, options)
  print(
    "Branin's function, \(budget) tries: how far above the lowest value, for \(seeds.count) seeds")
  let series = WayToSearch.choosing(grid: ["x": 8, "y": 8]).map { way in
    let gaps = seeds.map { seed in
      let search = way.carriedOut(BraninProblem.search(budget: budget), seed: seed)
      return search.bestLosses.map { $0 - BraninProblem.lowest }
    }
    print("  \(column(way.name, width: 18))\(spread(of: gaps.compactMap(\.last)))")
    return Series(way.name, meanOf: gaps)
  }
  return chart("Branin's function", "tries", "above the lowest value", 1e-3...200, series)
}

/// Nine epochs are a whole trial: some ways spend them all on each, some stop what begins badly.
private func searchDigits(_ options: DemoOptions) throws(DataError) -> [LineChart] {
  let budget = options.quick ? 45 : 180
  let seeds = seeds(options.quick ? 1 : 8, options)
  let problem = try DigitsProblem(seed: options.seed)
  print(
    "digits, \(budget) epochs, for \(seeds.count) seeds: loss on \(problem.validation.count) digits to"
  )
  print("choose by, trials begun, share right of \(problem.test.count) digits not seen before")
  let levels = ["learning rate": 3, "width": 2, "weight decay": 2]
  let choosing = WayToSearch.choosing(grid: levels)
  let series = (choosing + WayToSearch.stopping).map { way in
    let searches = seeds.map { seed in
      way.carriedOut(problem.search(budget: budget, seed: seed), seed: seed)
    }
    let losses = searches.compactMap { $0.best?.loss }
    let begun = mean(searches.map { Double($0.trials.count) })
    let accuracies = zip(searches, seeds).compactMap { search, seed in
      search.best.map { problem.testAccuracy(of: $0.setting, seed: seed) }
    }
    print(
      "  \(column(way.name, width: 18))\(spread(of: losses))",
      "\(column(fixed(begun, decimals: 0), width: -4))  \(percent(mean(accuracies)))")
    return Series(way.name, meanOf: searches.map(\.bestLosses))
  }
  let (first, second) = (Array(series.prefix(choosing.count)), series.dropFirst(choosing.count))
  let yTitle = "validation loss, in nats"
  return [
    chart("Digits: what to try", "epochs spent", yTitle, 0.08...3, first),
    chart("Digits: and for how long", "epochs spent", yTitle, 0.08...3, [series[0]] + second),
  ]
}

/// As many seeds, from that of the options on.
private func seeds(_ count: Int, _ options: DemoOptions) -> [UInt64] {
  (0..<count).map { options.seed &+ UInt64($0) }
}

private func chart(
  _ title: String, _ xTitle: String, _ yTitle: String, _ yRange: ClosedRange<Double>,
  _ series: [Series]
) -> LineChart {
  LineChart(
    title: title, xTitle: xTitle, yTitle: yTitle, series: series, yScale: .logarithmic,
    yRange: yRange, size: Size(380, 400))
}

/// Twelve settings in five folds: what the folds say together, and what each says by itself.
private func crossValidateGrid(_ options: DemoOptions) throws(DataError) {
  let problem = try WineProblem(seed: options.seed)
  let search = problem.searchedGrid(seed: options.seed)
  print("wine: \(search.trials.count) settings, \(search.spent) trainings")
  for trial in search.trials.sorted(by: { $0.loss < $1.loss }).prefix(3) {
    print("  \(fixed(trial.loss, decimals: 4)) nats: \(trial.setting)")
  }
  let choices = (0..<5).map { fold in
    search.trials.min { foldLosses($0)[fold] < foldLosses($1)[fold] }
  }
  let agreeing = choices.count { $0 == search.best }
  if let best = search.best {
    print("  the folds of the best: \(spread(of: foldLosses(best)))")
    print("  choosing by one fold alone would choose the same in \(agreeing) of 5")
  }
}

/// The loss on each fold, from the means over the folds so far.
private func foldLosses(_ trial: Trial) -> [Double] {
  let sums = trial.losses.enumerated().map { Double($0 + 1) * $1 }
  return zip(sums, [0] + sums).map { $0 - $1 }
}

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The mean, and from the lowest to the highest: `0.1232 (0.0970…0.1488)`.
private func spread(of values: [Double]) -> String {
  let (low, high) = (values.min() ?? .nan, values.max() ?? .nan)
  let numbers = [mean(values), low, high].map { fixed($0, decimals: 4) }
  return "\(numbers[0]) (\(numbers[1])…\(numbers[2]))"
}

/// A text with spaces behind it, or before it if the width is negative.
private func column(_ text: String, width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? spaces + text : text + spaces
}
