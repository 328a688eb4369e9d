import Autograd
import Losses
import TensorCore
import Testing

@Suite struct `from losses to a cost` {
  @Test func `loss/loss-vs-cost: each record's loss, their sum, their mean`() {
    let prediction = Variable([2.5, 0, 2, 8])
    func reduced(_ reduction: Reduction) -> Tensor {
      squaredError(prediction, target: [3, -0.5, 2, 7], reduction: reduction).value
    }
    #expect(reduced(.none) == [0.25, 0.25, 0, 1])
    #expect(reduced(.sum) == 1.5)
    #expect(reduced(.mean) == 0.375)
  }

  @Test func `gradients of the reductions differ by the factor of the mean`() {
    let logits: Tensor = [[0.5, -1.5, 2.2], [1.2, 0.3, -0.7]]
    func gradient(_ reduction: Reduction) -> Tensor {
      let variable = Variable(logits)
      let loss = crossEntropy(logits: variable, labels: [2, 1], reduction: reduction)
      return loss.gradients(upstream: .ones(loss.shape))[variable]
    }
    #expect(gradient(.none) == gradient(.sum))
    #expect(gradient(.mean) == 0.5 * gradient(.sum))
  }

  @Test func `losses that are not reduced may be weighted afterwards`() {
    let prediction = Variable([[1, 2], [3, 4]])
    let losses = squaredError(prediction, target: .zeros([2, 2]), reduction: .none)
    let weighted = (losses * Variable(constant: [[1, 0], [2, 10]])).sum()
    #expect(weighted.value == 179)
    #expect(weighted.gradients()[prediction] == [[2, 0], [12, 80]])
  }

  @Test func `a loss in the middle of a graph passes on what comes from upstream`() {
    let prediction = Variable([3, -1])
    let loss = 10 * meanSquaredError(prediction, target: [0, 0])
    #expect(loss.gradients()[prediction] == [30, -10])
  }

  /// Large batches are worked through in blocks; nothing of that may show.
  @Test func `a large batch costs the sum of its parts`() {
    var generator = SeededGenerator(seed: 1)
    let (rows, classes) = (70, 1000)
    let logits = Variable(.normal([rows, classes], using: &generator))
    let labels = (0..<rows).map { $0 * 37 % classes }
    let whole = crossEntropy(logits: logits, labels: labels, reduction: .none)
    let parts = (0..<rows).map { row in
      crossEntropy(logits: Variable(logits.value[row..<row + 1]), labels: [labels[row]])
    }
    #expect(whole.value.elements == parts.map(\.value.scalar))
    let gradient = crossEntropy(logits: logits, labels: labels, reduction: .sum).gradients()[logits]
    #expect(gradient == whole.gradients(upstream: .ones([rows]))[logits])
    #expect(gradient[at: 69, 5] == exp(logSoftmax(logits.value))[at: 69, 5])
  }

  @Test func `elements of a large tensor are in their places`() {
    let count = 50_001
    let target = Tensor((0..<count).map { Scalar($0 % 7) })
    let prediction = Variable(.zeros([3, count / 3]))
    let losses = absoluteError(
      prediction, target: target.reshaped([3, count / 3]), reduction: .none)
    #expect(losses.value == target.reshaped([3, count / 3]))
    let sum = absoluteError(prediction, target: target.reshaped([3, count / 3]), reduction: .sum)
    #expect(sum.value.scalar == target.sum())
    #expect(sum.gradients()[prediction].sum() == -(target .> 0).sum())
  }
}
