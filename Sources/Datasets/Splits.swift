import TensorCore

extension Dataset {
  /// Deals the rows at random into a part to learn from and a part to be examined on.
  ///
  ///     let (training, test) = iris.split(trainingFraction: 0.8, using: &generator)
  ///
  /// Every row goes to exactly one part. The training part has fraction · rows, rounded.
  public func split(
    trainingFraction fraction: Double, using generator: inout some RandomNumberGenerator
  ) -> (training: Self, test: Self) {
    let order = Tensor.permutation(count, using: &generator)
    let cut = share(fraction, of: count)
    return (rows(at: Array(order[..<cut])), rows(at: Array(order[cut...])))
  }
}

extension ClassificationData {
  /// Splits each class by the same fraction, so that both parts have the classes in proportion.
  ///
  /// A plain split of few rows can leave a rare class out of one part. Here the training part has
  /// fraction · rows of every class, each rounded.
  public func stratifiedSplit(
    trainingFraction fraction: Double, using generator: inout some RandomNumberGenerator
  ) -> (training: Self, test: Self) {
    var wanted = classCounts.map { share(fraction, of: $0) }
    var (training, test): ([Int], [Int]) = ([], [])
    for row in Tensor.permutation(count, using: &generator) {
      if wanted[labels[row]] > 0 {
        wanted[labels[row]] -= 1
        training.append(row)
      } else {
        test.append(row)
      }
    }
    return (rows(at: training), rows(at: test))
  }
}

/// The nearest whole number to fraction · count.
private func share(_ fraction: Double, of count: Int) -> Int {
  require(
    (0...1).contains(fraction), "split: a fraction between 0 and 1 expected; got \(fraction)")
  return Int((fraction * Double(count)).rounded())
}
