import Foundation
import TensorCore

/// A round of successive halving: so many trials are brought to so many units each.
public struct HalvingRound: Sendable, Equatable {
  /// How many trials take part.
  public let trials: Int

  /// How many units each has had at the end of the round, those of earlier rounds included.
  public let units: Int

  /// A round of trials that have had so many units at its end.
  public init(trials: Int, units: Int) { (self.trials, self.units) = (trials, units) }
}

/// The rounds from many short trials to a few whole ones.
///
/// After each round the best part of the trials, one in η, goes on to η times the units. With s
/// selections, of n trials with R units for a whole one, round i = 0…s has
///
///     ⌊n / ηⁱ⌋ trials of ⌊R / ηˢ⁻ⁱ⌋ units
///
/// - Parameters:
///   - trials: n, how many begin; at least ηˢ, so that one is left.
///   - selections: s, how often some are left behind; R must be at least ηˢ.
///   - factor: η, of which one goes on.
///   - unitsPerTrial: R, what a whole trial takes.
/// - Returns: s + 1 rounds; in the last one all trials are whole.
/// - Source: Jamieson & Talwalkar, 2016, "Non-Stochastic Best Arm Identification and Hyperparameter
///   Optimization"; the counts are those of Li et al., 2018, "Hyperband", algorithm 1.
/// - Exercise: 4.15
public func halvingRounds(
  trials: Int, selections: Int, factor: Int, unitsPerTrial: Int
) -> [HalvingRound] {
  let reduction = power(factor, selections)
  require(
    factor > 1 && trials >= reduction && unitsPerTrial >= reduction,
    "halvingRounds: \(factor)^\(selections) trials and units or more expected; "
      + "got \(trials) and \(unitsPerTrial)")
  return (0...selections).map { round in
    HalvingRound(
      trials: trials / power(factor, round),
      units: unitsPerTrial / power(factor, selections - round))
  }
}

extension Search {
  /// Begins many random trials, goes on with the best, and again, until the budget is used up.
  ///
  /// A training that will end badly often shows it early. What is not spent on it tries something
  /// else: 9 trials, of which 3 and then 1 go on, cost not nine whole trainings but little more than
  /// two. As soon as one is whole the next 9 begin.
  ///
  /// - Parameters:
  ///   - count: n, how many trials begin together.
  ///   - factor: η, of which one goes on; as often as n and the units of a trial allow.
  ///   - generator: decides what is tried.
  /// - Source: Jamieson & Talwalkar, 2016. https://arxiv.org/abs/1502.07943
  public mutating func runHalving(
    trials count: Int, factor: Int = 3, using generator: inout some RandomNumberGenerator
  ) {
    let rounds = halvingRounds(
      trials: count, selections: wholeLogarithm(min(count, unitsPerTrial), base: factor),
      factor: factor, unitsPerTrial: unitsPerTrial)
    while hasBudget { run(rounds, using: &generator) }
  }

  /// Successive halving with many short trials, with fewer longer ones, and so on, in turns.
  ///
  /// How early can a bad trial be told from a good one? Hyperband does not guess. Its brackets, from
  /// the one that judges after R/ηˢ units down to plain random search, cost about the same each.
  /// The bracket of s selections begins with
  ///
  ///     n = ⌈(sₘₐₓ + 1) / (s + 1) · ηˢ⌉ trials
  ///
  /// - Parameters:
  ///   - factor: η, of which one goes on.
  ///   - generator: decides what is tried.
  /// - Source: Li, Jamieson, DeSalvo, Rostamizadeh & Talwalkar, 2018, "Hyperband: A Novel
  ///   Bandit-Based Approach to Hyperparameter Optimization", algorithm 1.
  ///   https://arxiv.org/abs/1603.06560
  public mutating func runHyperband(
    factor: Int = 3, using generator: inout some RandomNumberGenerator
  ) {
    let brackets = hyperbandBrackets(factor: factor, unitsPerTrial: unitsPerTrial)
    while hasBudget {
      for rounds in brackets where hasBudget { run(rounds, using: &generator) }
    }
  }

  /// Runs the rounds of one bracket; a trial that is left behind is stopped.
  private mutating func run(
    _ rounds: [HalvingRound], using generator: inout some RandomNumberGenerator
  ) {
    var numbers = (0..<rounds[0].trials).map { _ in begin(space.randomSetting(using: &generator)) }
    for round in rounds {
      let ranked = numbers.sorted { (trials[$0].loss, $0) < (trials[$1].loss, $1) }
      for number in ranked.dropFirst(round.trials) { stop(number) }
      numbers = Array(ranked.prefix(round.trials))
      for number in numbers { advance(number, to: round.units) }
    }
  }
}

/// The brackets of Hyperband, from the one with most selections down to the one with none.
public func hyperbandBrackets(factor: Int, unitsPerTrial: Int) -> [[HalvingRound]] {
  let most = wholeLogarithm(unitsPerTrial, base: factor)
  return (0...most).reversed().map { selections in
    // Rounded up: ⌈a / b⌉ = ⌊(a + b − 1) / b⌋.
    let trials = ((most + 1) * power(factor, selections) + selections) / (selections + 1)
    return halvingRounds(
      trials: trials, selections: selections, factor: factor, unitsPerTrial: unitsPerTrial)
  }
}

/// ⌊log_b n⌋, by counting divisions: logarithms of floating-point numbers miss whole ones narrowly.
private func wholeLogarithm(_ number: Int, base: Int) -> Int {
  require(base > 1, "runHalving: a factor of 2 or more expected; got \(base)")
  return number < base ? 0 : 1 + wholeLogarithm(number / base, base: base)
}

private func power(_ base: Int, _ exponent: Int) -> Int {
  (0..<exponent).reduce(1) { product, _ in product * base }
}
