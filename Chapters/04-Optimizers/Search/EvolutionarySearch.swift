import TensorCore

extension Search {
  /// Lets settings have children, and keeps the fittest.
  ///
  /// The first generation is random. From then on a child is tried at a time: of three random
  /// members of the population the best becomes one parent, of three others the other; each
  /// hyper-parameter comes from either, and then changes a little. With the child the population has
  /// one member too many, and the worst of all leaves it.
  ///
  /// - Parameters:
  ///   - size: of the population; at least 2.
  ///   - deviation: of the changes, σ, as a part of each dimension's line.
  ///   - generator: decides who meets whom.
  /// - Source: Holland, 1975, "Adaptation in Natural and Artificial Systems"; Goldberg & Deb, 1991
  ///   (tournaments).
  public mutating func runEvolution(
    population size: Int = 10, deviation: Double = 0.1,
    using generator: inout some RandomNumberGenerator
  ) {
    require(
      size > 1 && deviation > 0,
      "runEvolution: two members and a deviation above 0 expected; got \(size), \(deviation)")
    var population: [Trial] = []
    while hasBudget {
      let isFirstGeneration = population.count < size
      run(
        isFirstGeneration
          ? space.randomSetting(using: &generator)
          : child(of: population, deviation: deviation, using: &generator))
      population.append(trials[trials.count - 1])
      population.sort { $0.loss < $1.loss }
      population = Array(population.prefix(size))
    }
  }

  /// A mixture of two parents with small changes.
  private func child(
    of population: [Trial], deviation: Double, using generator: inout some RandomNumberGenerator
  ) -> Setting {
    let mother = winner(among: population, using: &generator).place
    let father = winner(among: population, using: &generator).place
    let place = zip(mother, father).map { Bool.random(using: &generator) ? $0 : $1 }
    return space.neighbor(of: space.setting(at: place), deviation: deviation, using: &generator)
  }

  /// The best of three random members.
  private func winner(
    among population: [Trial], using generator: inout some RandomNumberGenerator
  ) -> Setting {
    // The population is sorted, the best first.
    let places = (0..<3).map { _ in Int.random(in: population.indices, using: &generator) }
    return population[places.reduce(places[0], min)].setting
  }
}
