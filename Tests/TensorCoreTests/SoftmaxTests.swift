import Foundation
import TensorCore
import Testing

@Suite struct `softmax and its logarithm` {
  @Test func `equal scores share the probability`() {
    #expect(softmax([[5, 5, 5, 5], [0, 0, 0, 0]]) == Tensor(repeating: 0.25, shape: [2, 4]))
  }

  @Test(arguments: [1, 3, 16, 21, 1000])
  func `every row agrees with the definition`(n: Int) {
    let x = noise([7, n], seed: 31)
    let (probabilities, logs, total) = (softmax(x), logSoftmax(x), logSumExp(x))
    #expect(total.shape == [7])
    for i in 0..<7 {
      let row = x.elements[i * n..<(i + 1) * n].map { Double($0) }
      let sum: Double = row.reduce(0) { $0 + Foundation.exp($1) }
      #expect(Swift.abs(Double(total.elements[i]) - Foundation.log(sum)) < 1e-6)
      for (j, score) in row.enumerated() {
        let expected = Foundation.exp(score) / sum
        let p = Double(probabilities.elements[i * n + j])
        #expect(Swift.abs(p - expected) < 1e-6 * expected)
        #expect(Swift.abs(Double(logs.elements[i * n + j]) - Foundation.log(expected)) < 2e-6)
      }
    }
  }

  @Test func `huge scores do no harm`() {
    let x: Tensor = [[10_000, 9_999, -10_000], [-10_000, -10_001, -10_000]]
    let p = softmax(x)
    #expect(
      p.isClose(to: [[0.7310586, 0.2689414, 0], [0.4223188, 0.1553624, 0.4223188]], within: 1e-6))
    #expect(
      logSoftmax(x).isClose(
        to: [[-0.3132617, -1.3132617, -20000.3132617], [-0.8619948, -1.8619948, -0.8619948]],
        within: 1e-5))
    #expect(logSumExp(x).isClose(to: [10_000.3132617, -9_999.1380052], within: 1e-2))
  }

  @Test func `a score of −∞ gets no probability`() {
    let x = Tensor(shape: [1, 3], elements: [0, -.infinity, 0])
    #expect(softmax(x) == [[0.5, 0, 0.5]])
    #expect(logSoftmax(x).elements[1] == -.infinity)
    #expect(logSumExp(x).isClose(to: [0.6931472], within: 1e-6))
  }

  @Test func `without any score there is no distribution`() {
    let x = Tensor(repeating: -.infinity, shape: [1, 20])
    #expect(softmax(x).elements.count { $0.isNaN } == 20)
    #expect(logSumExp(x) == Tensor([-.infinity]))
    #expect(logSumExp(Tensor([1, .infinity])) == Tensor(.infinity))
  }

  @Test func `no scores at all have the logarithm of zero`() {
    #expect(logSumExp(.zeros([2, 0])) == Tensor([-.infinity, -.infinity]))
    #expect(logSumExp(.zeros([0, 2])).shape == [0])
    #expect(softmax(.zeros([2, 0])).shape == [2, 0])
  }

  @Test func `adding a constant to all scores changes nothing`() {
    let x = noise([4, 9], seed: 40)
    #expect(softmax(x + 3).isClose(to: softmax(x), within: 1e-6))
    #expect(logSumExp(x + 3).isClose(to: logSumExp(x) + 3, within: 1e-5))
  }

  @Test func `any axis will do`() {
    let x = noise([3, 4, 5], seed: 60)
    for axis in -3..<3 {
      let order =
        axis.magnitude == 3 || axis == 0
        ? [1, 2, 0] : axis == 1 || axis == -2 ? [0, 2, 1] : [0, 1, 2]
      let back = order == [1, 2, 0] ? [2, 0, 1] : order
      let rows = x.permuted(order)
      #expect(softmax(x, axis: axis) == softmax(rows).permuted(back))
      #expect(logSoftmax(x, axis: axis) == logSoftmax(rows).permuted(back))
      #expect(logSumExp(x, axis: axis) == logSumExp(rows))
      #expect(logSumExp(x, axis: axis, keepingAxis: true).rank == 3)
    }
  }

  @Test func `the probabilities of many rows each add up to 1`() {
    let p = softmax(Scalar(4) * noise([500, 333], seed: 20))
    let totals = p.sum(axis: 1)
    #expect(totals.isClose(to: .ones([500]), within: 1e-6))
  }
}

@Suite struct `layer normalization` {
  @Test(arguments: [1, 5, 16, 100])
  func `rows come out with mean 0 and variance 1, then scaled and shifted`(n: Int) {
    let x = Scalar(3) * noise([40, n], seed: 70) + 100
    let (gain, bias) = (noise([n], seed: 10), noise([n], seed: 20))
    let deviation = x - x.mean(axis: -1, keepingAxis: true)
    let variance = (deviation * deviation).mean(axis: -1, keepingAxis: true)
    let expected = deviation / sqrt(variance + 1e-5) * gain + bias
    #expect(layerNorm(x, gain: gain, bias: bias).isClose(to: expected, within: 1e-4))
  }

  @Test func `a constant row becomes the bias`() {
    #expect(layerNorm([[7, 7, 7]], gain: [1, 2, 3], bias: [4, 5, 6]) == [[4, 5, 6]])
  }
}
