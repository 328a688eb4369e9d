import Datasets
import Optimizers
import TensorCore
import Testing

@Suite struct `4.1 descent` {
  @Test func `opt/gd-update: down w² from 1 with η = 0.1, every step takes a fifth`() {
    let path = PlainDescent(rate: 0.1).descent(steps: 10)
    expect(Array(path[..<3]), near: [0.8, 0.64, 0.512], "w − η·2w")
    expect(path[9], near: 0.1073742, "0.8 to the power of 10")
  }

  @Test func `opt/gd-update: half lands at once, 1 jumps to and fro, more flies away`() {
    expect(PlainDescent(rate: 0.5).descent(steps: 1), near: [0])
    expect(PlainDescent(rate: 1).descent(), near: [-1, 1, -1])
    expect(PlainDescent(rate: 1.1).descent(steps: 2), near: [-1.2, 1.44])
  }

  @Test func `a step moves every weight against its own slope`() {
    var weights: Tensor = [[1, 2], [3, 4]]
    var rule = PlainDescent(rate: 0.5)
    rule.move(&weights) { _ in [[1, -1], [0, 4]] }
    expect(weights, near: [[0.5, 2.5], [3, 2]], "uphill would be [[1.5, 1.5], [3, 6]]")
  }
}

@Suite struct `learning rates and batches` {
  @Test(arguments: [(0.001, 2301), (0.01, 228), (0.1, 21), (0.4, 3)] as [(Scalar, Int)])
  func `opt/learning-rate-effect: steps until w is below a hundredth`(rate: Scalar, steps: Int) {
    let rule = PlainDescent(rate: rate)
    let found = rule.stepCount(from: 1, limit: 5000) {
      2 * $0
    } until: {
      abs($0.scalar) < 0.01
    }
    #expect(found == steps)
  }

  @Test func `opt/learning-rate-effect: from a rate of 1 on, it never arrives`() {
    for rate: Scalar in [1, 1.01] {
      let rule = PlainDescent(rate: rate)
      let found = rule.stepCount(from: 1, limit: 5000) {
        2 * $0
      } until: {
        abs($0.scalar) < 0.01
      }
      #expect(found == nil)
    }
  }

  @Test func `opt/batch-sizes-400: 150, 150 and 100 rows, each row once`() {
    let data = rows(400)
    let batches = data.batches(of: 150)
    #expect(batches.map(\.count) == [150, 150, 100])
    #expect(updatesPerEpoch(rows: 400, batchSize: 150) == 3)
    #expect(batches.flatMap { $0.inputs.elements } == data.inputs.elements)
  }

  @Test(arguments: [(100, 10), (1000, 1), (1, 1000)])
  func `opt/batch-count-1000: updates of an epoch`(size: Int, updates: Int) {
    #expect(updatesPerEpoch(rows: 1000, batchSize: size) == updates)
    #expect(rows(1000).batches(of: size).count == updates)
  }

  @Test func `opt/batch-count-mnist: 938 batches, the last of 32; 157, the last of 16`() {
    for (count, updates, last) in [(60_000, 938, 32), (10_000, 157, 16)] {
      #expect(updatesPerEpoch(rows: count, batchSize: 64) == updates)
      #expect(rows(count).batches(of: 64).last?.count == last)
    }
  }

  @Test func `opt/dataloader: single rows, in a seeded order, each with its own target`() {
    let data = RegressionData(inputs: [[1], [2]], targets: [[10], [20]])
    var orders: Set<[Scalar]> = []
    for seed: UInt64 in 0..<8 {
      var (first, second) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
      let batches = Array(data.batches(of: 1, shuffledBy: &first))
      #expect(batches.count == 2)
      #expect(batches.allSatisfy { $0.targets == 10 * $0.inputs })
      #expect(batches.map(\.inputs) == data.batches(of: 1, shuffledBy: &second).map(\.inputs))
      orders.insert(batches.flatMap { $0.inputs.elements })
    }
    #expect(orders == [[1, 2], [2, 1]])
  }

  /// Rows that hold their own number.
  private func rows(_ count: Int) -> RegressionData {
    let numbers = Tensor((0..<count).map { Scalar($0) }).reshaped([-1, 1])
    return RegressionData(inputs: numbers, targets: numbers)
  }
}
