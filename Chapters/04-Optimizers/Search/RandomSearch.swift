extension Search {
  /// Tries random settings until the budget is used up.
  ///
  /// A grid of 4 · 4 · 4 settings tries four learning rates, 16 times each; 64 random settings try
  /// 64 of them. Where one hyper-parameter matters more than the others, which is the rule, most of
  /// a grid's trials repeat what is known.
  ///
  /// - Parameters:
  ///   - pruning: stops trials that begin badly; without it all go to their end.
  ///   - generator: decides what is tried.
  /// - Source: Bergstra & Bengio, 2012, "Random Search for Hyper-Parameter Optimization".
  public mutating func runRandom(
    pruning: MedianPruning? = nil, using generator: inout some RandomNumberGenerator
  ) {
    while hasBudget { run(space.randomSetting(using: &generator), pruning: pruning) }
  }
}
