import TensorCore

extension SearchSpace {
  /// Every combination of a few values of each hyper-parameter: their Cartesian product.
  ///
  ///     space.grid(["learning rate": 4, "width": 3])    // with 2 activations 4 · 3 · 2 = 24
  ///
  /// The values of a dimension lie evenly on its line, the first and the last at its ends; a single
  /// one lies in the middle. The last dimension changes fastest.
  ///
  /// - Parameter levels: how many values each numeric dimension gets; a choice gets all it has.
  /// - Returns: as many settings as the product of these numbers.
  /// - Exercise: 4.12
  public func grid(_ levels: [String: Int]) -> [Setting] {
    var places: [[Double]] = [[]]
    for line in lines(levels) {
      places = places.flatMap { place in line.map { place + [$0] } }
    }
    return places.map(setting)
  }

  /// The places that a grid has on the line of each dimension.
  func lines(_ levels: [String: Int]) -> [[Double]] {
    let numeric = zip(names, dimensions).filter { !$0.1.isChoice }.map(\.0)
    require(
      Set(levels.keys) == Set(numeric) && levels.values.allSatisfy { $0 > 0 },
      "grid: a number of values for each of \(numeric) expected; got \(levels)")
    return zip(names, dimensions).map { name, dimension in
      if case .choice(let options) = dimension {
        return options.indices.map { (Double($0) + 0.5) / Double(options.count) }
      }
      let count = levels[name] ?? 1
      require(
        count <= dimension.count ?? count,
        "grid: different values of '\(name)' expected; got \(count) of \(dimension.count ?? 0)")
      return (0..<count).map { count == 1 ? 0.5 : Double($0) / Double(count - 1) }
    }
  }
}

extension Search {
  /// Tries these settings one after the other, each to its end, as far as the budget goes.
  ///
  ///     search.run(space.grid(["learning rate": 4, "width": 3]).shuffled(using: &generator))
  ///
  /// In random order, a grid that the budget cuts short leaves out settings from everywhere, and
  /// not all those with the highest learning rates.
  public mutating func run(_ settings: [Setting]) {
    for setting in settings where hasBudget { run(setting) }
  }

  /// Tries a setting to the end of its trial, unless pruning stops it before.
  public mutating func run(_ setting: Setting, pruning: MedianPruning? = nil) {
    // Those to be compared with; whatever this trial does, they have ended.
    let whole = trials.map(\.losses).filter { $0.count == unitsPerTrial }
    let number = begin(setting)
    for units in 1...unitsPerTrial {
      advance(number, to: units)
      let losses = trials[number].losses
      if let pruning, pruning.stops(losses, among: whole) { return stop(number) }
    }
  }
}
