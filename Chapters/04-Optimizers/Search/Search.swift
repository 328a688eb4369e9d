import TensorCore

/// A search for the setting with the lowest loss, on a budget.
///
///     var search = Search(over: space, budget: 180, unitsPerTrial: 9) { setting in
///       let model = Model(width: Int(setting["width"]))
///       return { model.trainEpoch(rate: setting["learning rate"]) }    // the validation loss
///     }
///     search.runRandom(using: &generator)
///     print(search.best)
///
/// To try a setting is to begin a training and to let it go on unit by unit. What a unit is the
/// objective says: an epoch, a fold of a cross-validation, or a whole training. Every unit is
/// counted, wherever it was spent, and when the budget is used up all ways to search end. So what
/// they found can be compared.
public struct Search {
  /// One unit of training: does it, and returns the loss after it, in whatever it is measured.
  public typealias Unit = () -> Double

  /// What is searched.
  public let space: SearchSpace

  /// How many units may be spent in all.
  public let budget: Int

  /// How many units make a whole trial; only whole trials can be the best.
  public let unitsPerTrial: Int

  /// What was tried, in the order of beginning.
  public private(set) var trials: [Trial] = []

  /// After each unit spent, the lowest loss of a whole trial; ∞ before there is one.
  public private(set) var bestLosses: [Double] = []

  private let objective: (Setting) -> Unit
  private var running: [Int: Unit] = [:]

  /// A search that has not begun.
  ///
  /// - Parameters:
  ///   - space: what may be tried.
  ///   - budget: how many units may be spent in all.
  ///   - unitsPerTrial: how many units make a whole trial.
  ///   - objective: begins to train with a setting and returns what trains a unit more.
  public init(
    over space: SearchSpace, budget: Int, unitsPerTrial: Int = 1,
    objective: @escaping (Setting) -> Unit
  ) {
    require(
      unitsPerTrial > 0 && budget >= unitsPerTrial,
      "Search: a budget for at least one trial of \(unitsPerTrial) units expected; got \(budget)")
    (self.space, self.budget, self.unitsPerTrial) = (space, budget, unitsPerTrial)
    self.objective = objective
  }

  /// How many units were spent.
  public var spent: Int { bestLosses.count }

  /// Whether another unit may be spent.
  public var hasBudget: Bool { spent < budget }

  /// The whole trial with the lowest loss, or nothing if none was whole or all diverged.
  public var best: Trial? {
    trials.filter { $0.losses.count == unitsPerTrial && $0.loss < .infinity }
      .min { $0.loss < $1.loss }
  }

  /// Begins a trial, which costs nothing yet, and returns its number.
  public mutating func begin(_ setting: Setting) -> Int {
    trials.append(Trial(setting: setting))
    running[trials.count - 1] = objective(setting)
    return trials.count - 1
  }

  /// Trains until a trial has had so many units in all, or until the budget is used up.
  public mutating func advance(_ number: Int, to units: Int) {
    while let unit = running[number], trials[number].losses.count < units, hasBudget {
      let loss = unit()
      // A loss that is no number is that of a training that diverged: nothing is worse.
      trials[number].losses.append(loss.isNaN ? .infinity : loss)
      let isWhole = trials[number].losses.count == unitsPerTrial
      if isWhole { stop(number) }
      let result = isWhole ? trials[number].loss : .infinity
      bestLosses.append(min(result, bestLosses.last ?? .infinity))
    }
  }

  /// Ends a trial for good and lets go of what it trained.
  public mutating func stop(_ number: Int) { running[number] = nil }
}

/// A setting that was tried, with what came of it.
public struct Trial: Sendable, Equatable {
  /// What was tried.
  public let setting: Setting

  /// The loss after each unit of training; ∞ where it was no number.
  public internal(set) var losses: [Double] = []

  /// The loss after the last unit; ∞ before the first.
  public var loss: Double { losses.last ?? .infinity }
}
