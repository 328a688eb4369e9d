import Foundation
import TensorCore

extension Search {
  /// Tries what a model of the loss says is worth most, and lets the model learn from it.
  ///
  /// The model is a Gaussian process through all trials so far; worth most is what has the highest
  /// expected improvement. Some random trials come first, for the model to have something to go by.
  /// One that was stopped counts with the loss it had then.
  ///
  /// - Parameters:
  ///   - randomTrials: how many come first; at least 2.
  ///   - pruning: stops trials that begin badly; without it all go to their end.
  ///   - generator: decides what is tried first, and among which points the best is looked for.
  /// - Source: Močkus, 1975; Snoek, Larochelle & Adams, 2012, "Practical Bayesian Optimization of
  ///   Machine Learning Algorithms". https://arxiv.org/abs/1206.2944
  public mutating func runBayesian(
    randomTrials: Int = 6, pruning: MedianPruning? = nil,
    using generator: inout some RandomNumberGenerator
  ) {
    require(randomTrials > 1, "runBayesian: at least 2 random trials expected; got \(randomTrials)")
    while hasBudget {
      let isWarmingUp = trials.count < randomTrials
      run(
        isWarmingUp ? space.randomSetting(using: &generator) : promisingSetting(using: &generator),
        pruning: pruning)
    }
  }

  /// The setting with the highest expected improvement among many random ones.
  ///
  /// The improvement has many hills, so it is asked at 400 points from everywhere, and at 100 near
  /// the best trial, where a hill may be too narrow for the others to hit.
  private func promisingSetting(using generator: inout some RandomNumberGenerator) -> Setting {
    let losses = standardized(trials.map(\.loss))
    let process = GaussianProcess(points: trials.map(\.setting.coordinates), values: losses)
    let lowest = losses.indices.reduce(0) { losses[$1] < losses[$0] ? $1 : $0 }
    var candidates = (0..<400).map { _ in space.randomSetting(using: &generator) }
    for _ in 0..<100 {
      candidates.append(
        space.neighbor(of: trials[lowest].setting, deviation: 0.05, using: &generator))
    }
    let worths = candidates.map { candidate in
      let (mean, deviation) = process.posterior(at: candidate.coordinates)
      return expectedImprovement(over: losses[lowest], mean: mean, deviation: deviation)
    }
    return candidates[worths.indices.reduce(0) { worths[$1] > worths[$0] ? $1 : $0 }]
  }
}

/// The losses with mean 0 and variance 1, those above the median lowered to be less far from it.
///
/// One training that diverges at a loss of 10⁶ would press all others together, and the model would
/// see nothing but that peak. Where the loss is bad, it need not be known how bad: what lies above
/// the median is brought as near to it as the lowest loss is.
private func standardized(_ losses: [Double]) -> [Double] {
  let finite = losses.filter(\.isFinite)
  guard let lowest = finite.min() else { return losses.map { _ in 0 } }
  let middle = median(of: finite)
  let capped = losses.map { min($0, 2 * middle - lowest) }
  let mean = capped.reduce(0, +) / Double(capped.count)
  let variance = capped.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(capped.count)
  return capped.map { variance > 0 ? ($0 - mean) / variance.squareRoot() : 0 }
}
