import TensorCore
import Testing

@Suite struct `reductions` {
  let x: Tensor = [[3, 1, 2], [4, 4, -1]]

  @Test func `over everything`() {
    #expect(x.sum() == 13)
    #expect(abs(x.mean() - 13.0 / 6) < 1e-6)
    #expect(x.maximum() == 4 && x.minimum() == -1)
    #expect(x.argmax() == 3, "the first of equals")
    #expect(abs(Tensor([2, 4, 4, 4, 5, 5, 7, 9]).variance() - 4) < 1e-6)
    #expect(abs(Tensor([2, 4, 4, 4, 5, 5, 7, 9]).variance(correction: 1) - 32.0 / 7) < 1e-5)
  }

  @Test func `along an axis, which disappears or stays`() {
    #expect(x.sum(axis: 0) == [7, 5, 1])
    #expect(x.sum(axis: -1, keepingAxis: true) == [[6], [7]])
    #expect(x.mean(axis: 0) == [3.5, 2.5, 0.5])
    #expect(x.variance(axis: 0) == [0.25, 2.25, 2.25])
    #expect(x.maximum(axis: 1) == [3, 4] && x.minimum(axis: 0) == [3, 1, -1])
    #expect(x.argmax(axis: 1) == [0, 0] && x.argmax(axis: 0) == [1, 1, 0])
    #expect(x.cumulativeSum(axis: 1) == [[3, 4, 6], [4, 8, 7]])
    #expect(x.cumulativeSum(axis: 0) == [[3, 1, 2], [7, 5, 1]])
  }

  @Test(arguments: [[5], [4, 6], [3, 5, 2], [2, 3, 4, 5], [7, 40], [300, 3]])
  func `the sums along any axis add up to the sum`(_ shape: [Int]) {
    var generator = SeededGenerator(seed: 7)
    let x = Tensor.normal(shape, using: &generator)
    for axis in shape.indices {
      #expect(abs(x.sum(axis: axis).sum() - x.sum()) < 1e-3)
      // The largest along the axis is found where argmax says it is.
      let places = x.positions(of: x.argmax(axis: axis), along: axis)
      #expect(places.map { x.elements[$0] } == x.maximum(axis: axis).elements)
      // The last running sum is the sum.
      let order = [axis] + shape.indices.filter { $0 != axis }
      let last = x.cumulativeSum(axis: axis).permuted(order)[shape[axis] - 1]
      #expect(last.isClose(to: x.sum(axis: axis), within: 1e-3))
    }
  }

  @Test func `a long sum of equal numbers keeps its digits`() {
    let tenths = Tensor(repeating: 0.1, shape: [1_000_000])
    #expect(abs(tenths.sum() - 100_000) < 0.1)
    #expect(abs(tenths.reshaped([500_000, 2]).sum(axis: 0)[at: 0] - 50_000) < 0.1)
  }

  @Test func `NaN is never overlooked`() {
    let y: Tensor = [[1, Tensor(.nan), 3], [4, 5, 6]]
    #expect(y.maximum().isNaN && y.minimum().isNaN && y.sum().isNaN)
    #expect(y.maximum(axis: 1)[at: 0].isNaN && y.maximum(axis: 1)[at: 1] == 6)
    #expect(y.argmax(axis: 1) == [1, 2])
    #expect(!y.isClose(to: y, within: 1))
  }

  @Test func `the k largest, largest first`() {
    let (values, indices) = x.topK(2)
    #expect(values == [[3, 2], [4, 4]])
    #expect(indices == [0, 2, 0, 1], "equals keep their order")
  }

  @Test func `of nothing there is a sum and a running sum`() {
    #expect(Tensor.zeros([0, 3]).sum() == 0)
    #expect(Tensor.zeros([0, 3]).sum(axis: 0) == [0, 0, 0])
    #expect(Tensor.zeros([2, 0]).cumulativeSum(axis: 1).shape == [2, 0])
    #expect(Tensor.zeros([0]).mean().isNaN, "0 ÷ 0")
  }

  @Test func `NaN comes first among the largest, and equals keep their order`() {
    let y = Tensor([2, .nan, 5, 2, .nan] as [Scalar])
    #expect(y.topK(5).indices == [1, 4, 2, 0, 3])
  }
}

@Suite struct `choosing` {
  let x: Tensor = [-2, -0.5, 0, 0.5, 2]

  @Test func `comparisons answer with ones and zeros`() {
    #expect((x .> 0) == [0, 0, 0, 1, 1] && (x .>= 0) == [0, 0, 1, 1, 1])
    #expect((x .< 0) == [1, 1, 0, 0, 0] && (x .<= 0) == [1, 1, 1, 0, 0])
    #expect((x .== 0) == [0, 0, 1, 0, 0] && (x .!= 0) == [1, 1, 0, 1, 1])
  }

  @Test func `what is not chosen does not matter, not even NaN`() {
    let broken: Tensor = [Tensor(.nan), 1, Tensor(.infinity), 2, 3]
    let mask: Tensor = [0, 1, 0, 1, 1]
    #expect(select(mask, broken, x) == [-2, 1, 0, 2, 3])
    #expect(broken.masked(by: mask) == [0, 1, 0, 2, 3])
    #expect(x.replacing(with: 9, where: mask) == [-2, 9, 0, 9, 9])
  }

  @Test func `extremes and bounds`() {
    #expect(maximum(x, 0) == [0, 0, 0, 0.5, 2] && minimum(x, [0, 0, 0, 0, 1])[at: 4] == 1)
    #expect(x.clamped(to: -1...1) == [-1, -0.5, 0, 0.5, 1])
    #expect(maximum([Tensor(.nan)], [1])[at: 0].isNaN && maximum([1], [Tensor(.nan)])[at: 0].isNaN)
  }
}
