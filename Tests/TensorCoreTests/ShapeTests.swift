import TensorCore
import Testing

/// 0, 1, 2, … in the given shape.
private func counting(_ shape: [Int]) -> Tensor {
  Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { Scalar($0) })
}

private let shapes = [
  [4], [2, 3], [3, 1], [1, 5], [2, 3, 4], [3, 2, 1, 5], [0, 3], [2, 0, 3],
]

@Suite struct `broadcasting` {
  @Test func `the smaller shape repeats along leading axes and along extents of 1`() {
    #expect([[1, 2], [3, 4]] + [10, 20] == [[11, 22], [13, 24]] as Tensor)
    #expect([[1], [2]] * [[10, 20, 30]] == [[10, 20, 30], [20, 40, 60]] as Tensor)
    #expect(broadcastShape([5, 1, 3], [4, 1], for: "test") == [5, 4, 3])
  }

  @Test func `every pair of elements is found, whatever the shapes`() {
    let pairs = [
      ([2, 3, 4], [3, 1]), ([2, 1, 4], [3, 1]), ([1, 17], [5, 1]), ([2, 3], []), ([40, 33], [33]),
    ]
    for (left, right) in pairs {
      let (a, b) = (counting(left), counting(right) + 1)
      let shape = broadcastShape(left, right, for: "test")
      let (wideA, wideB) = (a.broadcast(to: shape), b.broadcast(to: shape))
      let expected = zip(wideA.elements, wideB.elements).map { $0 / $1 }
      #expect((a / b) == Tensor(shape: shape, elements: expected), "\(left) and \(right)")
    }
  }

  @Test func `summing undoes repeating: each element counts as often as it was repeated`() {
    for (small, large) in [
      ([3], [4, 3]), ([2, 1], [2, 5]), ([1, 3, 1], [6, 2, 3, 4]), ([], [7]),
    ] {
      let x = counting(small) + 1
      let times = Scalar(large.product / max(small.product, 1))
      #expect(x.broadcast(to: large).summed(to: small) == times * x, "\(small) to \(large)")
    }
  }

  @Test func `in place it changes the left side only where the right one repeats to it`() {
    var x = counting([2, 3])
    x += [10, 20, 30]
    x *= [[1], [-1]]
    #expect(x == [[10, 21, 32], [-13, -24, -35]])
  }
}

@Suite struct `shapes and orders` {
  @Test(arguments: shapes) func `reshaping and flattening keep the order`(_ shape: [Int]) {
    let x = counting(shape)
    #expect(x.flattened().elements == x.elements)
    #expect(x.flattened().reshaped(shape) == x)
  }

  @Test(arguments: shapes) func `permuting and permuting back is nothing`(_ shape: [Int]) {
    let x = counting(shape)
    let order = Array(shape.indices.reversed())
    #expect(x.permuted(order).permuted(order) == x)
    #expect(x.transposed().transposed() == x)
  }

  @Test func `a permutation moves each element to where its indices say`() {
    let x = counting([2, 3, 4])
    let y = x.permuted([2, 0, 1])
    #expect(y.shape == [4, 2, 3])
    for i in 0..<2 {
      for j in 0..<3 { for k in 0..<4 { #expect(y[at: k, i, j] == x[at: i, j, k]) } }
    }
  }

  @Test func `a large transpose is right at every place`() {
    let x = counting([67, 45])
    let y = x.transposed()
    for i in 0..<67 { #expect(y[0..., i..<i + 1].flattened() == x[i]) }
  }
}

@Suite struct `rows and blocks` {
  @Test func `blocks are read and written in place`() {
    var x = counting([3, 4])
    #expect(x[1] == [4, 5, 6, 7])
    #expect(x[1..., 1..<3] == [[5, 6], [9, 10]])
    #expect(x[...1, 3...] == [[3], [7]])
    x[0..., 0..<1] = [[-1], [-2], [-3]]
    x[2] = [0, 0, 0, 0]
    #expect(x == [[-1, 1, 2, 3], [-2, 5, 6, 7], [0, 0, 0, 0]])
    #expect(x[3...].shape == [0, 4], "an empty block is a block")
  }

  @Test(arguments: [0, 1, 2, -1]) func `splitting undoes joining`(_ axis: Int) {
    let (a, b) = (counting([2, 3, 4]), counting([2, 3, 4]) + 100)
    let joined = Tensor.concatenated([a, b], axis: axis)
    #expect(joined.count == 48)
    #expect(joined.split(into: 2, axis: axis) == [a, b])
    let extent = a.shape[axis < 0 ? 2 : axis]
    #expect(joined.split([extent, extent], axis: axis) == [a, b])
  }

  @Test func `stacking makes a new first axis`() {
    #expect(Tensor.stacked([[1, 2], [3, 4], [5, 6]]).rows == [[1, 2], [3, 4], [5, 6]])
  }

  @Test func `gathered rows come in the order asked for, and scattering adds them up`() {
    let table = counting([4, 2])
    #expect(table.rows(at: [3, 0, 3]) == [[6, 7], [0, 1], [6, 7]])
    var sums = Tensor.zeros([4, 2])
    sums.addRows([[1, 1], [10, 10], [100, 100]], at: [3, 0, 3])
    #expect(sums == [[10, 10], [0, 0], [0, 0], [101, 101]])
  }

  @Test func `one element of each row, and a row with a single 1`() {
    #expect(counting([3, 4]).elements(at: [0, 3, 1]) == [0, 7, 9])
    #expect(Tensor.oneHot([2, 0], classes: 3) == [[0, 0, 1], [1, 0, 0]])
  }
}
