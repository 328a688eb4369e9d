import Autograd
import Datasets
import Foundation
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore
import Testing

@Suite struct `training with the chapter's tools` {
  /// The losses of the first eight batches of digits, as they are printed.
  private static func losses(
    _ optimizer: any Optimizer, schedule: Schedule, clippedTo limit: Scalar
  ) throws -> [String] {
    var (generator, optimizer) = (SeededGenerator(seed: 1), optimizer)
    let digits = try Digits.load()
    let model = MLP(sizes: [64, 32, 10], using: &generator)
    let parameters = model.parameters
    let batches = digits.batches(of: 64, shuffledBy: &generator).prefix(8)
    return batches.enumerated().map { step, batch in
      let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
      optimizer.learningRate = schedule(step)
      optimizer.update(
        parameters, along: loss.gradients().clipped(toNorm: limit, of: parameters))
      return String(format: "%.3f", Double(loss.value.scalar))
    }
  }

  @Test func `the first losses of momentum, one cycle, clipped, to the last printed digit`() throws
  {
    let losses = try Self.losses(
      Momentum(learningRate: 0), schedule: .oneCycle(peak: 0.5, over: 8), clippedTo: 1)
    #expect(losses == ["2.278", "2.309", "2.048", "2.004", "1.657", "1.580", "1.513", "1.228"])
  }

  @Test func `the first losses of AdamW, warmed up, to the last printed digit`() throws {
    let losses = try Self.losses(
      AdamW(), schedule: .cosine(from: 0.02, over: 6).warmedUp(over: 2), clippedTo: 100)
    #expect(losses == ["2.278", "2.247", "1.920", "1.836", "1.667", "1.535", "1.611", "1.226"])
  }

  @Test func `a range test on digits finds a rate with which momentum learns`() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = try Digits.load().stratifiedSplit(
      trainingFraction: 0.8, using: &generator)
    func model() -> MLP {
      var generator = SeededGenerator(seed: 2)
      return MLP(sizes: [64, 32, 10], using: &generator)
    }
    let probe = model()
    var optimizer = Momentum(learningRate: 0)
    var batches = Array(training.batches(of: 32, shuffledBy: &generator))[...]
    for _ in 0..<3 { batches += Array(training.batches(of: 32, shuffledBy: &generator)) }
    let range = RangeTest(from: 1e-3, to: 10, steps: 120) { rate in
      let batch = batches.removeFirst()
      let loss = crossEntropy(logits: probe(batch.inputs), labels: batch.labels)
      optimizer.learningRate = rate
      optimizer.update(probe.parameters, along: loss.gradients())
      return loss.value.scalar
    }
    #expect(0.005 < range.steepest && range.steepest < 1, "\(range.steepest)")

    let network = model()
    optimizer = Momentum(learningRate: range.steepest)
    for _ in 0..<10 {
      for batch in training.batches(of: 32, shuffledBy: &generator) {
        let loss = crossEntropy(logits: network(batch.inputs), labels: batch.labels)
        optimizer.update(network.parameters, along: loss.gradients())
      }
    }
    #expect(accuracy(scores: network(test.inputs).value, labels: test.labels) > 0.95)
  }
}
