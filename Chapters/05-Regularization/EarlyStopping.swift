import MultilayerPerceptron
import TensorCore

/// Watches a measurement on data the model does not learn from, and says when to stop.
///
///     var stopping = EarlyStopping(patience: 5, best: .lowest)
///     for epoch in 1...100 {
///       …                                                    // an epoch of training
///       if stopping.shouldStop(after: validationLoss, of: model) { break }
///     }
///     try stopping.restoreBest(in: model)
///
/// Training goes on while the measurement improves, and for `patience` evaluations more, because one
/// evaluation can be unlucky. Then the parameters of the best evaluation are put back. What counts
/// must be measured on a third set: neither the one that is learned from nor the final test's, since
/// the choice of the epoch is learning, too.
///
/// - Source: Prechelt, 1998, "Early Stopping – But When?".
public struct EarlyStopping {
  /// What makes an evaluation better.
  public enum Direction: Sendable {
    /// Losses and errors.
    case lowest
    /// Accuracies.
    case highest
  }

  /// How many evaluations in a row may fail to improve before training is stopped.
  public let patience: Int

  /// Whether low or high values are good.
  public let direction: Direction

  /// The best value so far.
  public private(set) var best: Double?

  /// The evaluation that had it, counted from 1; 0 before the first.
  public private(set) var bestEvaluation = 0

  /// How many evaluations there were.
  public private(set) var evaluations = 0

  private var bestCheckpoint: [String: Tensor]?

  /// A watch that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - patience: evaluations without improvement after which to stop, at least 1.
  ///   - direction: what is better.
  public init(patience: Int, best direction: Direction) {
    require(patience > 0, "EarlyStopping: a patience of at least 1 expected; got \(patience)")
    (self.patience, self.direction) = (patience, direction)
  }

  /// Notes an evaluation.
  ///
  /// Better means strictly better: a value as good as the best does not count, and neither does NaN.
  ///
  /// - Parameter value: the measurement.
  /// - Returns: whether the best was improved on.
  /// - Exercise: 5.9
  public mutating func note(_ value: Double) -> Bool {
    evaluations += 1
    let improves: Bool
    switch (direction, best) {
    case (_, nil): improves = !value.isNaN
    case (.lowest, let best?): improves = value < best
    case (.highest, let best?): improves = value > best
    }
    if improves { (best, bestEvaluation) = (value, evaluations) }
    return improves
  }

  /// Whether the last `patience` evaluations brought nothing.
  public var isOver: Bool { evaluations - bestEvaluation >= patience }

  /// Notes an evaluation, and keeps what the model knows if it is the best so far.
  ///
  /// - Parameters:
  ///   - value: the measurement.
  ///   - model: what was measured.
  /// - Returns: whether to stop.
  public mutating func shouldStop(after value: Double, of model: some Model) -> Bool {
    if note(value) { bestCheckpoint = model.checkpoint }
    return isOver
  }

  /// Gives a model the parameters of the best evaluation, if there was one.
  ///
  /// - Parameter model: of the structure of the one that was measured.
  /// - Throws: if it has another structure.
  public func restoreBest(in model: some Model) throws(CheckpointError) {
    if let bestCheckpoint { try model.load(bestCheckpoint) }
  }
}
