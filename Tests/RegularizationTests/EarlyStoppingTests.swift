import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

/// Accuracies on a validation set, evaluation by evaluation.
private let accuracies = [0.60, 0.65, 0.70, 0.69, 0.70, 0.68, 0.69, 0.70, 0.71]

/// The evaluation at which a watch says stop, or nil.
private func stop(_ watch: inout EarlyStopping, at values: [Double]) -> Int? {
  for (number, value) in values.enumerated() {
    _ = watch.note(value)
    if watch.isOver { return number + 1 }
  }
  return nil
}

@Suite struct `5.9 noting an evaluation` {
  @Test func `reg/early-stopping: accuracies, patience 5`() {
    var watch = EarlyStopping(patience: 5, best: .highest)
    #expect(stop(&watch, at: accuracies) == 8, "five after the third; 0.71 is never seen")
    #expect(watch.best == 0.70)
    #expect(watch.bestEvaluation == 3, "0.70 again at the fifth is no improvement")
  }

  @Test func `reg/early-stopping: with patience 6 it goes on to 0.71`() {
    var watch = EarlyStopping(patience: 6, best: .highest)
    #expect(stop(&watch, at: accuracies) == nil)
    #expect(watch.best == 0.71 && watch.bestEvaluation == 9)
  }

  @Test func `reg/early-stopping: losses, patience 2`() {
    var watch = EarlyStopping(patience: 2, best: .lowest)
    #expect(stop(&watch, at: [1.0, 0.8, 0.9, 0.85, 0.7]) == 4)
    #expect(watch.best == 0.8 && watch.bestEvaluation == 2)
  }

  @Test func `the answer says whether the best was improved on`() {
    var watch = EarlyStopping(patience: 3, best: .lowest)
    let answers = [2, 3, 2, 1.5].map { watch.note($0) }
    #expect(answers == [true, false, false, true])
    #expect(watch.evaluations == 4)
  }

  @Test func `NaN never is the best, not even at first`() {
    var watch = EarlyStopping(patience: 2, best: .lowest)
    let answers = [Double.nan, 5, .nan].map { watch.note($0) }
    #expect(answers == [false, true, false])
    #expect(watch.best == 5)
  }
}

@Suite struct `stopping early` {
  @Test func `reg/early-stopping: the weights of the best evaluation come back`() throws {
    let model = Sequential(Linear(weight: [[0]], bias: [0]), BatchNorm(features: 1))
    let weight = model.parameters[0]
    var watch = EarlyStopping(patience: 5, best: .highest)
    var last = 0
    for (number, accuracy) in accuracies.enumerated() {
      weight.value = Tensor([Scalar(number + 1)]).reshaped([1, 1])
      last = number + 1
      if watch.shouldStop(after: accuracy, of: model) { break }
    }
    #expect(last == 8 && weight.value == [[8]])
    try watch.restoreBest(in: model)
    #expect(weight.value == [[3]], "of the third evaluation")
  }

  @Test func `reg/early-stopping: running statistics are saved with the weights`() throws {
    let model = BatchNorm(features: 1)
    var watch = EarlyStopping(patience: 1, best: .lowest)
    model.runningMean.value = [7]
    _ = watch.shouldStop(after: 1, of: model)
    model.runningMean.value = [9]
    let stops = watch.shouldStop(after: 2, of: model)
    #expect(stops)
    try watch.restoreBest(in: model)
    #expect(model.runningMean.value == [7])
  }

  @Test func `reg/early-stopping: a checkpoint can be saved and loaded again`() throws {
    var generator = SeededGenerator(seed: 1)
    let (a, b) = (
      Linear(inputs: 3, outputs: 2, using: &generator),
      Linear(inputs: 3, outputs: 2, using: &generator)
    )
    try b.load(a.checkpoint)
    #expect(a.weight.value == b.weight.value)
  }

  @Test func `another structure is refused`() {
    var generator = SeededGenerator(seed: 1)
    var watch = EarlyStopping(patience: 1, best: .lowest)
    _ = watch.shouldStop(after: 1, of: Linear(inputs: 3, outputs: 2, using: &generator))
    #expect(throws: CheckpointError.self) {
      try watch.restoreBest(in: Linear(inputs: 2, outputs: 2, using: &generator))
    }
  }
}
